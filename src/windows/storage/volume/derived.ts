import { fold, type VisibleNode } from "#contract/file-tree/index.ts";
import { emptyTrie } from "#core/persistent/trie.ts";
import { type FileRecord, freeRecord } from "../ntfs/record.ts";
import type { LayersView } from "./layers-view.ts";
import { belowPath } from "./own-walk.ts";
import type { Records } from "./records.ts";

/** The record of a placeholder that nobody has written out: `place` is where the trees below list it in the directory. Null where that is closed. */
export const derivedRecord = (directory: FileRecord, place: number, node: VisibleNode): FileRecord | null => {
  const { expansion, below } = directory;
  if (expansion === null || below === null) return null;
  const { modified, attributes } = node;
  return {
    ...freeRecord(expansion.first + place, 1),
    inUse: true,
    names: [{ parent: directory.number, name: node.name, short: null }],
    described: {
      ...(modified === undefined ? {} : { modified }),
      ...(attributes === undefined ? {} : { attributes }),
    },
    created: modified ?? null,
    reparse: node.kind === "link" ? { kind: node.linkType, target: node.target } : null,
    index: node.kind === "directory" ? emptyTrie : null,
    below: belowPath(below, node.name).join("\\"),
  };
};

/** The records of placeholders that nobody has written out, by folded name: they follow from what is below and where their run begins. */
export const derivedRecords = (
  records: Records,
  below: LayersView,
  directory: FileRecord,
): ReadonlyMap<string, FileRecord> => {
  const made = new Map<string, FileRecord>();
  if (directory.expansion === null || directory.below === null) return made;
  for (const [place, { node }] of below.listAt(directory.below).entries()) {
    const record = derivedRecord(directory, place, node);
    if (record !== null && records.find(record.number) === undefined) made.set(fold(node.name), record);
  }
  return made;
};
