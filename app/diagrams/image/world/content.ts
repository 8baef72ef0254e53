import {
  type DirectoryNode,
  diffTop,
  joinPath,
  mergedFind,
  mergedList,
  type TreeNode,
  walk,
} from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import { changedTree } from "#windows/storage/layer/changed-tree.ts";
import { chainOf } from "#windows/storage/layer/folders.ts";
import { treeOf } from "#windows/storage/layer/generated.ts";
import type { Layer } from "#windows/storage/layer/layer.ts";
import { layerSize } from "#windows/storage/layer/transport.ts";
import type { Volume } from "#windows/storage/volume/volume.ts";

/** A file of a layer, or a name that it hides. */
export interface FileChange {
  readonly change: "added" | "changed" | "hid";
  /** `C:\jdk.msi`. */
  readonly path: string;
  /** Bytes in this layer; of what is hidden for `hid`. */
  readonly bytes: number;
  readonly directory: boolean;
}

/** Bytes of one lower layer that cannot be seen any more. */
export interface Covered {
  /** Counted from the layer right below: 0. */
  readonly below: number;
  readonly path: string;
  readonly bytes: number;
  readonly how: "deleted" | "replaced";
}

/** What a layer does to the view of those below it. */
export interface LayerContent {
  readonly files: readonly FileChange[];
  readonly covered: readonly Covered[];
  readonly tombstones: number;
  readonly registry: Readonly<Record<string, string | null>>;
  /** Hives of users, which every log-on writes anew: counted like the machine's own, not as files that somebody brought. */
  readonly profiles: readonly { readonly directory: string; readonly bytes: number }[];
}

const userHive = /^(C:\\Users\\[^\\]+)\\(?:NTUSER\.DAT|AppData\\Local\\Microsoft\\Windows\\UsrClass\.dat)[^\\]*$/i;
const onTheWay = /^C:\\Users\\[^\\]+(?:\\AppData(?:\\Local(?:\\Microsoft(?:\\Windows)?)?)?)?$/i;

/** The profile that a path of a layer belongs to by its hives alone; null for any other path. */
const profileOf = (path: string, directory: boolean): string | null =>
  userHive.exec(path)?.[1] ?? (directory && onTheWay.test(path) ? path.split("\\").slice(0, 3).join("\\") : null);

const sizeOf = (node: TreeNode): number => (node.kind === "file" ? node.size : 0);

/** What lies at a path of the lower layers, file by file. */
function* lyingAt(
  lower: readonly DirectoryNode[],
  segments: readonly string[],
): Generator<{ readonly segments: readonly string[]; readonly layer: number; readonly bytes: number }> {
  const found = mergedFind(lower, segments);
  if (found === undefined) return;
  if (found.node.kind !== "directory") {
    yield { segments, layer: found.layer, bytes: sizeOf(found.node) };
    return;
  }
  for (const { node } of mergedList(lower, segments) ?? []) yield* lyingAt(lower, [...segments, node.name]);
}

/** Names below a deleted directory that are counted one by one. */
const most = 20_000;

const contentOf = (
  top: DirectoryNode,
  lower: readonly DirectoryNode[],
  registry: LayerContent["registry"],
): LayerContent => {
  const files: FileChange[] = [];
  const covered: Covered[] = [];
  const profiles = new Map<string, number>();
  let tombstones = 0;
  for (const { change, segments, node } of diffTop(top, lower)) {
    const path = joinPath(segments);
    const directory = node.kind === "directory";
    const profile = change === "deleted" ? null : profileOf(path, directory);
    if (profile !== null) {
      profiles.set(profile, (profiles.get(profile) ?? 0) + sizeOf(node));
      continue;
    }
    if (change === "deleted") tombstones += 1;
    const hides = change === "deleted" || (change === "changed" && (!directory || node.covers === true));
    let hidden = 0;
    if (hides)
      for (const { segments: at, layer, bytes } of lyingAt(lower, segments)) {
        if (covered.length >= most) break;
        const how = change === "deleted" || directory ? "deleted" : "replaced";
        covered.push({ below: layer, path: joinPath(at), bytes, how });
        hidden += bytes;
      }
    if (change === "deleted") files.push({ change: "hid", path, bytes: hidden, directory: false });
    else if (!directory || change === "added") files.push({ change, path, bytes: sizeOf(node), directory });
  }
  const hives = [...profiles].flatMap(([directory, bytes]) => (bytes === 0 ? [] : [{ directory, bytes }]));
  return { files, covered, tombstones, registry, profiles: hives };
};

/** The names of a published layer. Which of them lie below it too is not modelled, so all are said to be added. */
const namesOf = (tree: DirectoryNode, registry: LayerContent["registry"]): LayerContent => {
  const files: FileChange[] = [];
  for (const { segments, node } of walk(tree))
    if (node.kind !== "directory")
      files.push({ change: "added", path: joinPath(segments), bytes: sizeOf(node), directory: false });
  return { files, covered: [], tombstones: 0, registry, profiles: [] };
};

const sealed = new WeakMap<Layer, LayerContent>();

/** What a sealed layer holds. Not for a base layer, which is Windows itself: 100,000 files. */
export const layerContent = (reader: Reader, layer: Layer): LayerContent => {
  const known = sealed.get(layer);
  if (known !== undefined) return known;
  const lower = chainOf(reader, layer.parent).map(({ tree }) => treeOf(tree));
  const made =
    "generated" in layer.tree
      ? namesOf(treeOf(layer.tree), layer.registry)
      : contentOf(treeOf(layer.tree), lower, layer.registry);
  sealed.set(layer, made);
  return made;
};

/** What a disk would become as a layer, and its bytes then. */
interface OpenContent {
  readonly content: LayerContent;
  readonly bytes: number;
}

const open = new WeakMap<Volume, OpenContent>();

/** What a disk would become as a layer now. */
export const diskContent = (reader: Reader, volume: Volume): OpenContent => {
  const known = open.get(volume);
  if (known !== undefined) return known;
  const lower = chainOf(reader, volume.layers[0] ?? null).map(({ tree }) => treeOf(tree));
  const top = changedTree(reader, volume.id);
  const made = { content: contentOf(top, lower, volume.registry), bytes: layerSize(top, volume.registry) };
  open.set(volume, made);
  return made;
};

export const nothingIn: LayerContent = { files: [], covered: [], tombstones: 0, registry: {}, profiles: [] };
