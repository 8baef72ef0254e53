import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { manual, overlayDocument } from "../../source.ts";
import { link } from "../union/create.ts";
import type { Place } from "../union/locate.ts";
import { rename } from "../union/rename.ts";
import type { Union } from "../union/union.ts";
import { callerOf, callHop, failed, type PathCall, placeOf } from "./call.ts";

/** A call about two paths of one mount; `path` is the old one. */
export interface TwoPaths extends PathCall {
  readonly to: string;
}

const both = (
  reader: Reader,
  { mount, path, to }: TwoPaths,
): { readonly root: Union; readonly from: Place; readonly to: Place } | Failure => {
  const from = placeOf(reader, { mount, path }, false);
  if (isFailure(from)) return from;
  const target = placeOf(reader, { mount, path: to }, false);
  return isFailure(target) ? target : { root: from.root, from: from.place, to: target.place };
};

/** rename(2). EXDEV for a directory that a layer has a part in: `mv` then copies it, file by file. */
export const renamePath = defineAct<TwoPaths>("linux.rename", {
  takes: 12,
  run: (tx, call) => {
    const places = both(tx, call);
    if (isFailure(places)) return places;
    return rename(tx, places.root, places.from, places.to) ?? undefined;
  },
  hop: (data) => callHop(data, "rename", { oldpath: data.path, newpath: data.to }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const caller = callerOf(occasion);
    if (failure?.code === "EXDEV")
      return step(
        `${caller} wants to rename ${data.path}: EXDEV, for a layer has a part in this directory and redirect_dir is off. Programs then copy.`,
        overlayDocument,
      );
    const what = `rename ${data.path} to ${data.to}`;
    return step(failure ? failed(caller, what, failure) : `${caller} renames ${data.path} to ${data.to}.`, manual);
  },
});

/** link(2). */
export const linkPath = defineAct<TwoPaths>("linux.link", {
  takes: 10,
  run: (tx, call) => {
    const places = both(tx, call);
    if (isFailure(places)) return places;
    const made = link(tx, places.root, places.from, places.to);
    return isFailure(made) ? made : undefined;
  },
  hop: (data) => callHop(data, "link", { oldpath: data.path, newpath: data.to }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const caller = callerOf(occasion);
    const what = `give ${data.path} a second name`;
    return step(
      failure ? failed(caller, what, failure) : `${caller} gives ${data.path} a second name, ${data.to}.`,
      manual,
    );
  },
});
