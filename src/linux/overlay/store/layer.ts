import type { LayerId } from "#contract/layer-store.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import { find, type Reader } from "#core/world.ts";
import type { InodeId } from "../../inode/inode.ts";
import { type OverlayDirectory, type OverlayDirectoryId, overlayDirectories } from "./directory.ts";

export type OverlayLayerId = Id<"overlay-layer">;

/** A read-only layer, as the engine's layer store knows it. */
export interface OverlayLayer extends Row<"overlay-layer"> {
  readonly parent: OverlayLayerId | null;
  readonly directory: OverlayDirectoryId;
  readonly digest: string;
  readonly diffId: string;
  readonly chainId: string;
  /** Bytes of its files. */
  readonly size: number;
  /** Why nobody knows what is in it; null where it is modelled. */
  readonly notModelled: string | null;
}

export const overlayLayers = defineTable<OverlayLayer>()("overlay-layer");

/** What a container writes to, and what lies right under it. */
export interface OverlayScratch extends Row<"overlay-scratch"> {
  /** The container's id. */
  readonly name: string;
  readonly parent: OverlayLayerId | null;
  readonly init: OverlayDirectoryId;
  readonly directory: OverlayDirectoryId;
}

export const overlayScratches = defineTable<OverlayScratch>()("overlay-scratch");

// The engine holds ids of layers without knowing whose they are.
export const asLayerId = (id: OverlayLayerId): LayerId => id as number as LayerId;
export const fromLayerId = (id: LayerId): OverlayLayerId => id as number as OverlayLayerId;

export const scratchNamed = (reader: Reader, name: string): OverlayScratch | undefined =>
  find(reader, overlayScratches, (scratch) => scratch.name === name);

/** The layers from one down to the base. */
export const layerChain = (reader: Reader, top: OverlayLayerId | null): readonly OverlayLayer[] => {
  const chain: OverlayLayer[] = [];
  for (let id = top; id !== null; ) {
    const layer = reader.get(overlayLayers, id);
    if (layer === undefined) break;
    chain.push(layer);
    id = layer.parent;
  }
  return chain;
};

export const directoryOf = (reader: Reader, layer: OverlayLayer): OverlayDirectory | undefined =>
  reader.get(overlayDirectories, layer.directory);

/** `diff` of each layer of a chain, topmost first. */
export const diffsOf = (reader: Reader, top: OverlayLayerId | null): readonly InodeId[] =>
  layerChain(reader, top).flatMap((layer) => directoryOf(reader, layer)?.diff ?? []);
