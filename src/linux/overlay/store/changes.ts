import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import type { Reader } from "#core/world.ts";
import { archiveChanges } from "../../source.ts";
import { inodeOf, lookUp, namesIn, seenOf, type Union } from "../union/union.ts";
import { overlayHome } from "./directory.ts";
import { type DirectoryCall, short } from "./mounting.ts";

/** One line of `docker diff`: kind 0 modified, 1 added, 2 deleted. */
export interface Changed {
  readonly path: string;
  readonly kind: 0 | 1 | 2;
}

// Neither size nor time counts of a directory. Source: Moby, pkg/archive/changes_unix.go, statDifferent.
const differs = (reader: Reader, now: Union, before: Union): boolean => {
  const [one, other] = [inodeOf(reader, now), inodeOf(reader, before)];
  if (one.id === other.id) return false;
  if (one.body.kind !== other.body.kind || one.mode !== other.mode) return true;
  if (one.uid !== other.uid || one.gid !== other.gid) return true;
  if (one.body.kind === "directory") return false;
  const size = (inode: typeof one) => (inode.body.kind === "file" ? inode.body.size : 0);
  return one.modified !== other.modified || size(one) !== size(other);
};

const isDirectory = (reader: Reader, union: Union): boolean => inodeOf(reader, union).body.kind === "directory";

const childrenOf = (reader: Reader, union: Union | undefined): readonly string[] =>
  union !== undefined && isDirectory(reader, union) ? namesIn(reader, union) : [];

// What has no part in the upper directory is what it was.
const untouched = (now: Union, before: Union): boolean => now.upper === null && seenOf(now) === seenOf(before);

function* inside(reader: Reader, now: Union, before: Union | undefined, path: string): Generator<Changed> {
  const old = before !== undefined && isDirectory(reader, before) ? before : undefined;
  for (const name of childrenOf(reader, now)) {
    const child = lookUp(reader, now, name);
    const oldChild = old === undefined ? undefined : lookUp(reader, old, name);
    if (child !== undefined) yield* entry(reader, child, oldChild, `${path}/${name}`);
  }
  // What was in a directory that has become a file is not listed one by one.
  if (isDirectory(reader, now))
    for (const name of childrenOf(reader, old))
      if (lookUp(reader, now, name) === undefined) yield { path: `${path}/${name}`, kind: 2 };
}

function* entry(reader: Reader, now: Union, before: Union | undefined, path: string): Generator<Changed> {
  if (before !== undefined && untouched(now, before)) return;
  const within = [...inside(reader, now, before, path)];
  if (before === undefined) yield { path, kind: 1 };
  else if (within.length > 0 || differs(reader, now, before)) yield { path, kind: 0 };
  yield* within;
}

/**
 * What differs between two overlays, as `docker diff` lists it: a directory before what is in it, what is gone after what is there. Names are in
 * order here; the engine walks a map and has none. Source: Moby, pkg/archive/changes.go, addChanges.
 */
export const changesBetween = (reader: Reader, now: Union, before: Union): readonly Changed[] => [
  ...inside(reader, now, before, ""),
];

/** Compares a container's mount with that of what lies under it, name by name. It may run meanwhile. */
export const compareMounts = defineAct<DirectoryCall & { readonly under: string }>("overlay.compare", {
  takes: 4_000,
  hop: ({ actors, name, under }) => ({
    from: actors.daemon,
    to: actors.overlay,
    channel: "syscall",
    label: "getdents64, lstat",
    body: { paths: [`${overlayHome}/${name}/merged`, `${overlayHome}/${under}/merged`] },
  }),
  explain: ({ data }) =>
    step(
      `dockerd walks ${short(data.name)} and ${short(data.under)} side by side and compares what stat says of each name.`,
      archiveChanges,
    ),
});
