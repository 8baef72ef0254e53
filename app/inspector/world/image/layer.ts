import type { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import { containers } from "#docker/engine/container/container.ts";
import { imageLabel, images } from "#docker/engine/image/image.ts";
import { folderPath, hiveNames } from "#windows/storage/layer/folders.ts";
import type { ImportLayer } from "#windows/storage/layer/import-layer.ts";
import { type Layer, layers } from "#windows/storage/layer/layer.ts";
import { amount, count, sizeOf } from "../../../diagrams/image/world/amount.ts";
import { layerContent } from "../../../diagrams/image/world/content.ts";
import { hivesOf } from "../../../diagrams/image/world/deeds.ts";
import { instructionOf, titleOf } from "../../../diagrams/image/world/titles.ts";
import type { Fact } from "../../Inspector.tsx";
import type { ThingText } from "../fixed.ts";
import { isWindows, layerFiles } from "./files.ts";

const code = (name: string, value: string): readonly Fact[] => (value === "" ? [] : [{ name, value, code: true }]);
const plain = (name: string, value: string): readonly Fact[] => (value === "" ? [] : [{ name, value }]);

const createdBy = (world: World, { id }: Layer): string => {
  for (const { layers: all, history } of world.all(images)) {
    const at = all.indexOf(id);
    if (at >= 0) return history[at]?.createdBy ?? "";
  }
  return "";
};

const downloadOf = (timeline: Timeline, { id }: Layer): number | null => {
  for (const { kind, data } of timeline.events) {
    if (kind !== "layer.import") continue;
    const { layer, from } = data as ImportLayer;
    if (layer === id) return "descriptor" in from ? from.descriptor.compressedSize : null;
  }
  return null;
};

const downloads = new WeakMap<Layer, number | null>();

/** Bytes that came over the network; null for a layer that was made here. */
const downloaded = (timeline: Timeline, layer: Layer): number | null => {
  const known = downloads.get(layer);
  if (known !== undefined) return known;
  const bytes = downloadOf(timeline, layer);
  downloads.set(layer, bytes);
  return bytes;
};

const sharing = (world: World, { id }: Layer): readonly Fact[] => {
  const standing = world.all(images).filter(({ layers: all, repoTags }) => all.includes(id) && repoTags.length > 0);
  const unnamed = world.all(images).filter(({ layers: all, repoTags }) => all.includes(id) && repoTags.length === 0);
  const running = world.all(containers).filter(({ layers: all }) => all.includes(id));
  return [
    ...code("Images on it", standing.map(imageLabel).join(", ")),
    ...plain(
      "Steps on it",
      unnamed.length === 0 ? "" : count(unnamed.length, "image of a build step", "images of build steps"),
    ),
    ...code("Containers on it", running.map(({ name }) => name).join(", ")),
  ];
};

interface HiddenNames {
  readonly bytes: number;
  readonly names: readonly string[];
  readonly allDeleted: boolean;
}

const hiddenIn = (world: World, layer: Layer): HiddenNames => {
  let bytes = 0;
  let allDeleted = true;
  const names = new Set<string>();
  for (const each of world.all(layers)) {
    if (each.id <= layer.id || isWindows(each)) continue;
    const below: Layer["id"][] = [];
    for (let at = each.parent; at !== null; at = world.get(layers, at)?.parent ?? null) below.push(at);
    for (const covered of layerContent(world, each).covered) {
      if (below[covered.below] !== layer.id || names.has(covered.path)) continue;
      names.add(covered.path);
      bytes += covered.bytes;
      allDeleted &&= covered.how === "deleted";
    }
  }
  return { bytes, names: [...names], allDeleted };
};

const what = (world: World, layer: Layer): string => {
  if (layer.notModelled !== null)
    return `**Not modelled:** ${layer.notModelled}. The layer stands for what would be in it.`;
  if (isWindows(layer))
    return layer.parent === null
      ? "Windows itself: files, five hives, and the blank disk that each container’s own starts as a copy of. All images of this build stand on it, and it lies on the host once."
      : "The update of one month, as a layer over the release: whatever it replaces stays in the layer below.";
  const { bytes, names, allDeleted } = hiddenIn(world, layer);
  const [first] = names;
  if (first !== undefined && bytes > 0)
    return `**${allDeleted ? "Paid for and hidden" : "Paid twice"}:** a later layer hides \`${first}\`${names.length > 1 ? ` and ${names.length - 1} more` : ""}. This layer is read-only, so the ${amount(bytes)} stay in it, and everyone who pulls the image fetches them. A file that is deleted in the same RUN never gets here.`;
  const { files, tombstones } = layerContent(world, layer);
  if (tombstones > 0)
    return "What it deletes lies in a layer below, which is read-only. So a deletion is written down: a tombstone hides the name, and gives back nothing.";
  return files.length === 0
    ? "No file changed, and yet this is a layer: its five delta hives are there even when they are empty, 8,192 bytes each."
    : "What one instruction left, as ordinary files in a folder of the host. Read-only from here on.";
};

/** A layer: where it lies, what it holds, who stands on it. */
export const layerThing = (timeline: Timeline, world: World, layer: Layer): ThingText => {
  const by = instructionOf(createdBy(world, layer));
  const compressed = downloaded(timeline, layer);
  const content = isWindows(layer) ? null : layerContent(world, layer);
  const number = (change: string): number => content?.files.filter((each) => each.change === change).length ?? 0;
  const files = layerFiles(world, layer);
  const folder = folderPath(layer.folder);
  return {
    kind: layer.parent === null ? "Layer · base" : "Layer",
    title: by === "" ? `Layer ${layer.diffId.slice(7, 19)}` : titleOf(by),
    code: true,
    what: what(world, layer),
    facts: [
      ...code("Created by", by),
      ...plain(
        "On disk",
        sizeOf({ bytes: layer.size, atLeast: layer.notModelled !== null && !("generated" in layer.tree) }),
      ),
      ...plain("Download", compressed === null ? "none: made on this host" : `${amount(compressed)}, compressed`),
      ...(content === null
        ? []
        : "generated" in layer.tree
          ? plain("Names", count(content.files.length, "name"))
          : plain("Names", `${number("added")} added · ${number("changed")} changed · ${number("hid")} hidden`)),
      ...(content === null
        ? []
        : hivesOf(content).flatMap(({ hive, values }) => code(hive.replace("Hives\\", ""), count(values, "value")))),
      ...(content !== null && hivesOf(content).length === 0
        ? plain("Delta hives", `${hiveNames.length}, all empty: ${amount(hiveNames.length * 8192)}`)
        : []),
      ...code("Digest", layer.digest),
      ...code("Diff id", layer.diffId),
      ...code("Chain id", layer.chainId),
      ...code("Folder", folder),
      ...sharing(world, layer),
      ...plain("Not modelled", layer.notModelled ?? ""),
    ],
    tries: [{ label: "Its folder on the host", lines: [`dir ${folder}`] }],
    ...(files === null ? {} : { files }),
  };
};
