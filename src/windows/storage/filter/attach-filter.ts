import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { need } from "#core/world.ts";
import { type LayerCall, layerHop, short } from "../layer/actors.ts";
import { hcsshimFailure } from "../layer/failures.ts";
import { type Descriptor, scratchOf } from "../layer/rows.ts";
import { scratches } from "../layer/scratch.ts";
import { filterForAntiVirus, wclayer } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { volumes } from "../volume/volume.ts";
import { keepFileSize } from "./change.ts";
import { withFirstStart } from "./first-start.ts";
import { sandboxState, seededSize } from "./seed.ts";
import { placeOne } from "./write.ts";

export interface PrepareLayer extends LayerCall {
  readonly chain: readonly Descriptor[];
}

/** Attaches wcifs to the disk's volume with the layers under it; the first time, placeholders and delta hives are made. */
export const prepareLayer = defineAct<PrepareLayer>("layer.prepare", {
  takes: 70_000,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("PrepareLayer", "0x3");
    if (scratch.state !== "activated") return hcsshimFailure("PrepareLayer", "0x15");
    tx.update(scratches, scratch.id, { state: "prepared" });
    if (scratch.initialized) return undefined;
    const full = placeOne(tx, scratch.volume, ["WcSandboxState"], sandboxState(wallClock(tx)));
    if (full !== null) return hcsshimFailure("PrepareLayer", "0x70");
    const { ntfs } = need(tx, volumes, scratch.volume);
    tx.update(volumes, scratch.volume, { ntfs: withFirstStart(ntfs, seededSize(tx, scratch)) });
    tx.update(scratches, scratch.id, { initialized: true });
    keepFileSize(tx, scratch.volume);
    return undefined;
  },
  hop: (data) => layerHop(data, "filter", "PrepareLayer", { id: data.name, layers: data.chain }),
  explain: ({ data, before, failure }) => {
    if (failure) return step(failure.message, wclayer);
    const first = scratchOf(before, data.name)?.initialized !== true;
    const count = data.chain.length === 1 ? "one layer" : `${data.chain.length} layers`;
    return step(
      `PrepareLayer attaches wcifs to the disk of ${short(data.name)}: the files of ${count} show through where the disk says nothing${first ? ", and placeholders for what is in their root are made" : ""}.`,
      filterForAntiVirus,
    );
  },
});

/** Takes wcifs off the volume. */
export const unprepareLayer = defineAct<LayerCall>("layer.unprepare", {
  takes: 25_000,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("UnprepareLayer", "0x3");
    if (scratch.state === "prepared") tx.update(scratches, scratch.id, { state: "activated" });
    return undefined;
  },
  hop: (data) => layerHop(data, "filter", "UnprepareLayer", { id: data.name }),
  explain: ({ data, failure }) =>
    step(
      failure?.message ??
        `UnprepareLayer takes wcifs off the disk of ${short(data.name)}: the layers no longer show through.`,
      wclayer,
    ),
});
