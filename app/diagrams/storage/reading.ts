import { refText } from "#core/table.ts";
import type { Reading, TwinList, TwinNode } from "../../twin/twin.ts";
import type { Place } from "../place.ts";
import type { Seen } from "../seen.ts";
import { fileRef } from "./file-refs.ts";
import { keyOf } from "./layout/context.ts";
import type { Pane, PaneRow } from "./layout/pane.ts";
import { layoutStorage } from "./layout.ts";
import type { Disk, Entry, StorageModel } from "./model.ts";
import { entryName } from "./texts.ts";
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
  return { scene, lists };
};
