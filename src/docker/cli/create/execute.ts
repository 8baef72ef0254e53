import type { Executor } from "../call.ts";
import { failed, printed } from "../errors.ts";
import { makeContainer } from "./container.ts";
import { createRefusal } from "./format.ts";
import { planCreate } from "./plan.ts";

/** `docker create`. */
export const create: Executor = (call) => {
  const planned = planCreate(call.flags, call.args, call.machine);
  if ("error" in planned) return createRefusal(planned.error, planned.bare);
  const made = makeContainer(call, planned.plan);
  return "error" in made ? failed(made.error) : printed(`${made.id}\n`);
};
