import { defineAct } from "#core/event.ts";
import { type Explanation, type Occasion, step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import type { Body } from "../../inode/inode.ts";
import { manual } from "../../source.ts";
import { create } from "../union/create.ts";
import { callerOf, callHop, failed, type PathCall, placeOf } from "./call.ts";

const make = (tx: Tx, call: PathCall, body: Body) => {
  const reached = placeOf(tx, call, false);
  if (isFailure(reached)) return reached;
  const made = create(tx, reached.root, reached.place, body);
  return isFailure(made) ? made : undefined;
};

const told = (occasion: Occasion<PathCall>, what: string, done: string): Explanation => {
  const caller = callerOf(occasion);
  return step(occasion.failure ? failed(caller, what, occasion.failure) : `${caller} ${done}`, manual);
};

/** mkdir(2). */
export const makeDirectory = defineAct<PathCall>("linux.mkdir", {
  takes: 10,
  run: (tx, call) => make(tx, call, { kind: "directory", entries: {} }),
  hop: (data) => callHop(data, "mkdir", { path: data.path }),
  explain: (occasion) =>
    told(
      occasion,
      `make the directory ${occasion.data.path}`,
      `makes the directory ${occasion.data.path}, in the container's upper directory.`,
    ),
});

export interface MakeLink extends PathCall {
  readonly target: string;
}

/** symlink(2): copies nothing up. */
export const makeSymbolicLink = defineAct<MakeLink>("linux.symlink", {
  takes: 10,
  run: (tx, { target, ...call }) => make(tx, call, { kind: "symbolic link", target }),
  hop: (data) => callHop(data, "symlink", { target: data.target, path: data.path }),
  explain: (occasion) =>
    told(
      occasion,
      `make the link ${occasion.data.path}`,
      `makes the symbolic link ${occasion.data.path}, which leads to ${occasion.data.target}.`,
    ),
});
