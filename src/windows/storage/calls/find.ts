import { emptyDirectory, fold, joinPath, type VisibleNode } from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import { type Listing, listReached } from "../volume/find.ts";
import { follow, type Reached } from "../volume/links.ts";
import { viewAt } from "../volume/view-at.ts";
import { directoryBinds, driveOf, isVerbatim, namesOf, resolvePath } from "./resolve.ts";

/** What an absolute path leads to for one process. */
export interface AtPath extends Reached {
  /** The path in the spelling of the disk as far as it exists. */
  readonly path: string;
}

// Names of binds that lie right under a directory. That a bind's parents show it in their lists is an assumption.
const bindsUnder = (reader: Reader, silo: SiloId | null, path: string): readonly string[] => {
  const names = namesOf(path);
  return directoryBinds(reader, silo).flatMap(({ target }) => {
    const head = namesOf(target);
    const next = head[names.length];
    const inside = driveOf(target) === driveOf(path) && names.every((name, at) => fold(name) === fold(head[at] ?? ""));
    return next !== undefined && inside ? [next] : [];
  });
};

/**
 * Goes along an absolute path as a process of this silo (null: of the host) sees it: binds, links, layers. The result says where that is,
 * also where nothing is there yet. Fails where the drive is not there (3) or links lead in circles (1921).
 */
export const findPath = (reader: Reader, silo: SiloId | null, path: string, followLast = true): AtPath | Failure => {
  const start = resolvePath(reader, silo, path);
  if (isFailure(start)) return start;
  const [root = isVerbatim(path) ? `\\\\?\\${driveOf(path)}:` : `${driveOf(path)}:`] =
    /^[\\/]{2}[?.][\\/]Volume\{[^}]*\}/i.exec(path) ?? [];
  const names = namesOf(root.endsWith("}") ? path.slice(root.length) : path);
  const reached = follow(
    (place) => viewAt(reader, place),
    start,
    names,
    (target) => resolvePath(reader, silo, target),
    followLast,
  );
  if (isFailure(reached)) return reached;
  const shown = { ...reached, path: joinPath(reached.names, root) };
  if (reached.lookup.kind !== "absent" || bindsUnder(reader, silo, path).length === 0) return shown;
  const node = emptyDirectory(names.at(-1) ?? "");
  return { ...shown, lookup: { kind: "found", node, segments: reached.place.segments, layer: 0 } };
};

/** What a process of this silo sees in a directory. Fails with 3 (no such path) or 267 (no directory). */
export const listPath = (reader: Reader, silo: SiloId | null, path: string): Listing | Failure => {
  const reached = findPath(reader, silo, path);
  if (isFailure(reached)) return reached;
  const listing = listReached(viewAt(reader, reached.place), reached);
  if (isFailure(listing)) return listing;
  const seen = new Set(listing.nodes.map(({ name }) => fold(name)));
  const binds = bindsUnder(reader, silo, reached.path).filter((name) => !seen.has(fold(name)));
  if (binds.length === 0) return listing;
  const more: readonly VisibleNode[] = [...new Set(binds)].map((name) => emptyDirectory(name));
  const nodes = [...listing.nodes, ...more].sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1));
  return { ...listing, nodes };
};
