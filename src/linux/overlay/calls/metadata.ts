import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import { overlayDocument } from "../../source.ts";
import { changeMetadata } from "../union/create.ts";
import { callerOf, callHop, failed, type PathCall, placeOf } from "./call.ts";

/** chmod, chown, utimes: exactly one group of fields. Times in Unix microseconds. */
export type MetadataChange =
  | { readonly call: "chmod"; readonly mode: number }
  | { readonly call: "chown"; readonly uid: number; readonly gid: number }
  | { readonly call: "utimensat"; readonly modified: number };

export interface ChangeMetadata extends PathCall {
  readonly change: MetadataChange;
}

/** Changes owner, mode or times: of a layer's file this takes a whole copy, for Docker mounts without metacopy. */
export const changeAttributes = defineAct<ChangeMetadata>("linux.change-metadata", {
  takes: 8,
  run: (tx, { change, ...call }) => {
    const reached = placeOf(tx, call, true);
    if (isFailure(reached)) return reached;
    const { call: _name, ...metadata } = change;
    const changed = changeMetadata(tx, reached.root, reached.place, metadata);
    return isFailure(changed) ? changed : undefined;
  },
  hop: (data) => callHop(data, data.change.call, { path: data.path }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const caller = callerOf(occasion);
    const what = { chmod: "mode", chown: "owner", utimensat: "time" }[data.change.call];
    return step(
      failure
        ? failed(caller, `change the ${what} of ${data.path}`, failure)
        : `${caller} changes the ${what} of ${data.path}.`,
      overlayDocument,
    );
  },
});
