import { centred, label, STYLES } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { Layer } from "../../model.ts";
import { leafOf } from "../../paths.ts";
import { bytesText, counted } from "../../texts.ts";
import { stageOf } from "../arriving-card.ts";
import { type Context, isActing } from "../context.ts";
import { LAYERS_KEY } from "../room.ts";
import { sentence } from "../words.ts";
import { foot, HEAD, onlyMarks, PAD, type Part, plainWalls } from "./part.ts";

const CARD = 28;
const CHIP = 24;
const GAP = 5;
const INSIDE = "From inside, layers cannot be told from any other file of C:\\.";
const SHARED = "Read-only, shared by every container that starts from them.";
const EMPTY = "No image yet: docker pull or docker build puts layers here.";

interface Row {
  readonly key: string;
  readonly title: string;
  readonly size: string;
  readonly state: Mark["state"];
  readonly layer: Layer | null;
}

const rowsOf = ({ model, disks }: Context): readonly Row[] => {
  const used = new Set(disks.flatMap(({ layers }) => layers));
  return [
    ...model.arriving.map((each): Row => {
      const { done } = stageOf(each);
      return {
        key: `arriving ${each.digest}`,
        title: each.unpacked > 0 ? "Unpacked" : "Arriving",
        size: `${Math.round(done * 100)}%`,
        state: "coming",
        layer: null,
      };
    }),
    ...model.layers
      .filter(({ ref }) => used.size === 0 || used.has(ref.id))
      .map(
        (layer): Row => ({
          key: `layer ${layer.ref.id}`,
          title: `Layer ${layer.level}`,
          size: bytesText(layer.bytes),
          state: layer.notModelled === null ? "plain" : "coming",
          layer,
        }),
      ),
  ];
};

const card = ({ key, title, size, state, layer }: Row, at: Rect): Mark => {
  const amount = label("size", size, STYLES.words, { x: at.w - 8, y: centred(CARD, 12), anchor: "end" });
  return {
    key,
    look: "card",
    owner: "storage",
    state,
    radius: 8,
    ...at,
    labels: [
      label("title", title, STYLES.slabTitle, { x: 8, y: centred(CARD, 13), within: at.w - 24 - amount.width }),
      amount,
    ],
    within: LAYERS_KEY,
    ...(layer === null
      ? {}
      : { target: { ref: layer.ref, name: `Layer ${layer.level}, ${size}, ${layer.made}`, does: "select" as const } }),
  };
};

const restMark = (count: number, at: Rect): Mark => ({
  key: "layers rest",
  look: "words",
  owner: "host",
  state: "plain",
  radius: 0,
  ...at,
  labels: [label("more", `+${count} more`, STYLES.words, { x: 8, y: 14, within: at.w - 12, tone: "ink-3" })],
  within: LAYERS_KEY,
});

/** The layers on the host, topmost first, from far; in the one that has the file in question, the file. */
export const farLayers = (at: Rect, context: Context): Part => {
  const { layers, arriving, layersVeiled } = context.model;
  const rows = rowsOf(context);
  const words = layersVeiled
    ? "out of sight"
    : arriving.length > 0
      ? `${counted(arriving.length, "layer")} on the way`
      : `${counted(rows.length, "layer")}, read-only`;
  const walls = plainWalls(
    {
      key: LAYERS_KEY,
      title: "Image layers",
      below: words,
      owner: "host",
      state: layersVeiled ? "veiled" : "plain",
      target: { ref: { table: "layers", id: 0 }, name: `Layers on the host, ${layers.length}`, does: "select" },
    },
    at,
  );
  const inner = { x: at.x + PAD, w: at.w - 2 * PAD };
  if (layersVeiled || rows.length === 0) {
    const text = layersVeiled ? INSIDE : EMPTY;
    return onlyMarks(walls, sentence("layers words", LAYERS_KEY, "host", { ...inner, y: at.y + HEAD + 4 }, text, 6));
  }
  const [disk] = context.disks;
  const path = disk === undefined || disk.sight !== "all" ? null : (disk.touched ?? disk.latest);
  const holding = path === null ? null : (disk?.seen.entry(path)?.layer ?? null);
  const bytes = (layer: Layer | null): number | null =>
    layer === null || path === null || layer.ref.id !== holding ? null : layer.fileSize(path);
  const end = bottom(at) - 8;
  const marks: Mark[] = [];
  let y = at.y + HEAD;
  let file: Mark | null = null;
  // What has the file in question is shown, however far below it is.
  const capacity = Math.max(1, Math.floor((end - y - CHIP - 4 + GAP) / (CARD + GAP)));
  const index = rows.findIndex(({ layer }) => bytes(layer) !== null);
  const most = rows.length <= capacity ? rows.length : Math.max(1, capacity - 1);
  const from = Math.max(0, Math.min(index - Math.floor(most / 2), rows.length - most));
  for (const row of rows.slice(from, from + most)) {
    const size = bytes(row.layer);
    const h = CARD + (size === null ? 0 : CHIP + 4);
    marks.push(card(row, { x: inner.x - 2, y, w: inner.w + 4, h }));
    if (size !== null && path !== null && disk !== undefined) {
      const acting = isActing(disk, path);
      const box = { x: inner.x + 3, y: y + CARD - 1, w: inner.w - 6, h: CHIP };
      file = {
        key: `${row.key} ${path}`,
        look: "chip",
        owner: acting ? "now" : "storage",
        state: acting ? "now" : "plain",
        radius: 6,
        ...box,
        labels: [
          label("name", leafOf(path), STYLES.code, { x: 7, y: centred(CHIP, 12), within: box.w - 14, tone: "ink" }),
        ],
        within: row.key,
      };
      marks.push(file);
    }
    y += h + GAP;
  }
  const hidden = rows.length - most;
  if (hidden > 0) marks.push(restMark(hidden, { x: inner.x, y, w: inner.w, h: 20 }));
  marks.push(...foot("layers words", walls, SHARED, hidden > 0 ? y + 20 : y));
  return { ...onlyMarks(walls, ...marks), file };
};
