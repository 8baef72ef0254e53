import { measure } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { sizeText } from "../size-text.ts";
import { wclayer } from "../source.ts";
import { type LayerCall, layerHop, short } from "./actors.ts";
import { changedTree } from "./changed-tree.ts";
import { hcsshimFailure } from "./failures.ts";
import { scratchOf } from "./rows.ts";

/** Copies what a disk has changed to a temporary folder: files, tombstones, delta hives. The disk must be attached, the filter off (F6.8). */
export const exportLayer = defineAct<LayerCall>("layer.export", {
  takes: 120_000,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("ExportLayer", "0x3");
    return scratch.state === "activated" ? undefined : hcsshimFailure("ExportLayer", "0x15");
  },
  hop: (data) => layerHop(data, "files", "ExportLayer", { id: data.name }),
  explain: ({ data, before, failure }) => {
    if (failure) return step(failure.message, wclayer);
    const scratch = scratchOf(before, data.name);
    const { files, bytes } = measure(changedTree(before, scratch?.volume ?? (0 as never)));
    return step(
      `ExportLayer copies what ${short(data.name)} has changed to a temporary folder: ${files === 1 ? "1 file" : `${files} files`}, ${sizeText(bytes)}, its tombstones and five delta hives.`,
      wclayer,
    );
  },
});
