import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { planPull } from "./format.ts";
import { pullImage } from "./stream.ts";

/** `docker pull`. */
export const pull: Executor = (call) => {
  const { system, flags, args } = call;
  const quiet = flagOn(flags, "quiet");
  const plan = planPull(args[0] ?? "", { allTags: flagOn(flags, "all-tags"), quiet });
  if ("error" in plan) return failed(plan.error);
  system.out(plan.intro);
  const show = quiet ? () => undefined : system.out;
  const problem = pullImage(call, plan.reference, flagText(flags, "platform"), show);
  if (problem !== null) return failed(problem);
  system.out(plan.outro);
  return 0;
};
