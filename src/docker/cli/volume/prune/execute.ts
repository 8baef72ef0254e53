import { flagOn, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { confirm } from "../../confirm.ts";
import { printed } from "../../errors.ts";
import { pruneQuestions, reclaimedText } from "../../prune/format.ts";
import { pruneVolumes } from "../../prune/requests.ts";

/** `docker volume prune`. */
export const volumePrune: Executor = (call) => {
  const all = flagOn(call.flags, "all");
  if (!flagOn(call.flags, "force")) confirm(call, all ? pruneQuestions.allVolumes : pruneQuestions.anonymousVolumes);
  const filters = [...(all ? ["all=true"] : []), ...flagTexts(call.flags, "filter")];
  const { text, bytes } = pruneVolumes(call, filters);
  return printed(text + reclaimedText(bytes));
};
