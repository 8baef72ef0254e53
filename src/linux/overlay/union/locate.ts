import { type Failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { inodeOf, lookUp, type Union } from "./union.ts";

/** What a path leads to. The last name need not be there; its directory is. */
export interface Place {
  /** Names from the mount's root, links followed. Empty for the root. */
  readonly names: readonly string[];
  /** The directory that has, or would have, the last name; of the root itself. */
  readonly directory: Union;
  /** What is there; undefined if nothing is. */
  readonly found: Union | undefined;
}

/** The names on a path: `/a//b/./c/` gives a, b, c. `..` is left in: it goes up from where links have led. */
export const splitNames = (path: string): readonly string[] =>
  path.split("/").filter((name) => name !== "" && name !== ".");

const longest = 255;
const mostLinks = 40;

interface Walk {
  readonly reader: Reader;
  readonly root: Union;
  /** Whether a link at the very end is followed. */
  readonly follow: boolean;
  /** Links followed so far. */
  links: number;
}

interface Trail {
  readonly names: readonly string[];
  readonly directories: readonly Union[];
}

const go = (walk: Walk, trail: Trail, path: readonly string[]): Place | Failure => {
  let { names, directories } = trail;
  for (const [index, name] of path.entries()) {
    const directory = directories.at(-1) ?? walk.root;
    const last = index === path.length - 1;
    if (name === "..") {
      names = names.slice(0, -1);
      directories = directories.length > 1 ? directories.slice(0, -1) : directories;
      continue;
    }
    if (name.length > longest) return errno("ENAMETOOLONG");
    const found = lookUp(walk.reader, directory, name);
    if (found === undefined) return last ? { names: [...names, name], directory, found } : errno("ENOENT");
    const { body } = inodeOf(walk.reader, found);
    if (body.kind === "symbolic link" && (!last || walk.follow)) {
      walk.links += 1;
      if (walk.links > mostLinks) return errno("ELOOP");
      const from = body.target.startsWith("/") ? { names: [], directories: [walk.root] } : { names, directories };
      return go(walk, from, [...splitNames(body.target), ...path.slice(index + 1)]);
    }
    if (body.kind !== "directory") {
      return last ? { names: [...names, name], directory, found } : errno("ENOTDIR");
    }
    names = [...names, name];
    directories = [...directories, found];
  }
  const found = directories.at(-1) ?? walk.root;
  return { names, directory: directories.at(-2) ?? walk.root, found };
};

/**
 * Walks a path from the root of an overlay; absolute links start there again, as in a container. ENOENT or ENOTDIR if the way to the last name is
 * not there, ELOOP beyond 40 links. Source: Linux man-pages, path_resolution(7).
 */
export const locate = (reader: Reader, root: Union, path: string, follow = true): Place | Failure =>
  go({ reader, root, follow, links: 0 }, { names: [], directories: [root] }, splitNames(path));

/** The same for what must be there. */
export const find = (reader: Reader, root: Union, path: string, follow = true): Union | Failure => {
  const place = locate(reader, root, path, follow);
  if (isFailure(place)) return place;
  return place.found ?? errno("ENOENT");
};
