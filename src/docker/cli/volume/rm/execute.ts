import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { formatEach } from "../../format/each.ts";
import { oneByOne, when } from "../../lists.ts";

/** `docker volume rm`. */
export const volumeRm: Executor = (call) => {
  const query = when("force", flagOn(call.flags, "force"));
  return formatEach(oneByOne(call, call.args, (name) => ({ method: "DELETE", path: `/volumes/${name}`, query })));
};
