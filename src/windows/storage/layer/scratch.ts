import type { LayerId } from "#contract/layer-store.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { VolumeId } from "../volume/volume.ts";

export type ScratchId = Id<"scratch">;

/** A container's writable disk, `sandbox.vhdx`, and whether the filter is on it. */
export interface Scratch extends Row<"scratch"> {
  /** The container's id: the folder's name. */
  readonly name: string;
  readonly parent: LayerId | null;
  /** Layer folder's state: the disk made, attached (activated), filtered (prepared), renamed to be deleted. */
  readonly state: "created" | "activated" | "prepared" | "removing";
  readonly volume: VolumeId;
  /** Bytes it can grow to. */
  readonly size: number;
  /** Bytes that `sandbox.vhdx` takes on the host. */
  readonly fileSize: number;
  /** Placeholders and delta hives have been made: the first PrepareLayer has been. */
  readonly initialized: boolean;
  /** How many users of the engine have it mounted. */
  readonly references: number;
}

export const scratches = defineTable<Scratch>()("scratch");
