import type { LayerId } from "#contract/layer-store.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { NtfsVolume } from "../ntfs/volume.ts";

export type VolumeId = Id<"volume">;

/** An NTFS volume. The layers, topmost first, show through where it says nothing: for a scratch by way of the filter's placeholders. */
export interface Volume extends Row<"volume"> {
  /** `b2f1a3c4-6d2e-11ef-8a31-00155d4e9a31`. */
  readonly guid: string;
  readonly kind: "host" | "scratch";
  /** Its disk is attached: nobody can open it otherwise. */
  readonly attached: boolean;
  readonly ntfs: NtfsVolume;
  readonly layers: readonly LayerId[];
  /** Name of the generated tree that lies under everything; null for none. */
  readonly base: string | null;
  /** Registry values that differ from the layers below, `HKLM\SOFTWARE\X\Value`; null: deleted. */
  readonly registry: Readonly<Record<string, string | null>>;
  /** Bytes of the disk. */
  readonly size: number;
  /** What was done to it that Silo does not model. */
  readonly notModelled: string | null;
}

export const volumes = defineTable<Volume>()("volume");
