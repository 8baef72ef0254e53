import type { EntityRef } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { folderPath, layerRoot } from "#windows/storage/layer/folders.ts";
import { guidOf } from "#windows/storage/layer/guid.ts";
import { type Layer, layers } from "#windows/storage/layer/layer.ts";
import { type Scratch, scratches } from "#windows/storage/layer/scratch.ts";
import { bytesText, diskText } from "../../../diagrams/storage/texts.ts";
import { layersOf } from "../../../diagrams/storage/world/layers.ts";
import { readVolume } from "../../../diagrams/storage/world/reading.ts";
import type { ThingText } from "../fixed.ts";
import { aCommit } from "./commit.ts";
import { fact } from "./fact.ts";

export { fileText } from "./file.ts";

const aLayer = (world: World, row: Layer): ThingText => {
  const shown = layersOf(world).find(({ ref }) => ref.id === row.id);
  return {
    kind: "Layer · read-only",
    title: shown?.made ?? row.folder.slice(0, 12),
    code: true,
    what: "A folder of ordinary files on the host. Containers read them where they lie; nobody writes them again. A layer is shared by all images and containers that stand on it.",
    facts: [
      ...fact("Place in its chain", shown?.level),
      ...fact("Size", bytesText(row.size)),
      ...fact("Containers on it", shown?.users.join(", ")),
      ...fact("Folder", folderPath(row.folder), true),
      ...fact("GUID in links", guidOf(row.folder), true),
      ...fact("Diff ID", row.diffId, true),
      ...fact("Chain ID", row.chainId, true),
      ...fact("Not modelled", row.notModelled),
    ],
    tries: [{ label: "Images, and what they stand on", lines: ["docker image ls"] }],
  };
};

const aScratch = (world: World, row: Scratch): ThingText => {
  const container = world.all(containers).find(({ containerId }) => containerId === row.name);
  return {
    kind: `Scratch disk${container === undefined ? "" : ` · container “${container.name}”`}`,
    title: "sandbox.vhdx",
    code: true,
    what: "The container’s own disk: a file on the host with an NTFS volume in it. It promises much and takes little: a block of 1 MiB is added when something is first written there, and none is given back.",
    facts: [
      ...fact("Promised", diskText(row.size)),
      ...fact("Taken on the host", diskText(readVolume(world, row.volume, true).taken)),
      ...fact("State", row.state),
      ...fact("Folder", folderPath(row.name), true),
      ...fact("Filter has made its links", row.initialized ? "yes" : "not yet"),
    ],
    ...(container === undefined || isRunning(container)
      ? {}
      : { tries: [{ label: "What has changed on it", lines: [`docker diff ${container.name}`] }] }),
  };
};

/** What is said about a layer, a scratch disk, or a commit that has not been made; null for something else, or where it is gone. */
export const storageText = (world: World, { table, id }: EntityRef): ThingText | null => {
  if (table === layers.name) {
    const row = world.all(layers).find((each) => each.id === id);
    return row === undefined ? null : aLayer(world, row);
  }
  if (table === scratches.name) {
    const row = world.all(scratches).find((each) => each.id === id);
    return row === undefined ? null : aScratch(world, row);
  }
  if (table === "commit") {
    const row = world.all(containers).find((each) => each.id === id);
    return row === undefined ? null : aCommit(world, row);
  }
  if (table === "layers")
    return {
      kind: "Folder on the host",
      title: layerRoot,
      code: true,
      what: "Where Docker keeps layers and scratch disks. Layers are ordinary folders; `Files` in each holds what the layer adds or changes, whole files always.",
      facts: [
        ...fact("Layers", world.all(layers).length),
        ...world.all(containers).flatMap(({ name, layers: under }) => fact(`Of these under “${name}”`, under.length)),
      ],
    };
  return null;
};
