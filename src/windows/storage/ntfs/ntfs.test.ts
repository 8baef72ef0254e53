// Source: reference/windows-storage.md §3, F2.1, F3.1–F3.5, A61–A64, A67.
import { describe, expect, it } from "vitest";
import { at } from "#core/persistent/radix.ts";
import { emptyTrie } from "#core/persistent/trie.ts";
import { format } from "../clusters/system-files.ts";
import { indexEntries, insertName, numberIn, removeName, shortFor } from "./directory.ts";
import { Draft } from "./draft.ts";
import { withData, withStream } from "./file.ts";
import { newJournal, reasonNames, recordLength, type UsnRecord } from "./journal.ts";
import { type FileRecord, freeRecord, referenceText } from "./record.ts";
import { formatted, type NtfsVolume, rootRecord } from "./volume.ts";

const empty = formatted(format(20 * 2 ** 20), { below: null, shortNames: true, vhdx: null });
const text = (size: number) => ({ size, content: { kind: "opaque" } as const });

const changed = (volume: NtfsVolume, what: (draft: Draft) => void): NtfsVolume => {
  const draft = new Draft(volume, 1000);
  what(draft);
  expect(draft.full).toBe(false);
  return draft.done();
};
const make = (draft: Draft, name: string, parent = rootRecord): FileRecord => {
  const full = { parent, name, short: shortFor(draft, draft.get(parent), name) };
  const record = draft.create({ ...freeRecord(0, 0), names: [full] });
  insertName(draft, record, full);
  return record;
};
const drop = (draft: Draft, record: FileRecord): void => {
  const [name] = record.names;
  if (name === undefined) return;
  draft.giveBack(record.data?.extents ?? []);
  draft.release(record);
  removeName(draft, name, false);
};
const reasonsIn = ({ journal }: NtfsVolume): readonly number[] =>
  journal === null
    ? []
    : Array.from({ length: journal.count }, (_, number) => (at(journal.records, number) as UsnRecord).reason);

describe("file records", () => {
  it("number from 40 on; the root is 5 and its reference what everybody knows (F3.4)", () => {
    const volume = changed(empty, (draft) => void make(draft, "a.txt"));
    expect(at(volume.records, 40)).toMatchObject({ number: 40, sequence: 1, inUse: true });
    const root = at(volume.records, rootRecord);
    expect(root && referenceText(root)).toBe("0x0005000000000005");
  });

  it("are used again, with a sequence one higher (F3.4)", () => {
    const first = changed(empty, (draft) => drop(draft, make(draft, "a.txt")));
    const again = changed(first, (draft) => void make(draft, "b.txt"));
    expect(at(again.records, 40)).toMatchObject({ number: 40, sequence: 2, names: [{ name: "b.txt" }] });
    expect(again.next).toBe(first.next);
  });

  it("reuse the lowest number of a run that was never written out", () => {
    const volume = changed(empty, (draft) => {
      const first = draft.takeRange(10);
      draft.releaseRange(first, 10);
      expect(make(draft, "x")).toMatchObject({ number: first, sequence: 2 });
    });
    expect(volume.free).toEqual([{ first: 41, count: 9 }]);
  });

  it("make the $MFT grow, a cluster for four", () => {
    const volume = changed(empty, (draft) => void draft.takeRange(1000));
    const mft = volume.files.find(({ name }) => name === "$MFT");
    const clusters = mft?.extents.reduce((sum, { length }) => sum + length, 0);
    expect(clusters).toBe(Math.ceil(1040 / 4));
    expect(mft?.extents).toHaveLength(1);
  });
});

describe("data", () => {
  it("of a small file lies in its record, of a larger one in clusters, and does not come back", () => {
    let record: FileRecord | undefined;
    const volume = changed(empty, (draft) => {
      record = withData(draft, make(draft, "a.txt"), text(500));
      expect(record.data?.extents).toEqual([]);
      record = withData(draft, record, text(5000), 500);
      expect(record.data?.extents).toMatchObject([{ length: 2 }]);
      record = withData(draft, record, text(10));
      expect(record.data?.extents).toMatchObject([{ length: 1 }]);
    });
    expect(volume.map.used - empty.map.used).toBe(1);
  });

  it("says when there is no room", () => {
    const draft = new Draft(empty, 0);
    withData(draft, make(draft, "big"), text(2 ** 24));
    expect(draft.full).toBe(true);
  });

  it("of named streams is kept beside it", () => {
    changed(empty, (draft) => {
      const one = withStream(draft, withData(draft, make(draft, "f"), text(3)), "Zone.Identifier", text(26));
      const two = withStream(draft, one, "zone.identifier", text(9000));
      expect(two.streams).toMatchObject([{ name: "Zone.Identifier", size: 9000, extents: [{ length: 3 }] }]);
      expect(two.data).toMatchObject({ size: 3, extents: [] });
    });
  });
});

describe("a directory", () => {
  it("finds names in any case, and by their short form", () => {
    changed(empty, (draft) => {
      const record = make(draft, "Long file name.html");
      const root = draft.get(rootRecord);
      expect([numberIn(root, "LONG FILE NAME.HTML"), numberIn(root, "longfi~1.htm")]).toEqual([
        record.number,
        record.number,
      ]);
      expect(indexEntries(root).map(([key]) => key)).toEqual(["LONG FILE NAME.HTML", "LONGFI~1.HTM"]);
    });
  });

  it("takes index buffers as it grows", () => {
    const volume = changed(empty, (draft) => {
      for (let number = 0; number < 60; number += 1) make(draft, `f${number}`);
    });
    expect(at(volume.records, rootRecord)?.indexExtents.reduce((sum, { length }) => sum + length, 0)).toBe(3);
  });
});

describe("the change journal", () => {
  const logging = changed(empty, (draft) => draft.setJournal(newJournal(7)));

  it("gathers reasons from open to close (A61, F3.5)", () => {
    const volume = changed(logging, (draft) => draft.note(make(draft, "log.txt"), [["FILE_CREATE"], ["DATA_EXTEND"]]));
    expect(reasonsIn(volume)).toEqual([0x100, 0x102, 0x80000102]);
    expect(reasonNames(0x80000102)).toEqual(["DATA_EXTEND", "FILE_CREATE", "CLOSE"]);
  });

  it("gives records of 60 bytes and a name, in eights, the offset as their number (A67)", () => {
    expect(recordLength("log.txt")).toBe(80);
    const volume = changed(logging, (draft) => draft.note(make(draft, "log.txt"), [["FILE_CREATE"]]));
    expect(volume.journal && at(volume.journal.records, 1)).toMatchObject({ usn: 80, parent: 5, parentSequence: 5 });
  });

  it("lets no record lie across two pages", () => {
    const volume = changed(logging, (draft) => {
      const record = make(draft, "x".repeat(255));
      for (let number = 0; number < 9; number += 1) draft.noteOne(record, ["CLOSE"]);
    });
    const { journal } = volume;
    for (let number = 0; number < 9; number += 1) {
      const usn = (journal && at(journal.records, number)?.usn) ?? -1;
      expect(Math.floor(usn / 4096)).toBe(Math.floor((usn + 576 - 1) / 4096));
    }
    expect(journal?.extents.reduce((sum, { length }) => sum + length, 0)).toBe(2);
  });

  it("is silent while there is none", () => {
    const volume = changed(empty, (draft) => draft.note(make(draft, "a"), [["FILE_CREATE"]]));
    expect(volume.journal).toBeNull();
  });
});

it("is plain data", () => {
  const volume = changed(empty, (draft) => {
    const directory = draft.create({ ...freeRecord(0, 0), index: emptyTrie });
    withData(draft, make(draft, "a", directory.number), text(9000));
  });
  expect(JSON.parse(JSON.stringify(volume))).toEqual(volume);
});
