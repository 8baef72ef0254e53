import type { DirectoryNode, FileNode } from "#contract/file-tree/index.ts";
import { opaqueFile } from "#contract/file-tree/index.ts";
import { lazy } from "../directory.ts";
import { fileVersion, type Origin } from "../file-table.ts";
import { spread } from "../spread.ts";
import { moduleName, type NameAt } from "./names.ts";

/**
 * Files that stand for those whose names nobody has listed, so that counts and bytes come near the real ones.
 * Their names look like those of their kind, and each is marked. `average` is in bytes.
 */
export const unlistedFiles = (count: number, average: number, name: NameAt, origin: Origin): readonly FileNode[] =>
  Array.from({ length: count }, (_, at) => {
    const own = name(at);
    const size = Math.round((average * (spread(own) + 32)) / 63.5);
    const { modified, version } = origin;
    return opaqueFile(own, size, { modified, mark: "assumption", ...fileVersion(own, version) });
  });

/** Directories of unlisted files, `files` in each. */
export const unlistedDirectories = (
  count: number,
  files: number,
  average: number,
  name: NameAt,
  origin: Origin,
): readonly DirectoryNode[] =>
  Array.from({ length: count }, (_, at) =>
    lazy(moduleName(at), () => unlistedFiles(files, average, (own) => name(at * files + own), origin), {
      mark: "assumption",
    }),
  );
