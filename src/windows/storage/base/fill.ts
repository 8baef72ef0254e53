import { type DirectoryNode, type FileNode, opaqueFile } from "#contract/file-tree/index.ts";
import { lazy } from "./directory.ts";
import { fileVersion, type Origin } from "./file-table.ts";
import { sixteen, spread } from "./spread.ts";

const numbered = (at: number, digits: number): string => `${at + 1}`.padStart(digits, "0");

/**
 * Files that stand for those whose names nobody has listed, so that counts and bytes come near the real ones.
 * Their names say so, and each is marked. `average` is in bytes.
 */
export const unlistedFiles = (count: number, average: number, extension: string, origin: Origin): readonly FileNode[] =>
  Array.from({ length: count }, (_, at) => {
    const name = `unlisted-${numbered(at, 4)}.${extension}`;
    const size = Math.round((average * (spread(name) + 32)) / 63.5);
    return opaqueFile(name, size, {
      modified: origin.modified,
      mark: "assumption",
      ...fileVersion(name, origin.version),
    });
  });

/** Directories of unlisted files, `files` in each. */
export const unlistedDirectories = (
  count: number,
  files: number,
  average: number,
  origin: Origin,
): readonly DirectoryNode[] =>
  Array.from({ length: count }, (_, at) =>
    lazy(`unlisted-${numbered(at, 4)}`, () => unlistedFiles(files, average, "dat", origin), { mark: "assumption" }),
  );

/** The component store: one directory a component, its files in it. */
export const componentStore = (components: number, files: number, average: number, origin: Origin): DirectoryNode =>
  lazy("WinSxS", () => [
    lazy("Backup", () => []),
    lazy("Catalogs", () => []),
    lazy("FileMaps", () => []),
    lazy("Manifests", () => unlistedFiles(components, 900, "manifest", origin)),
    ...Array.from({ length: components }, (_, at) => {
      const component = `unlisted-${numbered(at, 5)}`;
      const name = `amd64_${component}_31bf3856ad364e35_${origin.version}_none_${sixteen(`${component} ${origin.version}`)}`;
      return lazy(name, () => unlistedFiles(files, average, "dll", origin), { mark: "assumption" });
    }),
  ]);
