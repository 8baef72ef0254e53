import { flagOn, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { confirm } from "../../confirm.ts";
import { printed } from "../../errors.ts";
import { pruneQuestions, reclaimedText } from "../../prune/format.ts";
import { pruneContainers } from "../../prune/requests.ts";

/** `docker container prune`. */
export const containerPrune: Executor = (call) => {
  if (!flagOn(call.flags, "force")) confirm(call, pruneQuestions.container);
  const { text, bytes } = pruneContainers(call, flagTexts(call.flags, "filter"));
  return printed(text + reclaimedText(bytes));
};
