import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo } from "../common/path.ts";
import { pathsOf } from "../common/wildcard.ts";

/** Copies what a path with wildcards leads to into a directory; gives how many entries, or null where nothing is. */
export const copyInto = (system: System, from: string, to: string, deep: boolean): number | null => {
  const source = system.absolute(from);
  const single = system.find(source);
  const sources =
    single?.node.kind === "directory"
      ? (() => {
          const nodes = system.list(source);
          return isFailure(nodes) ? [] : nodes.map((node) => ({ path: joinTo(single.path, node.name), node }));
        })()
      : pathsOf(system, source);
  if (single === null && sources.length === 0) return null;
  if (system.find(to) === null) system.makeDirectory(to);
  let count = 0;
  for (const { path, node } of sources) {
    if (node.kind === "directory" && !deep) continue;
    if (system.copy(path, joinTo(system.absolute(to), node.name)) === null) count += 1;
  }
  return count;
};
