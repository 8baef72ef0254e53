import { type EntityRef, refText } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { type Container, containerRef, containers, isRunning } from "#docker/engine/container/container.ts";
import { folderPath, layerRoot } from "#windows/storage/layer/folders.ts";
import { guidOf } from "#windows/storage/layer/guid.ts";
import { type Layer, layers } from "#windows/storage/layer/layer.ts";
import { type Scratch, scratches } from "#windows/storage/layer/scratch.ts";
import type { Entry, Spot } from "../../diagrams/storage/model.ts";
import { drivePath } from "../../diagrams/storage/paths.ts";
import { bytesText, countText, diskText } from "../../diagrams/storage/texts.ts";
import { type FileAt, fileAt, standingOf } from "../../diagrams/storage/world/file.ts";
import { layersOf } from "../../diagrams/storage/world/layers.ts";
import { readVolume } from "../../diagrams/storage/world/reading.ts";
import type { Fact, Try } from "../Inspector.tsx";
import type { ThingText } from "./fixed.ts";

const fact = (name: string, value: string | number | null | undefined, code = false): readonly Fact[] =>
  value === null || value === undefined || value === "" ? [] : [{ name, value: String(value), code }];

const STORIES: Readonly<Record<Entry["state"], string>> = {
  placeholder:
    "Its name stands on the container’s disk, its bytes do not: the record is a link into a layer. Reads follow it. The first write copies the whole file here.",
  materialised:
    "It was a link. The first write copied the whole file out of its layer; since then it is an ordinary file of this disk, and the layer’s is as it was.",
  local:
    "The container has put its own file in the place of one that a layer has. The layer’s is still there, and hidden.",
  new: "The container made it. No layer knows it; it goes when the container is removed, unless it is committed.",
  tombstone:
    "The name is struck out: a tombstone on this disk hides what a layer still has. Nothing in the layer has changed, and no space was won.",
};

const KINDS: Readonly<Record<Entry["state"], string>> = {
  placeholder: "link into a layer",
  materialised: "own copy",
  local: "own",
  new: "own",
  tombstone: "struck out",
};

const blocksText = ({ blocks }: Entry): string => {
  const shown = blocks.slice(0, 8).join(", ");
  return blocks.length > 8 ? `${shown} and ${countText(blocks.length - 8)} more` : shown;
};

const extentsText = ({ extents }: Entry): string =>
  extents
    .slice(0, 4)
    .map(({ cluster, count }) => (count === 1 ? `${cluster}` : `${cluster}–${cluster + count - 1}`))
    .join(", ") + (extents.length > 4 ? ` and ${extents.length - 4} more` : "");

const isResident = ({ kind, state, size, extents }: Entry): boolean =>
  kind === "file" &&
  (state === "materialised" || state === "local" || state === "new") &&
  size > 0 &&
  extents.length === 0;

/** Two digits for each byte, as a dump shows them. */
const dump = (hex: string): string => (hex.match(/../g) ?? []).join(" ");

const triesFor = ({ container, entry }: FileAt): readonly Try[] => {
  if (!isRunning(container))
    return [{ label: "What the container has changed", line: `docker diff ${container.name}` }];
  const path = drivePath(entry.path);
  return [
    ...(entry.kind === "file" && entry.state !== "tombstone"
      ? [{ label: "Read it in the container", line: `docker exec ${container.name} cmd /c type "${path}"` }]
      : []),
    { label: "Stop, to see what has changed", line: `docker stop ${container.name}` },
  ];
};

const aFile = (at: FileAt): ThingText => {
  const { entry, layer, container } = at;
  return {
    kind: `${entry.kind === "directory" ? "Directory" : "File"} · container “${container.name}”`,
    title: entry.name,
    code: true,
    what: STORIES[entry.state],
    facts: [
      ...fact("Path", drivePath(entry.path), true),
      ...fact("State", KINDS[entry.state]),
      ...(entry.kind === "file" && entry.state !== "tombstone" ? fact("Size", bytesText(entry.size)) : []),
      ...(entry.kind === "file" && entry.record !== null ? fact("Size on this disk", bytesText(entry.sizeOnDisk)) : []),
      ...fact("Record in $MFT", entry.record, true),
      ...fact("File reference", entry.reference, true),
      ...(entry.reparse === null
        ? []
        : [
            ...fact("Reparse tag", `${entry.reparse.name} 0x${entry.reparse.tag.toString(16).toUpperCase()}`, true),
            ...entry.reparse.fields.flatMap(({ name, value }) => fact(`· ${name}`, value, true)),
            ...fact("· as bytes", dump(entry.reparse.buffer), true),
          ]),
      ...(isResident(entry) ? fact("Its bytes", "in the record itself: so few need no cluster") : []),
      ...fact("Clusters", extentsText(entry), true),
      ...fact("Blocks, 1 MiB each", blocksText(entry), true),
      ...(layer === null
        ? []
        : [
            ...fact("Comes from layer", layer.folder.slice(0, 12), true),
            ...fact("That layer’s GUID", guidOf(layer.folder), true),
            ...(entry.kind === "file"
              ? fact("In the layer", `${folderPath(layer.folder)}\\Files\\${entry.path}`, true)
              : []),
          ]),
    ],
    tries: triesFor(at),
  };
};

/** What is said about a file; the last look at it, where it is gone. */
export const fileText = (worlds: readonly World[], spot: Spot): ThingText => {
  for (const world of worlds) {
    const at = fileAt(world, spot);
    if (at !== null) return aFile(at);
  }
  return {
    kind: "File",
    title: drivePath(spot.path),
    code: true,
    what: "This is not there at this moment.",
    facts: [],
  };
};

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
    tries: [{ label: "Images, and what they stand on", line: "docker image ls" }],
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
      : { tries: [{ label: "What has changed on it", line: `docker diff ${container.name}` }] }),
  };
};

const commitTries = (row: Container): readonly Try[] =>
  isRunning(row)
    ? [{ label: "Stop it first: Windows commits no running container", line: `docker stop ${row.name}` }]
    : [
        { label: "Make the layer", line: `docker commit ${row.name} ${row.name}:changed` },
        { label: "What would be in it", line: `docker diff ${row.name}` },
      ];

const MOST_ITEMS = 40;

const aCommit = (world: World, row: Container): ThingText | null => {
  const standing = standingOf(world, refText(containerRef(row)));
  if (standing === null) return null;
  const { items, bytes } = readVolume(world, standing.volume.id, true).commit;
  return {
    kind: `Not yet a layer · container “${row.name}”`,
    title: `docker commit ${row.name}`,
    code: true,
    what: "What a commit would take from the scratch disk into a new layer: whole files that were written, names that were struck out, and the changes of five hives.",
    facts: [
      ...fact("Size", bytesText(bytes)),
      ...items
        .slice(0, MOST_ITEMS)
        .flatMap(({ path, kind, bytes: each }) =>
          fact(kind === "deleted" ? "D" : "C", `${path}${kind === "deleted" ? "" : ` · ${bytesText(each)}`}`, true),
        ),
      ...(items.length > MOST_ITEMS ? fact("And", `${countText(items.length - MOST_ITEMS)} more`) : []),
    ],
    tries: commitTries(row),
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
      facts: fact("Layers", world.all(layers).length),
    };
  return null;
};
