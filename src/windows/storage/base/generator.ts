import type { DirectoryNode, TreeNode } from "#contract/file-tree/index.ts";
import { splitPath } from "#contract/file-tree/index.ts";
import { lazy } from "./directory.ts";

/** Registry values by path, `HKLM\SOFTWARE\X\Value`; null: deleted. */
export type RegistryValues = Readonly<Record<string, string | null>>;

/** What a value is in the layers below. */
export type Below = (path: string) => string | null | undefined;

/** Makes the tree, and the registry values, of ids that begin with its name; the argument is what follows the first slash. */
export interface Generator {
  readonly tree: (argument: string) => DirectoryNode;
  readonly registry?: (argument: string, below: Below) => RegistryValues;
}

/** Nodes in a directory deep in a drive, such as `Program Files\dotnet`. */
export interface Placed {
  readonly path: string;
  readonly nodes: () => readonly TreeNode[];
}

const into = (
  placed: readonly { readonly rest: readonly string[]; readonly nodes: Placed["nodes"] }[],
): readonly TreeNode[] => {
  const here = placed.flatMap(({ rest, nodes }) => (rest.length === 0 ? nodes() : []));
  const names = new Set(placed.flatMap(({ rest }) => rest.slice(0, 1)));
  const directories = [...names].map((name) =>
    lazy(name, () =>
      into(placed.filter(({ rest }) => rest[0] === name).map(({ rest, nodes }) => ({ rest: rest.slice(1), nodes }))),
    ),
  );
  return [...here, ...directories];
};

/** The tree of a layer that puts nodes into some places. */
export const treeOf = (...placed: readonly Placed[]): DirectoryNode =>
  lazy("", () => into(placed.map(({ path, nodes }) => ({ rest: splitPath(path), nodes }))));
