import { chainIdOf } from "#contract/chain-id.ts";
import type { LayerDescriptor } from "#contract/layer-store.ts";
import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import { noRoom } from "../../inode/filesystem.ts";
import { copyAll, putAll, treeBytes } from "../../inode/tree.ts";
import { overlay2 } from "../../source.ts";
import { sizeText } from "../calls/call.ts";
import { diffIdOf, sizeOf } from "./digest.ts";
import { type OverlayDirectoryId, overlayDirectories, overlayHome } from "./directory.ts";
import { type OverlayLayer, type OverlayLayerId, overlayLayers } from "./layer.ts";
import { type DirectoryCall, short } from "./mounting.ts";

/** Reads what a container has written as a tar: its own directory, whiteouts as files named `.wh.…`. It may be mounted and in use. */
export const readDiff = defineAct<DirectoryCall>("overlay.read-diff", {
  takes: 3_000,
  hop: ({ actors, name }) => ({
    from: actors.daemon,
    to: actors.ext4,
    channel: "syscall",
    label: "getdents64, read",
    body: { path: `${overlayHome}/${name}/diff` },
  }),
  explain: ({ data, before }) => {
    const row = before.get(overlayDirectories, data.directory);
    const size = sizeText(row === undefined ? 0 : sizeOf(before, row.diff));
    return step(
      `dockerd packs ${size} from the diff directory of ${short(data.name)}: nothing needs to be compared.`,
      overlay2,
    );
  },
});

export interface ApplyDiff extends DirectoryCall {
  readonly parent: OverlayLayerId | null;
  /** What was pulled, or the directory whose content was packed. */
  readonly from:
    | { readonly descriptor: LayerDescriptor }
    | { readonly packed: OverlayDirectoryId; readonly notModelled: string | null };
}

type Content = Pick<OverlayLayer, "digest" | "diffId" | "size" | "notModelled">;

const unpacked = (tx: Tx, { directory, from }: ApplyDiff) => {
  const { diff } = need(tx, overlayDirectories, directory);
  if ("packed" in from) {
    const source = need(tx, overlayDirectories, from.packed).diff;
    const size = sizeOf(tx, source);
    const full = noRoom(tx, size);
    if (full !== null) return full;
    copyAll(tx, source, diff);
    return { digest: "", diffId: diffIdOf(tx, diff), size, notModelled: from.notModelled } satisfies Content;
  }
  const { tree, digest, diffId, size, notModelled } = from.descriptor;
  const full = noRoom(tx, "stored" in tree ? treeBytes(tree.stored) : size);
  if (full !== null) return full;
  if ("stored" in tree) putAll(tx, diff, Object.values(tree.stored.entries));
  const unknown = "stored" in tree ? null : `Silo has no tree for ${tree.generated}.`;
  return { digest, diffId, size, notModelled: notModelled ?? unknown } satisfies Content;
};

export interface Applied {
  readonly layer: OverlayLayerId;
  readonly diffId: string;
  readonly size: number;
}

/** Unpacks a layer's tar into the directory that was made for it. Fails where the disk is full. */
export const applyDiff = defineAct<ApplyDiff, Applied>("overlay.apply-diff", {
  takes: ({ from }) => 5_000 + ("descriptor" in from ? Math.ceil(from.descriptor.size / 400) : 5_000),
  run: (tx, data) => {
    const content = unpacked(tx, data);
    if (isFailure(content)) return content;
    const { parent, directory } = data;
    const under = parent === null ? null : need(tx, overlayLayers, parent).chainId;
    const chainId = chainIdOf(under, content.diffId);
    const { id } = tx.insert(overlayLayers, { ...content, parent, directory, chainId });
    return { layer: id, diffId: content.diffId, size: content.size };
  },
  hop: ({ actors, name }) => ({
    from: actors.daemon,
    to: actors.ext4,
    channel: "syscall",
    label: "openat, write, mknod",
    body: { path: `${overlayHome}/${name}/diff` },
  }),
  explain: ({ data, after, failure }) => {
    if (failure) return step(`dockerd cannot unpack the layer: ${failure.message.toLowerCase()}.`, overlay2);
    const layer = after.all(overlayLayers).find(({ directory }) => directory === data.directory);
    const simplified = "The tar is left out, and the diffId of what is made here is no digest of one.";
    const about = layer === undefined ? {} : { about: refOf(overlayLayers, layer.id) };
    return step(
      `dockerd unpacks the layer into the diff directory of ${short(data.name)}: ${sizeText(layer?.size ?? 0)} as ordinary files.`,
      overlay2,
      { simplified, ...about },
    );
  },
});

/** The layer store forgets a layer. */
export const forgetLayer = defineAct<{ readonly layer: OverlayLayerId }>("overlay.forget-layer", {
  run: (tx, { layer }) => tx.remove(overlayLayers, layer),
  explain: ({ data, before }) => {
    const diffId = before.get(overlayLayers, data.layer)?.diffId ?? "";
    return detail(`dockerd forgets the layer ${short(diffId.replace("sha256:", ""))}.`, overlay2);
  },
});
