import { refText } from "#core/table.ts";
import type { Reading, TwinList, TwinNode, TwinTable } from "../../twin/twin.ts";
import type { Place } from "../place.ts";
import type { Seen } from "../seen.ts";
import { fileRef } from "./file-refs.ts";
import { keyOf } from "./layout/context.ts";
import type { Pane, PaneRow } from "./layout/pane.ts";
import { layoutStorage } from "./layout.ts";
import type { BlockUse, Disk, Entry, Layer, StorageModel } from "./model.ts";
import { bytesText, counted, countText, diskText, entryName, whereText } from "./texts.ts";
import { storageOf } from "./world/index.ts";

const nameOf = (disk: Disk, entry: Entry, { layers }: StorageModel): string =>
  disk.sight === "all"
    ? entryName(entry, layers.find(({ ref }) => ref.id === entry.layer)?.level ?? null)
    : `C:\\${entry.path}, ${entry.kind}`;

/** What is in a directory of a disk; what is in its directories, once somebody opens them. */
const directory = (disk: Disk, path: string, title: string, model: StorageModel): TwinList | null => {
  const rows = disk.seen.children(path);
  if (rows === null) return null;
  const nodeOf = (entry: Entry): TwinNode => {
    const inner = entry.kind === "directory" ? directory(disk, entry.path, `In C:\\${entry.path}`, model) : null;
    return {
      key: `file ${keyOf(disk)} ${entry.path}`,
      ref: refText(fileRef({ disk: keyOf(disk), path: entry.path })),
      name: nameOf(disk, entry, model),
      more: "",
      holds: [],
      lists: inner === null || inner.count === 0 ? [] : [inner],
    };
  };
  return { key: `files ${keyOf(disk)} ${path}`, title, count: rows.count, at: (index) => nodeOf(rows.at(index)) };
};

const refOf = ({ press }: PaneRow): string | null =>
  press === null ? null : refText(press.does === "thing" ? press.ref : fileRef(press.spot));

/** A list of the picture, without rows that only draw something. */
const paneList = (pane: Pane): TwinList => {
  const rows = Array.from({ length: pane.count }, (_, index) => index).filter((index) => pane.row(index).name !== "");
  return {
    key: pane.key,
    title: pane.label,
    count: rows.length,
    at: (index) => {
      const row = pane.row(rows[index] ?? 0);
      return { key: `${pane.key} ${row.mark.key}`, ref: refOf(row), name: row.name, more: "", holds: [], lists: [] };
    },
  };
};

const uses: Readonly<Record<BlockUse, string>> = {
  file: "files",
  mft: "the master file table",
  metadata: "other records of NTFS’s own",
  journal: "the change journal",
  hives: "the registry’s hives",
  free: "nothing now",
};

/** `0–3, 7`. */
const ranges = (numbers: readonly number[]): string => {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
};

const blockTable = (disk: Disk): TwinTable => {
  const all = Array.from({ length: disk.blocks.count }, (_, index) => disk.blocks.at(index));
  const taken = (Object.keys(uses) as BlockUse[]).flatMap((use) => {
    const own = all.filter((each) => each.use === use);
    return own.length === 0 ? [] : [[uses[use], countText(own.length), ranges(own.map(({ block }) => block))]];
  });
  return {
    key: `blocks ${keyOf(disk)}`,
    title: `Blocks of 1 MiB that the virtual disk of ${disk.name} has taken, by use`,
    columns: ["Used for", "Blocks", "Their numbers"],
    count: taken.length,
    at: (index) => taken[index] ?? [],
  };
};

const journalTable = (disk: Disk): readonly TwinTable[] => {
  const { journal } = disk;
  if (journal === null || journal.count === 0) return [];
  return [
    {
      key: `journal ${keyOf(disk)}`,
      title: `Change journal of ${disk.name}`,
      columns: ["USN", "Name", "Reasons"],
      count: journal.count,
      at: (index) => {
        const { usn, name, reasons } = journal.at(index);
        return [String(usn), name, reasons.join(", ")];
      },
    },
  ];
};

const layerTable = (layers: readonly Layer[]): TwinTable => ({
  key: "layers",
  title: "Layers on the host, topmost first",
  columns: ["Level", "Made by", "Size", "Containers on it"],
  count: layers.length,
  at: (index) => {
    const layer = layers[index];
    return layer === undefined
      ? []
      : [String(layer.level), layer.made, bytesText(layer.bytes), layer.users.join(", ") || "none"];
  },
});

const levelOf = ({ layers }: StorageModel, id: number | null): number | null =>
  layers.find(({ ref }) => ref.id === id)?.level ?? null;

/** From each record of a disk to where its bytes are. */
const relationsOf = (model: StorageModel) => {
  const disks = model.disks.filter(({ sight }) => sight === "all");
  const parts = disks.flatMap((disk) => [
    { disk, rows: disk.changed },
    { disk, rows: disk.links },
  ]);
  const named = ({ name }: Disk, entry: Entry): string => {
    const level = levelOf(model, entry.layer);
    const record = entry.record === null ? "no record of its own" : `record ${entry.record} on the disk of ${name}`;
    const from = `C:\\${entry.path} → ${record}`;
    if (entry.state === "placeholder") return `${from} → layer ${level ?? "unknown"}, a link`;
    const blocks = entry.blocks.length === 0 ? "" : ` → ${counted(entry.blocks.length, "block")}`;
    return `${from}${blocks}, ${whereText(entry, level)}`;
  };
  return {
    count: parts.reduce((sum, { rows }) => sum + rows.count, 0),
    at: (index: number) => {
      let left = index;
      for (const { disk, rows } of parts) {
        if (left < rows.count) {
          const entry = rows.at(left);
          return { key: `${keyOf(disk)} ${entry.path}`, text: named(disk, entry) };
        }
        left -= rows.count;
      }
      return { key: "", text: "" };
    },
  };
};

const summaryOf = ({ disks, layers, arriving }: StorageModel): readonly string[] => [
  ...disks
    .filter(({ sight }) => sight === "all")
    .map(
      ({ name, changed, links, taken, promised }) =>
        `The disk of ${name} has ${counted(changed.count, "record")} of its own and ${counted(links.count, "link")} into layers; it takes ${diskText(taken)} of ${diskText(promised)} promised.`,
    ),
  `${counted(layers.length, "layer")} ${layers.length === 1 ? "lies" : "lie"} on the host, shared and read-only.`,
  ...(arriving.length === 0 ? [] : [`${counted(arriving.length, "layer")} on the way from the registry.`]),
];

/** The storage at a moment, to be read as text: its lists as long as they are. */
export const readStorage = (seen: Seen, { width, height }: Place): Reading => {
  const model = storageOf(seen);
  const scene = layoutStorage(model, width, height);
  const lists: Record<string, readonly TwinList[]> = {};
  for (const pane of scene.panes) {
    const disk = model.disks.find((each) => pane.key === `tree ${keyOf(each)}`);
    const list = disk === undefined ? paneList(pane) : directory(disk, "", pane.label, model);
    if (list !== null && list.count > 0) lists[pane.within] = [...(lists[pane.within] ?? []), list];
  }
  const known = model.disks.filter(({ sight }) => sight === "all");
  const untouched = known.find(({ changed }) => changed.count === 0);
  return {
    scene,
    lists,
    summary: summaryOf(model),
    hint: untouched === undefined ? null : `Write to a file of ${untouched.name}: the first write copies all of it.`,
    tables: [
      ...known.flatMap((disk) => [blockTable(disk), ...journalTable(disk)]),
      ...(model.layersVeiled || model.layers.length === 0 ? [] : [layerTable(model.layers)]),
    ],
    relations: relationsOf(model),
  };
};
