import type { Executor } from "../call.ts";
import { formatEach } from "../format/each.ts";
import { allAtOnce } from "../lists.ts";

/** `docker unpause`. */
export const unpause: Executor = (call) =>
  formatEach(allAtOnce(call, call.args, (name) => ({ method: "POST", path: `/containers/${name}/unpause` })));
