import type { VisibleNode } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo, leafOf, parentOf } from "./path.ts";

/** Whether a name fits a pattern of `*` and `?`, without regard to case. Time grows with the product of the lengths at most. */
export const fitsWildcard = (pattern: string, name: string): boolean => {
  const p = pattern.toUpperCase();
  const n = name.toUpperCase();
  let at = 0;
  let star = -1;
  let mark = 0;
  for (let i = 0; i < n.length; ) {
    const letter = p.charAt(at);
    if (letter === "*") {
      star = at;
      mark = i;
      at += 1;
    } else if (at < p.length && (letter === "?" || letter === n.charAt(i))) {
      at += 1;
      i += 1;
    } else if (star >= 0) {
      at = star + 1;
      mark += 1;
      i = mark;
    } else return false;
  }
  while (p.charAt(at) === "*") at += 1;
  return at === p.length;
};

/** As the command processor sees it: `*.*` is everything, `name.` has no extension. */
export const fitsDosWildcard = (pattern: string, name: string): boolean =>
  pattern === "*.*" ||
  fitsWildcard(pattern, name) ||
  (pattern.endsWith(".*") && fitsWildcard(pattern.slice(0, -2), name));

/** Whether a path names several things; the question mark that \\?\ begins with is none. */
export const hasWildcard = (path: string): boolean => /[*?]/.test(path.replace(/^[\\/]{2}\?[\\/]/, ""));

export interface Match {
  readonly path: string;
  readonly node: VisibleNode;
}

/** What an absolute path with wildcards in its last name leads to, in the order of the directory; null where there is no such directory. */
export const matches = (system: System, path: string): readonly Match[] | null => {
  const directory = parentOf(path);
  const pattern = leafOf(path);
  const nodes = system.list(directory);
  if (isFailure(nodes)) return null;
  return nodes
    .filter(({ name }) => fitsDosWildcard(pattern, name))
    .map((node) => ({ path: joinTo(directory, node.name), node }));
};

/** One path, or all that its wildcards fit. */
export const pathsOf = (system: System, path: string): readonly Match[] => {
  if (hasWildcard(leafOf(path))) return matches(system, path) ?? [];
  const found = system.find(path);
  return found === null ? [] : [{ path: found.path, node: found.node }];
};
