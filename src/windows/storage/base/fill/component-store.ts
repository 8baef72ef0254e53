import type { DirectoryNode, FileNode } from "#contract/file-tree/index.ts";
import { lazy } from "../directory.ts";
import type { Origin } from "../file-table.ts";
import { componentName } from "./names.ts";
import type { Payload } from "./payload.ts";

/** Files that the store has second names for; `first` is the number of the first of them in the whole. */
export interface Twins {
  readonly payload: Payload;
  readonly first: number;
  readonly files: () => readonly FileNode[];
}

const between = (groups: readonly Twins[], from: number, to: number): readonly FileNode[] =>
  groups.flatMap(({ payload, first, files }) =>
    first < to && first + payload.files > from ? files().slice(Math.max(0, from - first), to - first) : [],
  );

/**
 * The directories of the component store: every file that has a component, once more under its component's name.
 * Source: reference/windows-storage.md F11.1; which files are one component is an assumption.
 */
export const storeComponents = (
  groups: readonly Twins[],
  count: number,
  twins: number,
  origin: Origin,
): readonly DirectoryNode[] => {
  let group = 0;
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * twins) / count);
    const to = Math.floor(((at + 1) * twins) / count);
    while ((groups[group + 1]?.first ?? Number.POSITIVE_INFINITY) <= from) group += 1;
    const name = componentName(groups[group]?.payload.architecture ?? "amd64", at, origin.version);
    return lazy(name, () => between(groups, from, to), { mark: "assumption" });
  });
};
