import type { BuildPruneReport } from "#docker/engine/api/types.ts";
import { flagGiven, flagOn, flagText, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { confirm } from "../../confirm.ts";
import { printed } from "../../errors.ts";
import { filtersQuery } from "../../flags/filters.ts";
import { when } from "../../lists.ts";
import { reclaimedText } from "../../prune/format.ts";

const question = (all: boolean): string =>
  `WARNING! This will remove all ${all ? "" : "dangling "}build cache. Are you sure you want to continue? [y/N] `;

/** `docker builder prune`. The classic builder has no cache of its own. */
export const builderPrune: Executor = (call) => {
  const { engine, flags } = call;
  const all = flagOn(flags, "all");
  if (!flagOn(flags, "force")) confirm(call, question(all));
  const query = {
    ...when("all", all),
    filters: filtersQuery(flagTexts(flags, "filter")) ?? "",
    ...(flagGiven(flags, "keep-storage") ? { "keep-storage": flagText(flags, "keep-storage") } : {}),
  };
  const { CachesDeleted, SpaceReclaimed } = engine.need<BuildPruneReport>({
    method: "POST",
    path: "/build/prune",
    query,
  });
  const gone = CachesDeleted ?? [];
  const list = gone.length === 0 ? "" : `Deleted build cache objects:\n${gone.join("\n")}\n\n`;
  return printed(list + reclaimedText(SpaceReclaimed));
};
