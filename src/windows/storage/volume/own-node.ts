import { emptyDirectory, type FileNode, type LinkNode, type VisibleNode } from "#contract/file-tree/index.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";

const streamsOf = ({ streams }: FileRecord): Pick<FileNode, "streams"> =>
  streams.length === 0 ? {} : { streams: streams.map(({ name, size, content }) => ({ name, size, content })) };

const known = new WeakMap<FileRecord, FileNode>();

/** A record as a tree has it, under one of its names; directories without what is in them, tombstones not at all. A placeholder's bytes come from `below`. */
export const nodeOf = (record: FileRecord, name: string, below?: VisibleNode): VisibleNode | null => {
  const { described, reparse, data } = record;
  if (reparse?.kind === "tombstone") return null;
  if (reparse !== null) {
    const { version: _version, ...more } = described;
    return { kind: "link", name, target: reparse.target, linkType: reparse.kind, ...more } satisfies LinkNode;
  }
  if (isDirectory(record)) {
    const { version: _version, ...more } = described;
    // What a layer's directory has beside its names shows through, until the disk has streams of its own: an assumption.
    const streams = record.streams.length === 0 && below?.kind === "directory" ? below.streams : undefined;
    return emptyDirectory(name, { ...more, ...(streams === undefined ? streamsOf(record) : { streams }) });
  }
  if (data === null) return below === undefined ? null : { ...below, name, ...described };
  const before = known.get(record);
  if (before?.name === name) return before;
  const { size, content } = data;
  const node: FileNode = { kind: "file", name, size, content, ...described, ...streamsOf(record) };
  known.set(record, node);
  return node;
};
