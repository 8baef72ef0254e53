import { chainIdOf } from "#contract/chain-id.ts";
import { emptyDirectory } from "#contract/file-tree/index.ts";
import type { LayerDescriptor, LayerId } from "#contract/layer-store.ts";
import { sha256Hex } from "#core/digest.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type Failure, failure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { find, need } from "#core/world.ts";
import { sizeText } from "../size-text.ts";
import { wclayer, windowsfilter } from "../source.ts";
import { freeSpace } from "../volume/space.ts";
import { volumes } from "../volume/volume.ts";
import { type LayerCall, layerHop, short } from "./actors.ts";
import { changedTree } from "./changed-tree.ts";
import { hcsshimFailure } from "./failures.ts";
import { type Layer, layers } from "./layer.ts";
import { scratchOf } from "./rows.ts";
import { diffIdOf } from "./tar/write.ts";
import { layerSize } from "./transport.ts";

export interface CreateLayer {
  readonly actors: LayerCall["actors"];
  readonly parent: LayerId | null;
}

/** Makes the empty folder of a new read-only layer. Gives its row and its name: 64 random digits (reference/windows-storage.md F1.4). */
export const createLayer = defineAct<CreateLayer, { readonly layer: LayerId; readonly name: string }>("layer.create", {
  takes: 8_000,
  run: (tx, { parent }) => {
    const folder = sha256Hex(`layer ${tx.event.seq} ${tx.random()}`);
    const sizes = { size: 0, compressedSize: 0 };
    const fields = { parent, folder, digest: "", diffId: "", chainId: "", ...sizes, registry: {}, notModelled: null };
    return { layer: tx.insert(layers, { ...fields, tree: { stored: emptyDirectory() } }).id, name: folder };
  },
  hop: (data) => layerHop({ ...data, name: "" }, "files", "CreateLayer", { parent: data.parent }),
  explain: () => step("CreateLayer makes the folder of a new layer in windowsfilter.", wclayer),
});

export interface ImportLayer extends LayerCall {
  readonly layer: LayerId;
  /** What was pulled, or the disk that is made a layer. */
  readonly from:
    | { readonly descriptor: LayerDescriptor }
    | { readonly scratch: string; readonly notModelled: string | null };
}

type Content = Pick<Layer, "tree" | "registry" | "digest" | "diffId" | "size" | "compressedSize" | "notModelled">;

const contentOf = (tx: Tx, from: ImportLayer["from"]): Content | Failure => {
  if ("descriptor" in from) {
    const { tree, registry = {}, digest, diffId, size, compressedSize, notModelled = null } = from.descriptor;
    return { tree, registry, digest, diffId, size, compressedSize, notModelled };
  }
  const scratch = scratchOf(tx, from.scratch);
  if (scratch === undefined) return hcsshimFailure("ImportLayer", "0x3");
  const volume = need(tx, volumes, scratch.volume);
  const { registry } = volume;
  const stored = changedTree(tx, scratch.volume);
  const size = layerSize(stored, registry);
  const notModelled = from.notModelled ?? volume.notModelled;
  const diffId = diffIdOf(stored, registry);
  return { tree: { stored }, registry, digest: "", diffId, size, compressedSize: size, notModelled };
};

/** Fills a layer's folder. Gives what the image needs to know of it. Fails where the host's disk is full. */
export const importLayer = defineAct<ImportLayer, { readonly diffId: string; readonly size: number }>("layer.import", {
  takes: ({ from }) => 60_000 + ("descriptor" in from ? Math.ceil(from.descriptor.size / 400) : 40_000),
  run: (tx, { layer, from }) => {
    const content = contentOf(tx, from);
    if ("failed" in content) return content;
    const host = find(tx, volumes, ({ kind }) => kind === "host");
    if (host !== undefined && freeSpace(tx, host.id) < content.size) {
      const { code, message } = hcsshimFailure("ImportLayer", "0x70");
      return failure(code, `re-exec error: exit status 1: output: ${message}`);
    }
    const { parent } = need(tx, layers, layer);
    const below = parent === null ? null : need(tx, layers, parent).chainId;
    tx.update(layers, layer, { ...content, chainId: chainIdOf(below, content.diffId) });
    return { diffId: content.diffId, size: content.size };
  },
  hop: (data) => layerHop(data, "files", "ImportLayer", { id: data.name }),
  explain: ({ data, after, failure: failed }) => {
    const row = after.get(layers, data.layer);
    const size = sizeText(row?.size ?? 0);
    const from = "descriptor" in data.from ? "what has come" : "what was exported";
    return step(
      failed?.message ??
        `ImportLayer writes ${from} into Files and Hives of layer ${short(data.name)}: ${size} as ordinary files on the host's disk.`,
      windowsfilter,
      {
        simplified: "The tar and the process of its own that unpacks it are left out.",
        about: { table: "layer", id: data.layer },
      },
    );
  },
});

/** Makes of a base layer what every container's disk is copied from. Source: reference/windows-storage.md §2.2. */
export const processBaseLayer = defineAct<LayerCall>("layer.process-base", {
  takes: 400_000,
  hop: (data) => layerHop(data, "disk", "ProcessBaseImage", { path: data.name }),
  explain: ({ data }) =>
    step(
      `ProcessBaseImage makes blank-base.vhdx and blank.vhdx in base layer ${short(data.name)}: a formatted disk that every container's disk starts as a copy of.`,
      wclayer,
    ),
});
