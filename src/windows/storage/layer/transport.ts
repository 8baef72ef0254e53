import { type DirectoryNode, measure } from "#contract/file-tree/index.ts";
import { hiveNames } from "./folders.ts";
import { byHive, hiveSize, type Values } from "./tar/hives.ts";

/** Bytes of a layer: its files and five delta hives. */
export const layerSize = (tree: DirectoryNode, registry: Values): number =>
  byHive(registry).reduce((sum, { values }) => sum + hiveSize(values), measure(tree).bytes);

const inOrder = <T extends { readonly name: string }>(nodes: readonly T[]): readonly T[] =>
  [...nodes].sort((one, other) => (one.name < other.name ? -1 : 1));

export interface Changed {
  readonly path: string;
  readonly kind: 0 | 1 | 2;
}

function* under(directory: DirectoryNode, path: string): Generator<Changed> {
  yield { path, kind: 0 };
  const nodes = inOrder(Object.values(directory.entries));
  for (const { kind, name } of nodes) if (kind === "tombstone") yield { path: `${path}/${name}`, kind: 2 };
  for (const node of nodes) {
    if (node.kind === "directory") yield* under(node, `${path}/${node.name}`);
    else if (node.kind !== "tombstone") yield { path: `${path}/${node.name}`, kind: 0 };
  }
}

/** The lines of `docker diff`, in their order; nothing is ever "added". Source: reference/windows-storage.md F6.1–F6.4. */
export const changesIn = (changed: DirectoryNode, initialized: boolean): readonly Changed[] => {
  const hives = initialized ? ["Hives", ...hiveNames.map((name) => `Hives/${name}_Delta`)] : [];
  return [...under(changed, "Files"), ...hives.map((path): Changed => ({ path, kind: 0 }))];
};
