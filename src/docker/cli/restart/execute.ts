import type { Executor } from "../call.ts";
import { formatEach } from "../format/each.ts";
import { oneByOne } from "../lists.ts";
import { stopQuery } from "../stop/query.ts";

/** `docker restart`. */
export const restart: Executor = (call) =>
  formatEach(
    oneByOne(call, call.args, (name) => ({
      method: "POST",
      path: `/containers/${name}/restart`,
      query: stopQuery(call.flags),
    })),
  );
