import type { BuildPruneReport } from "#docker/engine/api/types.ts";
import { flagOn, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { confirm } from "../../confirm.ts";
import { failed } from "../../errors.ts";
import { filtersQuery } from "../../flags/filters.ts";
import { when } from "../../lists.ts";
import { reclaimedText, systemPruneQuestion, untilWithVolumes } from "../../prune/format.ts";
import { type Pruned, pruneContainers, pruneImages, pruneNetworks, pruneVolumes } from "../../prune/requests.ts";

/** `docker system prune`: one kind after the other, the sum at the end. */
export const systemPrune: Executor = (call) => {
  const { system, engine, flags } = call;
  const all = flagOn(flags, "all");
  const volumes = flagOn(flags, "volumes");
  const filters = flagTexts(flags, "filter");
  if (volumes && filters.some((filter) => filter.startsWith("until="))) return failed(untilWithVolumes);
  if (!flagOn(flags, "force")) confirm(call, systemPruneQuestion({ all, volumes, filters }));
  let bytes = 0;
  const tell = (pruned: Pruned): void => {
    system.out(pruned.text);
    bytes += pruned.bytes;
  };
  tell(pruneContainers(call, filters));
  tell(pruneNetworks(call, filters));
  if (volumes) tell(pruneVolumes(call, filters));
  tell(pruneImages(call, filters, all));
  const query = { ...when("all", all), filters: filtersQuery(filters) ?? "" };
  bytes += engine.need<BuildPruneReport>({ method: "POST", path: "/build/prune", query }).SpaceReclaimed;
  system.out(reclaimedText(bytes));
  return 0;
};
