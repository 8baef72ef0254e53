import type { VolumeListResponse } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../../call.ts";
import { printList } from "../../format/listed.ts";
import { filtersOf } from "../../lists.ts";
import { formatVolumeLs } from "./format.ts";

/** `docker volume ls`. */
export const volumeLs: Executor = (call) => {
  const { engine, flags } = call;
  const { Volumes } = engine.need<VolumeListResponse>({ method: "GET", path: "/volumes", query: filtersOf(call) });
  return printList(formatVolumeLs(Volumes ?? [], { format: flagText(flags, "format"), quiet: flagOn(flags, "quiet") }));
};
