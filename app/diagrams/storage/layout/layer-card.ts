import { centred, label, STYLES } from "../../scene/label.ts";
import type { Fill, Mark, Owner, Rect } from "../../scene/scene.ts";
import type { Disk, Layer, Spot } from "../model.ts";
import { leafOf } from "../paths.ts";
import { bytesText } from "../texts.ts";
import { type Context, isActing, keptPaths, spotOn } from "./context.ts";
import type { PaneRow } from "./pane.ts";

const PAD = 12;
const HEAD = 58;
const ROW = 28;
const MOST_FILES = 4;
/** So many of a disk's own records are looked through for files of a layer. */
const LOOKED = 200;

/** A file of a layer that has to do with a disk. */
interface LayerFile {
  readonly disk: Disk;
  readonly path: string;
  readonly bytes: number;
}

/** The files of a layer that are worth showing: those in question first, then originals of what disks copied or struck out. */
const filesOf = (layer: Layer, context: Context): readonly LayerFile[] => {
  const files = new Map<string, LayerFile>();
  const add = (disk: Disk, path: string): void => {
    const bytes = files.has(path) ? null : layer.fileSize(path);
    if (bytes !== null) files.set(path, { disk, path, bytes });
  };
  for (const disk of context.disks)
    for (const path of keptPaths(context, disk)) if (disk.seen.entry(path)?.layer === layer.ref.id) add(disk, path);
  for (const disk of context.disks) {
    if (disk.sight !== "all") continue;
    for (let at = 0; at < Math.min(LOOKED, disk.changed.count) && files.size < MOST_FILES; at += 1) {
      const entry = disk.changed.at(at);
      if (entry.layer === layer.ref.id && entry.kind === "file") add(disk, entry.path);
    }
  }
  return [...files.values()];
};

const DECADES = 8;
const FIRST = 3;

/** Steps of the bar, ten times more each, that so many bytes fill: 1 kB none, 100 GB all. */
export const sizeSteps = (bytes: number): number =>
  Math.max(0.15, Math.min(DECADES, Math.log10(Math.max(1, bytes)) - FIRST));

const bar = (key: string, within: string, owner: Owner, at: Rect, bytes: number): Mark => {
  const step = at.w / DECADES;
  const steps = sizeSteps(bytes);
  const fills = Array.from({ length: Math.ceil(steps) }, (_, index): Fill => {
    const w = Math.max(1, Math.min(1, steps - index) * step - 2);
    return { id: `step ${index}`, owner, x: index * step, w };
  });
  return { key, look: "bar", owner, state: "plain", radius: 2, ...at, labels: [], fills, within };
};

const fileRow = (file: LayerFile, layer: number, at: Rect, within: string): PaneRow => {
  const acting = isActing(file.disk, file.path);
  const y = centred(at.h, 12);
  const size = label("size", bytesText(file.bytes), STYLES.words, {
    x: at.w - 9,
    y,
    anchor: "end",
    tone: acting ? "hue" : "ink-3",
  });
  const spot: Spot = spotOn(file.disk, file.path);
  return {
    mark: {
      key: `layer ${layer} ${file.path}`,
      look: "chip",
      owner: acting ? "now" : "storage",
      state: acting ? "now" : "plain",
      radius: 6,
      ...at,
      labels: [
        label("name", leafOf(file.path), STYLES.code, {
          x: 9,
          y,
          within: at.w - 18 - size.width - 8,
          tone: acting ? "ink" : "ink-2",
        }),
        size,
      ],
      within,
    },
    press: { does: "file", spot },
    name: `Files\\${file.path} in this layer, ${bytesText(file.bytes)}`,
    spot,
  };
};

/** A layer and its files in question, from `y` of the list on. `aside`: no disk that is shown stands on it. */
export const layerRows = (layer: Layer, y: number, w: number, context: Context, aside = false): readonly PaneRow[] => {
  const files = filesOf(layer, context);
  const owner: Owner = "storage";
  const key = `layer ${layer.ref.id}`;
  const notModelled = layer.notModelled !== null;
  const h = HEAD + files.length * ROW + (files.length > 0 ? 8 : 0);
  const size = label("size", bytesText(layer.bytes), STYLES.words, { x: w - PAD, y: 22, anchor: "end" });
  const shared = context.disks.length > 1 && layer.users.length > 1 ? " · shared" : "";
  const title = `Layer ${layer.level} · ${layer.folder.slice(0, 12)}${shared}`;
  const short = `Layer ${layer.level}${shared}`;
  const room = w - 2 * PAD - size.width - 10;
  const full = label("title", title, STYLES.slabTitle, { x: PAD, y: 22 });
  const card: PaneRow = {
    mark: {
      key,
      look: "card",
      owner,
      state: notModelled ? "coming" : aside ? "leaving" : "plain",
      radius: 10,
      x: 0,
      y,
      w,
      h,
      labels: [
        full.width <= room ? full : label("title", short, STYLES.slabTitle, { x: PAD, y: 22, within: room }),
        size,
        label("made", notModelled ? `${layer.made} · not modelled` : layer.made, STYLES.codeQuiet, {
          x: PAD,
          y: 40,
          within: w - 2 * PAD,
        }),
      ],
      within: null,
    },
    press: { does: "thing", ref: layer.ref },
    name: `Layer ${layer.level}, ${bytesText(layer.bytes)}, ${layer.made}${notModelled ? ", not modelled" : ""}${aside ? ", not under what is shown" : ""}`,
    spot: null,
  };
  const gauge: PaneRow = {
    mark: bar(`${key} bar`, key, owner, { x: PAD, y: y + 47, w: w - 2 * PAD, h: 5 }, layer.bytes),
    press: null,
    name: "",
    spot: null,
  };
  return [
    card,
    gauge,
    ...files.map((file, index) =>
      fileRow(file, layer.ref.id, { x: PAD - 2, y: y + HEAD + index * ROW + 2, w: w - 2 * PAD + 4, h: ROW - 4 }, key),
    ),
  ];
};

export const heightOfRows = (rows: readonly PaneRow[]): number => rows[0]?.mark.h ?? 0;
