import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { formatEach } from "../format/each.ts";
import { allAtOnce, given } from "../lists.ts";

/** `docker kill`. */
export const kill: Executor = (call) =>
  formatEach(
    allAtOnce(call, call.args, (name) => ({
      method: "POST",
      path: `/containers/${name}/kill`,
      query: given("signal", flagText(call.flags, "signal")),
    })),
  );
