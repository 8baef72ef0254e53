import { joined } from "#contract/bytes.ts";
import { type DirectoryNode, fromBase64, toBase64 } from "#contract/file-tree/index.ts";
import {
  type LayerDescriptor,
  type PackedLayer,
  packLayer as packLayerDeclared,
  registerLayer,
  unpackLayer as unpackLayerDeclared,
} from "#contract/layer-store.ts";
import { sha256Hex } from "#core/digest.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { need, type Reader } from "#core/world.ts";
import { sizeText } from "../size-text.ts";
import { windowsfilter } from "../source.ts";
import { actorsOf, type LayerCall, layerHop, short } from "./actors.ts";
import { chainOf, folderPath } from "./folders.ts";
import { treeOf } from "./generated.ts";
import { type Layer, layers } from "./layer.ts";
import { readLayerTar } from "./tar/read.ts";
import { layerTar } from "./tar/write.ts";
import { layerSize } from "./transport.ts";

interface ReadLayer extends LayerCall {
  /** Bytes that are read; 0 where nobody knows them. */
  readonly bytes: number;
}

/** A layer's tar is put together again from its folder and the order of entries that was noted when it was made. */
export const readLayer = defineAct<ReadLayer>("layer.read", {
  takes: ({ bytes }) => 5_000 + Math.ceil(bytes / 300),
  hop: (data) => layerHop(data, "files", "BackupRead", { id: data.name, bytes: data.bytes }),
  explain: ({ data }) =>
    data.bytes === 0
      ? step(`dockerd leaves layer ${short(data.name)} out: only where it came from is written down.`, windowsfilter, {
          simplified: "Docker writes every layer's bytes into the archive. Silo has no bytes of published layers.",
        })
      : step(
          `dockerd puts the tar of layer ${short(data.name)} together from its folder and tar-split.json.gz: ${sizeText(data.bytes)}.`,
          windowsfilter,
        ),
});

const descriptorOf = ({
  digest,
  diffId,
  size,
  compressedSize,
  tree,
  registry,
  notModelled,
}: Layer): LayerDescriptor => ({
  digest,
  diffId,
  size,
  compressedSize,
  tree,
  ...(Object.keys(registry).length === 0 ? {} : { registry }),
  ...(notModelled === null ? {} : { notModelled }),
});

const packed = (layer: Layer): PackedLayer => {
  const { tree, registry, diffId, notModelled } = layer;
  return "stored" in tree
    ? { kind: "tar", base64: toBase64(joined(layerTar(tree.stored, registry))), diffId, notModelled }
    : { kind: "described", descriptor: descriptorOf(layer) };
};

export const packLayer = defineProcedure(packLayerDeclared, (steps, { layer }) => {
  const { actors, name, content } = steps.look((world) => {
    const row = need(world, layers, layer);
    return { actors: actorsOf(world), name: row.folder, content: packed(row) };
  });
  steps.do(readLayer, { actors, name, bytes: content.kind === "tar" ? content.base64.length : 0 });
  return content;
});

const treesBelow = (world: Reader, parent: Layer["parent"]): readonly DirectoryNode[] =>
  chainOf(world, parent).map(({ tree }) => treeOf(tree));

// Source: moby daemon/graphdriver/windows/windows.go, importLayer, for what stands before the writer's words.
const writerFailure = (problem: string): Failure =>
  failure("re-exec", `re-exec error: exit status 1: output: ${problem}`);

export const unpackLayer = defineProcedure(unpackLayerDeclared, (steps, { base64, parent, diffId, notModelled }) => {
  const descriptor = steps.look((world): LayerDescriptor | Failure => {
    const bytes = fromBase64(base64);
    const folder = folderPath(sha256Hex(`refused layer of ${bytes.length} bytes at ${world.now}`));
    const content = readLayerTar(bytes, treesBelow(world, parent), folder);
    if (content.problem !== undefined) return writerFailure(content.problem);
    const found = `sha256:${sha256Hex(bytes)}`;
    if (found !== diffId) return failure("diff-id", `expected "${diffId}", got "${found}"`);
    const { tree, registry } = content;
    const size = layerSize(tree, registry);
    return {
      digest: diffId,
      diffId,
      size,
      compressedSize: size,
      tree: { stored: tree },
      registry,
      ...(notModelled === null ? {} : { notModelled }),
    };
  });
  if (isFailure(descriptor)) return steps.fail(descriptor);
  return { layer: steps.call(registerLayer, { descriptor, parent }), size: descriptor.size };
});
