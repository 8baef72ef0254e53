import { withData, withStream } from "../ntfs/file.ts";
import type { Reason } from "../ntfs/journal.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import type { Disk } from "./disk.ts";

/** Whether a record is a placeholder for a file: its bytes are below. */
export const isPlaceholderFile = (record: FileRecord): boolean => record.below !== null && !isDirectory(record);

const nowhere: readonly string[] = [];
const copying: readonly (readonly Reason[])[] = [
  ["DATA_EXTEND"],
  ["REPARSE_POINT_CHANGE"],
  ["BASIC_INFO_CHANGE", "CLOSE"],
];

/**
 * Copies a placeholder's file whole to the disk, streams too, and makes an ordinary file of it. What is a file of the disk's own already stays.
 * Source: reference/windows-storage.md F0.5, §2.7, F3.5.
 */
export const materialise = ({ draft, below }: Disk, record: FileRecord): FileRecord => {
  const { below: path } = record;
  if (path === null || !isPlaceholderFile(record)) return record;
  const source = below.lookFrom(path, nowhere, 0, nowhere);
  const file = source.kind === "found" && source.node.kind === "file" ? source.node : undefined;
  const local = { ...record, below: null, copiedFrom: path };
  let made = withData(draft, local, { size: file?.size ?? 0, content: file?.content ?? { kind: "opaque" } });
  for (const stream of file?.streams ?? []) made = withStream(draft, made, stream.name, stream);
  draft.note(made, copying);
  return made;
};
