import type { LayerId } from "#contract/layer-store.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { find, need } from "#core/world.ts";
import { keepFileSize } from "../filter/change.ts";
import { extended } from "../ntfs/volume.ts";
import { wclayer, windowsfilter } from "../source.ts";
import { scratchVolume } from "../volume/new-volume.ts";
import { freeSpace } from "../volume/space.ts";
import { volumes } from "../volume/volume.ts";
import { type LayerCall, layerHop, short } from "./actors.ts";
import { hcsshimFailure } from "./failures.ts";
import { chainOf, emptyDisk, folderPath } from "./folders.ts";
import { guidOf } from "./guid.ts";
import { layers } from "./layer.ts";
import { type Descriptor, scratchOf } from "./rows.ts";
import { scratches } from "./scratch.ts";

const GiB = 2 ** 30;

/** Bytes that the template's disk can grow to, and what Docker asks for. Source: reference/windows-storage.md F2.2. */
const templateSize = 20 * GiB;
export const engineSize = 127 * GiB;

export interface CreateSandbox extends LayerCall {
  readonly parent: LayerId | null;
  readonly chain: readonly Descriptor[];
}

/** Copies the base layer's blank disk: `sandbox.vhdx`. Times of layer calls are model parameters. */
export const createSandboxLayer = defineAct<CreateSandbox>("layer.create-sandbox", {
  takes: 35_000,
  run: (tx, { name, parent }) => {
    if (parent !== null && tx.get(layers, parent) === undefined)
      return failure("missing-parent", `cannot create layer with missing parent ${parent}`);
    if (scratchOf(tx, name) !== undefined) return hcsshimFailure("CreateSandboxLayer", "0xb7");
    const host = find(tx, volumes, ({ kind }) => kind === "host");
    if (host !== undefined && freeSpace(tx, host.id) < emptyDisk) return hcsshimFailure("CreateSandboxLayer", "0x70");
    const chain = chainOf(tx, parent);
    const base = folderPath(chain.at(-1)?.folder ?? name);
    const guid = guidOf(`volume ${name} ${tx.event.seq}`);
    const ids = chain.map(({ id }) => id);
    const volume = tx.insert(volumes, scratchVolume(guid, templateSize, base, ids));
    tx.insert(scratches, {
      name,
      parent,
      state: "created",
      volume: volume.id,
      size: templateSize,
      fileSize: emptyDisk,
      initialized: false,
      references: 0,
    });
    return undefined;
  },
  hop: (data) =>
    layerHop(data, "files", "CreateSandboxLayer", {
      id: data.name,
      parentId: data.chain[0]?.Id ?? "",
      layers: data.chain,
    }),
  explain: ({ data, failure: failed }) =>
    step(
      failed?.message ??
        `CreateSandboxLayer makes the folder ${short(data.name)} and copies the base layer's blank.vhdx into it as sandbox.vhdx: a disk of the container's own, still empty.`,
      wclayer,
    ),
});

export interface ExpandSandbox extends LayerCall {
  /** Bytes. */
  readonly size: number;
}

/** Lets the disk grow to at least `size`. Source: reference/windows-storage.md F2.3, F2.4. */
export const expandSandboxSize = defineAct<ExpandSandbox>("layer.expand-sandbox", {
  takes: 45_000,
  run: (tx, { name, size }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("ExpandSandboxSize", "0x3");
    const grown = Math.max(scratch.size, size);
    tx.update(scratches, scratch.id, { size: grown });
    const { ntfs } = need(tx, volumes, scratch.volume);
    tx.update(volumes, scratch.volume, { size: grown, ntfs: extended(ntfs, grown) });
    keepFileSize(tx, scratch.volume);
    return undefined;
  },
  hop: (data) => layerHop(data, "disk", "ExpandSandboxSize", { id: data.name, size: data.size }),
  explain: ({ data, failure: failed }) =>
    step(
      failed?.message ??
        `ExpandSandboxSize lets sandbox.vhdx grow to ${Math.round(data.size / GiB)} GB; the file itself stays small until something is written.`,
      windowsfilter,
    ),
});

export interface WriteChain extends LayerCall {
  /** Paths of the ancestors, topmost first. */
  readonly chain: readonly string[];
}

/** The engine notes the ancestors: no other part of Windows reads this file. Source: reference/windows-storage.md F1.14. */
export const writeLayerChain = defineAct<WriteChain>("layer.write-chain", {
  takes: 400,
  hop: ({ actors, name, chain }) => ({
    from: actors.daemon,
    to: actors.host,
    channel: "file system",
    label: "NtWriteFile",
    body: { path: `${folderPath(name)}\\layerchain.json`, content: chain.length === 0 ? null : chain },
  }),
  explain: ({ data }) =>
    step(
      data.chain.length === 0
        ? "dockerd writes layerchain.json: null, for nothing lies under this layer."
        : `dockerd writes layerchain.json: the ${data.chain.length === 1 ? "one layer" : `${data.chain.length} layers`} below, topmost first.`,
      windowsfilter,
      { simplified: "The file is seen in the folder from the moment that the folder is there." },
    ),
});
