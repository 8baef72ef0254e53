import { flagOn, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { confirm } from "../../confirm.ts";
import { printed } from "../../errors.ts";
import { pruneQuestions, reclaimedText } from "../../prune/format.ts";
import { pruneImages } from "../../prune/requests.ts";

/** `docker image prune`. */
export const imagePrune: Executor = (call) => {
  const all = flagOn(call.flags, "all");
  if (!flagOn(call.flags, "force")) confirm(call, all ? pruneQuestions.allImages : pruneQuestions.danglingImages);
  const { text, bytes } = pruneImages(call, flagTexts(call.flags, "filter"), all);
  return printed(text + reclaimedText(bytes));
};
