import {
  type DirectoryNode,
  emptyDirectory,
  findIn,
  fromText,
  splitPath,
  withNode,
} from "#contract/file-tree/index.ts";

/** A small application that a host starts with, and the lines that build and run it. */
export interface Sample {
  readonly id: string;
  /** Where it lies on the host. */
  readonly path: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Text by path below `path`. */
  readonly files: Readonly<Record<string, string>>;
}

/** A sample's folder; `modified` in Unix milliseconds. */
export const sampleTree = ({ path, files }: Sample, modified: number): DirectoryNode => {
  const name = splitPath(path).at(-1) ?? "";
  return Object.entries(files).reduce<DirectoryNode>(
    (tree, [file, text]) => {
      const segments = splitPath(file);
      const folders = segments.slice(0, -1).map((_, at) => segments.slice(0, at + 1));
      const inside = folders
        .filter((folder) => findIn(tree, folder) === undefined)
        .reduce<DirectoryNode>(
          (all, folder) => withNode(all, folder, emptyDirectory(folder.at(-1) ?? "", { modified })),
          tree,
        );
      return withNode(inside, segments, fromText(segments.at(-1) ?? "", text, { modified }));
    },
    emptyDirectory(name, { modified }),
  );
};
