import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { formatInspect } from "../../inspect/format.ts";
import { inspectEach } from "../../lists.ts";

/** `docker volume inspect`. */
export const volumeInspect: Executor = (call) =>
  formatInspect(
    inspectEach(call, call.args, (name) => ({ method: "GET", path: `/volumes/${name}` })),
    flagText(call.flags, "format"),
  );
