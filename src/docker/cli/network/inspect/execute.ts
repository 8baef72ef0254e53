import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { formatInspect } from "../../inspect/format.ts";
import { given, inspectEach } from "../../lists.ts";

/** `docker network inspect`. */
export const networkInspect: Executor = (call) => {
  const query = given("verbose", flagOn(call.flags, "verbose") ? "true" : "");
  const found = inspectEach(call, call.args, (name) => ({ method: "GET", path: `/networks/${name}`, query }));
  return formatInspect(found, flagText(call.flags, "format"));
};
