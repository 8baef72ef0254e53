import type { NetworkResource } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { printList } from "../../format/listed.ts";
import { filtersOf } from "../../lists.ts";
import { formatNetworkLs } from "./format.ts";

/** `docker network ls`. */
export const networkLs: Executor = (call) => {
  const { engine, flags } = call;
  const networks = engine.need<readonly NetworkResource[]>({
    method: "GET",
    path: "/networks",
    query: filtersOf(call),
  });
  return printList(
    formatNetworkLs(networks, {
      format: flagText(flags, "format"),
      quiet: flagOn(flags, "quiet"),
      noTrunc: flagOn(flags, "no-trunc"),
    }),
  );
};
