import { at } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import { reasonNames, recordLength, type UsnRecord } from "../ntfs/journal.ts";
import { referenceText } from "../ntfs/record.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import type { JournalRecordShown } from "./types.ts";

const shown = ({
  usn,
  number,
  sequence,
  parent,
  parentSequence,
  name,
  reason,
  time,
}: UsnRecord): JournalRecordShown => ({
  usn,
  length: recordLength(name),
  name,
  reference: referenceText({ number, sequence }),
  parent: referenceText({ number: parent, sequence: parentSequence }),
  reason,
  reasons: reasonNames(reason),
  time,
});

/** The last records of a volume's change journal, oldest first; null where it has none. */
export const journalShown = (reader: Reader, id: VolumeId, most = 1000): readonly JournalRecordShown[] | null => {
  const { journal } = need(reader, volumes, id).ntfs;
  if (journal === null) return null;
  const records: JournalRecordShown[] = [];
  for (let number = Math.max(journal.oldest, journal.count - most); number < journal.count; number += 1) {
    const record = at(journal.records, number);
    if (record !== undefined) records.push(shown(record));
  }
  return records;
};
