import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { formatInspect } from "../../inspect/format.ts";
import { inspectEach } from "../../lists.ts";

/** `docker image inspect`. */
export const imageInspect: Executor = (call) =>
  formatInspect(
    inspectEach(call, call.args, (name) => ({ method: "GET", path: `/images/${name}/json` })),
    flagText(call.flags, "format"),
  );
