import { type DirectoryNode, type LinkNode, lazyDirectory, type TreeNode } from "#contract/file-tree/index.ts";

/** What a directory may have besides its name. */
export interface DirectoryMarks {
  readonly attributes?: string;
  readonly modified?: number;
  readonly mark?: "assumption";
}

/** A directory whose nodes are made on first look; of two of the same name the later stays. */
export const lazy = (name: string, make: () => Iterable<TreeNode>, marks: DirectoryMarks = {}): DirectoryNode =>
  lazyDirectory({ name, ...marks }, make);

/** A directory with nothing in it. */
export const bare = (name: string, marks: DirectoryMarks = {}): DirectoryNode => lazy(name, () => [], marks);

/** A hidden junction of the system, such as `Documents and Settings`. */
export const junction = (name: string, target: string): LinkNode => ({
  kind: "link",
  name,
  target,
  linkType: "junction",
  attributes: "HS",
});
