import { flagOn, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { confirm } from "../../confirm.ts";
import { printed } from "../../errors.ts";
import { pruneQuestions } from "../../prune/format.ts";
import { pruneNetworks } from "../../prune/requests.ts";

/** `docker network prune`: networks take no space. */
export const networkPrune: Executor = (call) => {
  if (!flagOn(call.flags, "force")) confirm(call, pruneQuestions.network);
  return printed(pruneNetworks(call, flagTexts(call.flags, "filter")).text);
};
