import type { Steps } from "#core/procedure.ts";
import { sendJson } from "../../daemon/call.ts";
import type { PullTarget } from "./pull.ts";

/** Sends messages of a pull, where anybody wants them. */
export const tell = (steps: Steps, target: PullTarget, values: readonly unknown[]): void => {
  if (!target.silent) sendJson(steps, target, values);
};
