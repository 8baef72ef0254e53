import { declareProcedure } from "#core/procedure.ts";
import type { EntityRef, Id } from "#core/table.ts";
import type { DirectoryNode, VisibleNode } from "./file-tree/index.ts";

export type LayerId = Id<"layer">;

/** What a registry says of one layer. Sizes in bytes. */
export interface LayerDescriptor {
  readonly digest: string;
  readonly diffId: string;
  readonly size: number;
  readonly compressedSize: number;
  /** Name of the generator of its tree, or the tree itself. */
  readonly tree: { readonly generated: string } | { readonly stored: DirectoryNode };
  /** Registry values that it sets; null: deleted. Default none. */
  readonly registry?: Readonly<Record<string, string | null>>;
  /** Why nobody knows what is in it. */
  readonly notModelled?: string;
}

/** A layer as it goes into an archive: its tar in base64, or what a registry says of it where its bytes are not modelled. */
export type PackedLayer =
  | { readonly kind: "tar"; readonly base64: string; readonly diffId: string; readonly notModelled: string | null }
  | { readonly kind: "described"; readonly descriptor: LayerDescriptor };

/** What a container or a build step wants of the disk that it gets. */
export interface ScratchRequest {
  /** 64 hexadecimal digits; the folder's name. */
  readonly name: string;
  /** Top layer of the chain; null for an empty disk. */
  readonly parent: LayerId | null;
  /** Bytes; null for the engine's default. */
  readonly size: number | null;
}

/** A scratch that is attached and filtered. */
export interface Mounted {
  /** `\\?\Volume{GUID}\` on Windows, a directory on Linux. */
  readonly path: string;
  /** What it is in the world: a volume. */
  readonly volume: EntityRef;
}

/** Registers a layer that was pulled, or finds it. Gives the layer. */
export const registerLayer = declareProcedure<
  { readonly descriptor: LayerDescriptor; readonly parent: LayerId | null },
  LayerId
>("layers.register");
/** Makes the writable disk of a container. */
export const createScratch = declareProcedure<ScratchRequest, void>("layers.create-scratch");
/** Attaches the disk and puts the layer chain under it. */
export const mountScratch = declareProcedure<{ readonly name: string }, Mounted>("layers.mount");
export const unmountScratch = declareProcedure<{ readonly name: string }, void>("layers.unmount");
/** Deletes the disk and its folder. */
export const removeScratch = declareProcedure<{ readonly name: string }, void>("layers.remove-scratch");
/** Turns what is in a scratch into a layer on top of its parent. Null if nothing has changed and `empty` layers are unwanted. */
export const commitScratch = declareProcedure<
  { readonly name: string; readonly createdBy: string; readonly notModelled: string | null },
  { readonly layer: LayerId; readonly diffId: string; readonly size: number }
>("layers.commit");
/** Deletes a layer that nothing uses any more. */
export const removeLayer = declareProcedure<{ readonly layer: LayerId }, void>("layers.remove");
/** Reads a layer to put it into an archive. */
export const packLayer = declareProcedure<{ readonly layer: LayerId }, PackedLayer>("layers.pack");
/**
 * Registers the layer that a tar holds, in base64, or finds it. Fails, in the words of the engine's writer of layers, where the tar is damaged,
 * and with code "diff-id", in those of `docker load`, where it is another than was told.
 */
export const unpackLayer = declareProcedure<
  {
    readonly base64: string;
    readonly parent: LayerId | null;
    readonly diffId: string;
    readonly notModelled: string | null;
  },
  { readonly layer: LayerId; readonly size: number }
>("layers.unpack");
/** Puts trees into a scratch: COPY and ADD, `docker cp`. `to` is absolute in the container. */
export const copyInto = declareProcedure<
  {
    readonly name: string;
    readonly items: readonly { readonly to: string; readonly node: VisibleNode }[];
    readonly label: string;
  },
  void
>("layers.copy-into");
/** Reads a node of a scratch, or of a layer chain without one; null if there is none. A stand-in says so in `notModelled`. Directories come merged and whole. */
export const readFrom = declareProcedure<
  { readonly from: { readonly scratch: string } | { readonly layer: LayerId }; readonly path: string },
  VisibleNode | null
>("layers.read");
/** What a scratch has changed: kind 0 modified, 1 added, 2 deleted. */
export const changesOf = declareProcedure<
  { readonly name: string },
  readonly { readonly path: string; readonly kind: 0 | 1 | 2 }[]
>("layers.changes");
