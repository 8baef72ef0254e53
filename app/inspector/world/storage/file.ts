import type { World } from "#core/world.ts";
import { isRunning } from "#docker/engine/container/container.ts";
import { folderPath } from "#windows/storage/layer/folders.ts";
import { guidOf } from "#windows/storage/layer/guid.ts";
import type { Layer } from "#windows/storage/layer/layer.ts";
import type { Entry, Spot } from "../../../diagrams/storage/model.ts";
import { drivePath, parentOf } from "../../../diagrams/storage/paths.ts";
import { bytesText, countText } from "../../../diagrams/storage/texts.ts";
import { type FileAt, fileAt } from "../../../diagrams/storage/world/file.ts";
import { readVolume } from "../../../diagrams/storage/world/reading.ts";
import type { Fact, Try } from "../../Inspector.tsx";
import type { ThingText } from "../fixed.ts";
import { fact } from "./fact.ts";
import { hasNoRecord, sourcesOfEntry, storyOfEntry } from "./story.ts";
import { systemFileText } from "./system-file.ts";

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

// Names that end so hold text that `type` can show.
const TEXT =
  /\.(txt|log|ini|cfg|conf|config|xml|json|md|ps1|psm1|psd1|cmd|bat|vbs|js|css|html?|csv|inf|mof|sql|yml|yaml|rtf)$/i;

/** Whether `type` shows words, and not the bytes of a program. */
export const isText = (entry: Entry): boolean =>
  entry.kind === "file" && entry.state !== "tombstone" && (TEXT.test(entry.name) || /^[^.]+$/.test(entry.name));

const triesFor = ({ container, entry }: FileAt): readonly Try[] => {
  if (!isRunning(container))
    return [{ label: "What the container has changed", lines: [`docker diff ${container.name}`] }];
  const path = drivePath(entry.path);
  return [
    ...(isText(entry)
      ? [{ label: "Read it in the container", lines: [`docker exec ${container.name} cmd /c type "${path}"`] }]
      : entry.state === "tombstone"
        ? []
        : [{ label: "List it in the container", lines: [`docker exec ${container.name} cmd /c dir "${path}"`] }]),
    { label: "Stop, to see what has changed", lines: [`docker stop ${container.name}`] },
  ];
};

/** Why the GUID in a link may be another one than that of the layer that has the bytes. Source: reference/windows-storage.md F2.16, F2.19. */
const lookupWords = (entry: Entry, layer: Layer | null): readonly Fact[] => {
  const named = entry.reparse?.fields.find(({ name }) => name === "Layer")?.value;
  if (layer === null || named === undefined) return [];
  return fact(
    "Why two GUIDs",
    named === `{${guidOf(layer.folder)}}`
      ? null
      : "The link names the layer at which the search begins, the topmost. The filter goes down from there, layer by layer, to the first that has the name. Each GUID is made from the name of a layer’s folder.",
  );
};

/** The nearest directory around a path that has a record; the root has one always. */
const holderOf = (world: World, { volume, entry }: FileAt): string => {
  const { tree } = readVolume(world, volume.id, true);
  let path = parentOf(entry.path);
  while (path !== "" && (tree.entry(path)?.record ?? null) === null) path = parentOf(path);
  return path;
};

const aFile = (world: World, at: FileAt): ThingText => {
  const { entry, layer, container } = at;
  const unmade = hasNoRecord(entry);
  const sources = sourcesOfEntry(entry);
  return {
    kind: `${entry.kind === "directory" ? "Directory" : "File"} · container “${container.name}”`,
    title: entry.name,
    code: true,
    what: storyOfEntry(entry, holderOf(world, at)),
    facts: [
      ...fact("Path", drivePath(entry.path), true),
      ...fact("State", unmade ? "in a layer; no link yet" : KINDS[entry.state]),
      ...(entry.kind === "file" && entry.state !== "tombstone" ? fact("Size", bytesText(entry.size)) : []),
      ...(entry.kind === "file" && entry.record !== null ? fact("Size on this disk", bytesText(entry.sizeOnDisk)) : []),
      ...(unmade ? fact("Record in $MFT", "none yet") : fact("Record in $MFT", entry.record, true)),
      ...fact("File reference", entry.reference, true),
      ...(entry.reparse === null || unmade
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
            ...(unmade ? [] : lookupWords(entry, layer)),
            ...(entry.kind === "file"
              ? fact("In the layer", `${folderPath(layer.folder)}\\Files\\${entry.path}`, true)
              : []),
          ]),
    ],
    tries: triesFor(at),
    ...(sources === null ? {} : { sources }),
  };
};

/** What is said about a file; the last look at it, where it is gone. */
export const fileText = (worlds: readonly World[], spot: Spot): ThingText => {
  for (const world of worlds) {
    const at = fileAt(world, spot);
    if (at !== null) return aFile(world, at);
    const system = systemFileText(world, spot);
    if (system !== null) return system;
  }
  return {
    kind: "File",
    title: drivePath(spot.path),
    code: true,
    what: "This is not there at this moment.",
    facts: [],
  };
};
