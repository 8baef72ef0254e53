import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { live } from "./live.ts";
import { once } from "./once.ts";

/** `docker stats`. */
export const stats: Executor = (call) => (flagOn(call.flags, "no-stream") ? once(call) : live(call));
