import { fold, splitPath, type VisibleNode } from "#contract/file-tree/index.ts";
import { numberIn } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory, isTombstone } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import { numberAt } from "./entries.ts";
import type { LayersView } from "./layers-view.ts";
import type { Found, Lookup } from "./lookup.ts";
import { nodeOf } from "./own-node.ts";
import type { Records } from "./records.ts";

const nowhere: readonly string[] = [];

/** The names of a path in the trees below. */
export const belowPath = (below: string, ...more: readonly string[]): readonly string[] => [
  ...splitPath(below),
  ...more,
];

const nodeBelow = (
  below: LayersView,
  { below: path }: FileRecord,
): { readonly node?: VisibleNode; readonly layer: number } => {
  const found = path === null ? null : below.lookFrom(path, nowhere, 0, nowhere);
  return found?.kind === "found" ? { node: found.node, layer: found.layer } : { layer: 0 };
};

/** A record as its container sees it; null for a tombstone, and for a placeholder that leads nowhere (O26). */
export const shownAs = (below: LayersView, record: FileRecord, name: string): Pick<Found, "node" | "layer"> | null => {
  const under = nodeBelow(below, record);
  const node = nodeOf(record, name, under.node);
  return node && { node, layer: under.layer };
};

/** Spelled as in the directory; a short name gives the long one. */
export const spelledIn = ({ names }: FileRecord, parent: number, name: string): string => {
  const [first] = names;
  if (first !== undefined && names.length === 1 && first.short === null) return first.name;
  const folded = fold(name);
  const here = names.filter((each) => each.parent === parent);
  const found =
    here.find(({ short }) => fold(short ?? "") === folded) ?? here.find((each) => fold(each.name) === folded);
  return found?.name ?? name;
};

/**
 * Goes along a path from record to record; where a directory says nothing of a name, what is below it answers for the rest.
 * `unknown`: why nobody knows what else is on the volume.
 */
export const walkOwn = (
  records: Records,
  below: LayersView,
  unknown: string | null,
  segments: readonly string[],
): Lookup => {
  let record = records.find(rootRecord);
  let why = unknown;
  const names: string[] = [];
  const unfound = (code: "2" | "3"): Lookup =>
    why === null ? { kind: "absent", code } : { kind: "missing", missing: why };
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at] as string;
    const code = at === segments.length - 1 ? "2" : "3";
    if (record === undefined) return unfound(code);
    if (record.reparse !== null && record.reparse.kind !== "tombstone")
      return { kind: "link", at: at - 1, target: record.reparse.target, segments: names };
    if (!isDirectory(record)) return { kind: "absent", code: "3" };
    why ??= record.described.notModelled ?? null;
    // Nothing is in a file: only the last name can be one.
    const last = at === segments.length - 1;
    const number = last ? numberAt(records, below, record, segment) : numberIn(record, segment);
    if (number === null) return { kind: "absent", code };
    if (number === undefined) {
      if (record.below === null) return unfound(code);
      const found = below.lookFrom(record.below, segments, at, names);
      return found.kind === "absent" || found.kind === "missing"
        ? why === null
          ? found
          : { kind: "missing", missing: why }
        : found;
    }
    const next = records.find(number);
    if (next === undefined || isTombstone(next)) return { kind: "absent", code };
    names.push(spelledIn(next, record.number, segment));
    record = next;
  }
  const shown = record && shownAs(below, record, names.at(-1) ?? "");
  return shown ? { kind: "found", ...shown, segments: names } : { kind: "absent", code: "2" };
};
