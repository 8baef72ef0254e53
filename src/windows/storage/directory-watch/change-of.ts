import { fold } from "#contract/file-tree/index.ts";
import { type Reason, reasons } from "../ntfs/journal.ts";
import { type FileName, type FileRecord, isDirectory, isTombstone } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import type { Records } from "../volume/records.ts";
import type { DirectoryWatch, FileAction, FileChange, NotifyFilter } from "./directory-watch.ts";

/** What was done to a record under one of its names; `reason` as the change journal has it. */
export interface Done {
  readonly record: FileRecord;
  readonly name: FileName;
  readonly reason: number;
}

const any = (reason: number, ...names: readonly Reason[]): boolean =>
  names.some((name) => (reason & reasons[name]) !== 0);

// What wcifs does for itself is nobody's business: placeholders, tombstones. An assumption.
const isHidden = ({ record, reason }: Done): boolean =>
  isTombstone(record) || (record.below !== null && any(reason, "FILE_CREATE", "REPARSE_POINT_CHANGE"));

const actionOf = ({ reason }: Done): FileAction | null => {
  if (any(reason, "RENAME_OLD_NAME")) return "RENAMED_OLD_NAME";
  if (any(reason, "RENAME_NEW_NAME")) return any(reason, "CLOSE") ? null : "RENAMED_NEW_NAME";
  if (any(reason, "FILE_DELETE")) return "REMOVED";
  if (any(reason, "FILE_CREATE", "HARD_LINK_CHANGE")) return "ADDED";
  return "MODIFIED";
};

/** Which filters let a change pass. Source: Win32, ReadDirectoryChangesW, dwNotifyFilter. */
const filtersOf = ({ record, reason }: Done, action: FileAction): readonly NotifyFilter[] => {
  if (action !== "MODIFIED") return [isDirectory(record) ? "DIR_NAME" : "FILE_NAME"];
  if (any(reason, "DATA_EXTEND", "DATA_TRUNCATION")) return ["SIZE", "LAST_WRITE"];
  if (any(reason, "DATA_OVERWRITE")) return ["LAST_WRITE"];
  if (any(reason, "SECURITY_CHANGE")) return ["SECURITY"];
  return any(reason, "BASIC_INFO_CHANGE") ? ["ATTRIBUTES"] : [];
};

const directoryOf = (records: Records, parent: number): readonly string[] | null => {
  if (parent === rootRecord) return [];
  const name = records.find(parent)?.names[0];
  const above = name === undefined ? null : directoryOf(records, name.parent);
  return name === undefined || above === null ? null : [...above, name.name];
};

/** What a watch reports of something done; null where it does not look, or does not care. */
export const changeOf = (
  records: Records,
  { segments, subtree, filter }: Pick<DirectoryWatch, "segments" | "subtree" | "filter">,
  done: Done,
): FileChange | null => {
  const action = isHidden(done) ? null : actionOf(done);
  if (action === null || !filtersOf(done, action).some((each) => filter.includes(each))) return null;
  const directory = directoryOf(records, done.name.parent);
  if (directory === null || !segments.every((name, at) => fold(name) === fold(directory[at] ?? ""))) return null;
  const inside = directory.slice(segments.length);
  return inside.length > 0 && !subtree ? null : { action, name: [...inside, done.name.name].join("\\") };
};
