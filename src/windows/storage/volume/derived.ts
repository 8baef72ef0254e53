import { fold } from "#contract/file-tree/index.ts";
import { type FileRecord, freeRecord } from "../ntfs/record.ts";
import { belowPath, type Records } from "./own-walk.ts";
import type { View } from "./view.ts";

/** The records of placeholders that nobody has written out, by folded name: they follow from what is below and where their run begins. */
export const derivedRecords = (
  records: Records,
  below: View,
  directory: FileRecord,
): ReadonlyMap<string, FileRecord> => {
  const made = new Map<string, FileRecord>();
  const { expansion } = directory;
  if (expansion === null || directory.below === null) return made;
  for (const [place, { node }] of below.list(belowPath(directory.below)).entries()) {
    const number = expansion.first + place;
    if (records.find(number) !== undefined) continue;
    const { modified, attributes } = node;
    made.set(fold(node.name), {
      ...freeRecord(number, 1),
      inUse: true,
      names: [{ parent: directory.number, name: node.name, short: null }],
      described: {
        ...(modified === undefined ? {} : { modified }),
        ...(attributes === undefined ? {} : { attributes }),
      },
      created: modified ?? null,
      reparse: node.kind === "link" ? { kind: node.linkType, target: node.target } : null,
      below: belowPath(directory.below, node.name).join("\\"),
    });
  }
  return made;
};
