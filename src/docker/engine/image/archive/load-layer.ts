import { bytesOf, type FileNode, toBase64 } from "#contract/file-tree/index.ts";
import { type LayerId, registerLayer, unpackLayer } from "#contract/layer-store.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { unpackedBytes } from "../../api/archive.ts";
import type { Engine } from "../../daemon/engine.ts";
import { images } from "../image.ts";
import { fetchLayers } from "../pull/layers.ts";
import { progress } from "../pull/progress.ts";
import type { PullTarget } from "../pull/pull.ts";
import { tell } from "../pull/tell.ts";
import { type Folder, fileIn } from "./folder.ts";
import { type ManifestItem, notModelledKey } from "./layout.ts";

export interface Loaded {
  readonly layer: LayerId;
  readonly size: number;
}

export interface LoadingLayer {
  readonly folder: Folder;
  readonly item: ManifestItem;
  readonly diffIds: readonly string[];
  /** Place in the chain, the base is 0. */
  readonly at: number;
  readonly parent: LayerId | null;
  readonly target: PullTarget;
}

/** The layer that is here already under the same ones. */
const known = (steps: Steps, { diffIds, at }: LoadingLayer): Loaded | null =>
  steps.look((world) => {
    for (const image of world.all(images)) {
      const layer = image.layers[at];
      const same = diffIds.slice(0, at + 1).every((diffId, each) => image.diffIds[each] === diffId);
      if (layer !== undefined && same) return { layer, size: image.layerSizes[at] ?? 0 };
    }
    return null;
  });

/** A layer that the archive only names comes from where it was published. */
const fetched = (steps: Steps, { platform }: Engine, loading: LoadingLayer, digest: string): Loaded | null => {
  const { target, parent, diffIds, at } = loading;
  const descriptor = steps.look(() => platform.blob?.(digest) ?? null);
  if (descriptor === null || descriptor.diffId !== diffIds[at]) return null;
  const registry = steps.look(platform.registryRef);
  steps.call(fetchLayers, { layers: [descriptor], registry, target });
  return { layer: steps.call(registerLayer, { descriptor, parent }), size: descriptor.size };
};

/** The tar of a layer, without what packs it. */
const tarIn = (file: FileNode): { readonly base64: string } | { readonly problem: string } => {
  const bytes = bytesOf(file);
  if (bytes === undefined) return { problem: `Silo knows that a layer has ${file.size} bytes, but not which.` };
  const plain = unpackedBytes(bytes);
  return "problem" in plain ? plain : { base64: toBase64(plain) };
};

/** A layer of an image that is loaded: the one that is here, or the one of the archive. Texts: moby image/tarexport/load.go. */
export const loadLayer = (steps: Steps, engine: Engine, loading: LoadingLayer): Loaded => {
  const { folder, item, diffIds, at, parent, target } = loading;
  const diffId = diffIds[at] ?? "";
  const here = known(steps, loading);
  if (here !== null) return here;
  const source = item.LayerSources[diffId];
  const file = fileIn(folder, item.Layers[at] ?? "");
  if (isFailure(file) && (source?.urls ?? []).length > 0) {
    const remote = fetched(steps, engine, loading, source?.digest ?? "");
    if (remote !== null) return remote;
  }
  if (isFailure(file)) return steps.fail(file);
  const id = diffId.replace("sha256:", "").slice(0, 12);
  tell(steps, target, [
    progress("Loading layer", id, 0, file.size),
    progress("Loading layer", id, file.size, file.size),
  ]);
  // Looked at once: it takes long where there is much of it.
  const packed = steps.look(() => tarIn(file));
  if ("problem" in packed) return steps.fail(failure("500", packed.problem));
  const { base64 } = packed;
  const notModelled = source?.annotations?.[notModelledKey] ?? null;
  const made = steps.attempt(() => steps.call(unpackLayer, { base64, parent, diffId, notModelled }));
  if (made.ok) return made.value;
  const { code, message } = made.failure;
  return steps.fail(failure("500", code === "diff-id" ? `invalid diffID for layer ${at}: ${message}` : message));
};
