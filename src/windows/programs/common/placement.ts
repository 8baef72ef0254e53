import {
  type DirectoryNode,
  type FileNode,
  fromText,
  opaqueFile,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { joinTo, leafOf } from "./path.ts";
import { batchFiles } from "./scripts.ts";

/** A node and the absolute path where it shall be. */
export interface Placed {
  readonly path: string;
  readonly node: VisibleNode;
}

export interface FileOptions {
  /** Unix milliseconds. */
  readonly modified: number;
  /** Version of the programs among the files. */
  readonly version?: string;
}

/** A text file whose content is an assumption. */
export const assumedText = (path: string, text: string, modified: number): Placed => ({
  path,
  node: fromText(leafOf(path), text, { modified, mark: "assumption" }) satisfies FileNode,
});

/**
 * Files below a directory from a list such as `bin\go.exe:14000 VERSION README.md:12 src\`, separated by spaces: sizes in kB, a backslash
 * at the end for an empty directory, `+` for a space in a name. All are assumptions.
 */
export const placements = (directory: string, list: string, { modified, version }: FileOptions): readonly Placed[] =>
  list
    .split(/\s+/)
    .filter((each) => each !== "")
    .map((each): Placed => {
      const [name = "", size = "20"] = each.replaceAll("+", " ").split(":");
      if (name.endsWith("\\")) {
        const path = joinTo(directory, name.slice(0, -1));
        return { path, node: { kind: "directory", name: leafOf(path), entries: {}, modified, mark: "assumption" } };
      }
      const path = joinTo(directory, name);
      const script = batchFiles[leafOf(path).toLowerCase()];
      if (script !== undefined) return assumedText(path, script, modified);
      const extras = {
        modified,
        mark: "assumption",
        ...(version !== undefined && /\.exe$/i.test(name) ? { version } : {}),
      } as const;
      return { path, node: opaqueFile(leafOf(path), Number(size) * 1024, extras) };
    });

/** A directory of which nobody knows what else is in it. */
export const openDirectory = (path: string, notModelled: string, modified: number): Placed => ({
  path,
  node: {
    kind: "directory",
    name: leafOf(path),
    entries: {},
    modified,
    mark: "assumption",
    notModelled,
  } satisfies DirectoryNode,
});
