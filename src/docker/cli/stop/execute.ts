import type { Executor } from "../call.ts";
import { formatEach } from "../format/each.ts";
import { allAtOnce } from "../lists.ts";
import { stopQuery } from "./query.ts";

/** `docker stop`. */
export const stop: Executor = (call) =>
  formatEach(
    allAtOnce(call, call.args, (name) => ({
      method: "POST",
      path: `/containers/${name}/stop`,
      query: stopQuery(call.flags),
    })),
  );
