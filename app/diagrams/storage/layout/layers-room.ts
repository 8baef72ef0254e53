import { label, STYLES } from "../../scene/label.ts";
import type { Rect } from "../../scene/scene.ts";
import type { Layer, Spot } from "../model.ts";
import { arrivingRows } from "./arriving-card.ts";
import { commitRow } from "./commit-card.ts";
import type { Context } from "./context.ts";
import { layerRows } from "./layer-card.ts";
import type { Pane, PaneRow } from "./pane.ts";
import { only, type Piece } from "./piece.ts";
import { HEAD, LAYERS_KEY, PAD, room } from "./room.ts";
import { sentence, sentenceHeight, wordsMark } from "./words.ts";

const INSET = 12;
const GAP = 10;
const SHARED =
  "Read-only, shared by every container that starts from them. Each step of a bar is ten times more, from 1 kB.";
const INSIDE = "From inside, layers cannot be told from any other file of C:\\.";
const ARRIVE = "Each layer comes packed from the registry; Docker unpacks it into a folder of its own.";
const EMPTY = "No image yet: docker pull or docker build puts layers here.";

/** Layers that the disks shown stand on, and the others of the host; where no disk is shown, all stand first. */
const shownLayers = ({ disks, model }: Context): Readonly<Record<"under" | "others", readonly Layer[]>> => {
  const used = new Set(disks.flatMap(({ layers }) => layers));
  if (used.size === 0) return { under: model.layers, others: [] };
  return {
    under: model.layers.filter(({ ref }) => used.has(ref.id)),
    others: model.layers.filter(({ ref }) => !used.has(ref.id)),
  };
};

const othersRow = ({ disks }: Context, y: number, w: number): PaneRow => {
  const text = `Not under ${disks.map(({ name }) => `“${name}”`).join(" or ")}`;
  const title = label("title", text, STYLES.heading, { x: 2, y: 14, within: w - 4 });
  return {
    mark: wordsMark("layers others", null, "host", { x: 0, y, w, h: 20 }, [title]),
    press: null,
    name: text,
    spot: null,
  };
};

/** Nothing can be listed in the room. */
export const isBare = ({ model: { layers, arriving, layersVeiled } }: Context): boolean =>
  layersVeiled || layers.length + arriving.length === 0;

const rowsIn = (w: number, context: Context): readonly PaneRow[] => {
  const rows: PaneRow[] = [];
  let y = 2;
  const add = (made: readonly PaneRow[]): void => {
    rows.push(...made);
    y += (made[0]?.mark.h ?? 0) + GAP;
  };
  for (const disk of context.disks) {
    if (disk.sight !== "all") continue;
    add([commitRow(disk, y, w)]);
  }
  for (const layer of context.model.arriving) add(arrivingRows(layer, y, w));
  const { under, others } = shownLayers(context);
  for (const layer of under) add(layerRows(layer, y, w, context));
  if (others.length > 0) add([othersRow(context, y, w)]);
  for (const layer of others) add(layerRows(layer, y, w, context, true));
  return rows;
};

const end = ({ mark }: PaneRow): number => mark.y + mark.h;

const layersPane = (at: Rect, context: Context): Pane => {
  const rows = rowsIn(at.w - 4, context).map((row) => ({ ...row, mark: { ...row.mark, x: row.mark.x + 2 } }));
  return {
    key: "layers list",
    within: LAYERS_KEY,
    label: "Layers on the host, topmost first",
    at,
    height: rows.reduce((most, row) => Math.max(most, end(row)), 0) + 1,
    count: rows.length,
    row: (index) => {
      const row = rows[index];
      if (row === undefined) throw new Error(`There is no row ${index} of layers.`);
      return row;
    },
    firstBelow: (y) => {
      const first = rows.findIndex((row) => end(row) > y);
      return first < 0 ? rows.length : first;
    },
    rowOf: ({ path, disk }: Spot) => {
      const layer =
        context.disks.find((each) => `${each.ref.table}:${each.ref.id}` === disk)?.seen.entry(path)?.layer ?? null;
      return layer === null ? -1 : rows.findIndex(({ mark }) => mark.key === `layer ${layer} ${path}`);
    },
  };
};

/** The layers on the host, and what a commit would add to them. */
export const layersRoom = (at: Rect, context: Context): Piece => {
  const { folder, layers, layersVeiled } = context.model;
  const surface = room(
    {
      key: LAYERS_KEY,
      look: "room",
      owner: "host",
      title: "Layers on the host",
      below: layersVeiled ? "out of sight" : folder,
      code: !layersVeiled,
      state: layersVeiled ? "veiled" : "plain",
      target: {
        ref: { table: "layers", id: 0 },
        name: `Layers on the host, ${folder}, ${layers.length}`,
        does: "select",
      },
    },
    at,
  );
  const inner = at.w - 2 * PAD;
  const text = layersVeiled ? INSIDE : isBare(context) ? EMPTY : layers.length === 0 ? ARRIVE : SHARED;
  if (isBare(context))
    return only(
      surface,
      sentence("layers words", LAYERS_KEY, "host", { x: at.x + PAD, y: at.y + HEAD + 8, w: inner }, text, 4),
    );
  const foot = sentenceHeight(text, inner, 3);
  const footY = at.y + at.h - 10 - foot;
  const top = at.y + HEAD;
  const window: Rect = { x: at.x + INSET, y: top, w: at.w - 2 * INSET, h: footY - 8 - top };
  return {
    ...only(surface, sentence("layers words", LAYERS_KEY, "host", { x: at.x + PAD, y: footY, w: inner }, text, 3)),
    panes: [layersPane(window, context)],
  };
};
