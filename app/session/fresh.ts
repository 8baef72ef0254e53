import type { Fresh } from "../lab/fresh.ts";
import { hostOptions } from "./host-options.ts";
import { openLive } from "./live.ts";

/** What the page shows of a freshly booted host before the engine has come. */
export const makeFresh = (): Fresh => {
  const { live, moment } = openLive(null);
  return {
    moment,
    now: live.now(moment),
    host: live.host,
    hosts: hostOptions,
    eyes: live.eyes(moment),
    house: { ...live.house(moment, "host"), token: null },
    terminal: live.terminal(moment, "0"),
    inspector: live.tell(0, null),
  };
};
