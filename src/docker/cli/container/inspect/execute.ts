import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { formatInspect } from "../../inspect/format.ts";
import { inspectEach, when } from "../../lists.ts";

/** `docker container inspect`. */
export const containerInspect: Executor = (call) => {
  const query = when("size", flagOn(call.flags, "size"));
  const found = inspectEach(call, call.args, (name) => ({ method: "GET", path: `/containers/${name}/json`, query }));
  return formatInspect(found, flagText(call.flags, "format"));
};
