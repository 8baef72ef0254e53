import { fold, splitPath } from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { win32 } from "../errors.ts";
import type { Lookup } from "./lookup.ts";
import type { View } from "./view.ts";
import type { VolumeId } from "./volume.ts";

/** A place on a volume, whether something is there or not. */
export interface Place {
  readonly volume: VolumeId;
  readonly segments: readonly string[];
  /** It was reached through a read-only bind. */
  readonly readOnly: boolean;
  /** The volume as it lies on its disk is meant, not what its container sees. */
  readonly raw?: true;
}

/** A place with what is there, and the names by which the caller came to it. */
export interface Reached {
  readonly place: Place;
  readonly lookup: Exclude<Lookup, { readonly kind: "link" }>;
  /** The caller's own path, in the spelling of the disk as far as it exists. */
  readonly names: readonly string[];
}

/** Where an absolute target leads from here. */
export type Jump = (target: string) => Place | Failure;

// Source: Win32, "Reparse Points and File Operations": at most 63 on one path.
const most = 63;

const absolute = /^(?:[A-Za-z]:|[\\/])/;

const spell = (lookup: Lookup, segments: readonly string[], from: number): readonly string[] => {
  const known = lookup.kind === "found" || lookup.kind === "link" ? lookup.segments : [];
  return segments.slice(from).map((name, at) => known[from + at] ?? name);
};

// A bind gives the front of a path another name; the end of it stays.
const commonEnd = (names: readonly string[], segments: readonly string[]): number => {
  let count = 0;
  while (count < names.length && count < segments.length) {
    if (fold(names.at(-1 - count) ?? "") !== fold(segments.at(-1 - count) ?? "")) break;
    count += 1;
  }
  return count;
};

/**
 * Goes along a path and through its links; the last one is followed only if wanted. `names` are the caller's names for
 * `start`. Fails with 1921 where links lead round in circles.
 */
export const follow = (
  viewOf: (place: Place) => View,
  start: Place,
  names: readonly string[],
  jump: Jump,
  followLast: boolean,
): Reached | Failure => {
  let place = start;
  let shared = commonEnd(names, place.segments);
  let prefix = names.slice(0, names.length - shared);
  for (let links = 0; links <= most; links += 1) {
    const found = viewOf(place).look(place.segments);
    const from = place.segments.length - shared;
    const last = place.segments.length - 1;
    const lookup: Lookup =
      followLast && found.kind === "found" && found.node.kind === "link"
        ? { kind: "link", at: last, target: found.node.target, segments: found.segments }
        : found;
    if (lookup.kind !== "link") return { place, lookup, names: [...prefix, ...spell(lookup, place.segments, from)] };
    const rest = place.segments.slice(lookup.at + 1);
    prefix = [...prefix, ...spell(lookup, place.segments, from).slice(0, shared - rest.length)];
    shared = Math.min(rest.length, shared);
    const base = place.segments.slice(0, lookup.at);
    const target: Place | Failure = absolute.test(lookup.target)
      ? jump(lookup.target)
      : { ...place, segments: splitPath([...base, lookup.target].join("\\")) };
    if (isFailure(target)) return target;
    place = { ...target, segments: [...target.segments, ...rest] };
  }
  return win32("1921");
};
