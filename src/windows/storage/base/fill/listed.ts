import { type DirectoryNode, type FileNode, fold, sortedEntries } from "#contract/file-tree/index.ts";

/** What is listed by name, counted. Paths are folded, without a drive. */
export interface Listed {
  readonly filesIn: ReadonlyMap<string, readonly FileNode[]>;
  readonly directories: ReadonlySet<string>;
  readonly files: number;
  readonly bytes: number;
}

export const foldPath = (path: string): string => path.split("\\").map(fold).join("\\");

/** Walks what is listed: some hundred names. */
export const countListed = (root: DirectoryNode): Listed => {
  const filesIn = new Map<string, readonly FileNode[]>();
  const directories = new Set<string>();
  let files = 0;
  let bytes = 0;
  const open = [{ directory: root, path: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { directory, path } = next;
    const here = sortedEntries(directory).filter((node) => node.kind === "file");
    filesIn.set(path, here);
    files += here.length;
    bytes += here.reduce((sum, { size }) => sum + size, 0);
    for (const node of sortedEntries(directory)) {
      if (node.kind !== "directory") continue;
      const inside = path === "" ? fold(node.name) : `${path}\\${fold(node.name)}`;
      directories.add(inside);
      open.push({ directory: node, path: inside });
    }
  }
  return { filesIn, directories, files, bytes };
};
