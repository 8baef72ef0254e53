import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import { simplification } from "../source.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { askerOf } from "./call.ts";

export interface MarkVolume {
  readonly process: EntityRef;
  readonly volume: VolumeId;
  /** Completes "Silo does not model …". */
  readonly what: string;
}

/** From now on nobody knows what else is on this volume; the first reason stays. */
export const markVolume = defineAct<MarkVolume>("volume.mark", {
  run: (tx, { volume, what }) => {
    const row = tx.get(volumes, volume);
    if (row !== undefined && row.notModelled === null)
      tx.update(volumes, volume, { notModelled: `Silo does not model ${what}.` });
  },
  explain: (occasion) =>
    detail(
      `Silo does not model ${occasion.data.what}: what ${askerOf(occasion)} left on this disk is unknown.`,
      simplification,
    ),
});
