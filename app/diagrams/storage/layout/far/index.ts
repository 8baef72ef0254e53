import { label, STYLES } from "../../../scene/label.ts";
import { bottom, pathOf, right, straighten } from "../../../scene/route.ts";
import type { Mark, Owner, Point, Rect, Route, Scene, Wire } from "../../../scene/scene.ts";
import { placeTag } from "../../../scene/tag.ts";
import type { Disk } from "../../model.ts";
import { bytesText } from "../../texts.ts";
import { actingRoom } from "../acting-room.ts";
import type { BlockMap } from "../block-map.ts";
import { CLOSED, closedDisk, closedLayers, closedSeen } from "../closed.ts";
import { type Context, hue } from "../context.ts";
import { lines } from "../words.ts";
import { farDisk } from "./disk.ts";
import { farLayers } from "./layers.ts";
import { onlyMarks, type Part, plainWalls } from "./part.ts";
import { farSeen } from "./seen.ts";

const EDGE = 9;
const GAP = 12;
const BESIDE = 440;
const LEAST = 330;
const LEAST_BELOW = 260;

const NOTHING_SEEN = "The first container will see one ordinary C: drive here.";
const NOTHING_HELD = "Each container gets a disk of its own, almost empty at first.";

const empty = (key: string, title: string, text: string, at: Rect): Part => {
  const walls = plainWalls({ key, title, below: "", owner: "kernel", state: "coming" }, at);
  const rows = lines(text, STYLES.words, at.w - 24, 6);
  return onlyMarks({
    ...walls,
    labels: [
      ...walls.labels.slice(0, 1),
      ...rows.map((row, index) =>
        label(`line ${index}`, row, STYLES.words, { x: 12, y: 46 + index * 18, within: at.w - 24 }),
      ),
    ],
  });
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** From the right side of one thing to the left side of another. */
const tie = (key: string, look: Wire["look"], owner: Owner, from: Rect, to: Rect): Wire => {
  const [a, b] = [
    { x: right(from), y: from.y + from.h / 2 },
    { x: to.x, y: to.y + to.h / 2 },
  ];
  const bend = (b.x - a.x) / 2;
  const d = `M${round(a.x)} ${round(a.y)}C${round(a.x + bend)} ${round(a.y)} ${round(b.x - bend)} ${round(b.y)} ${round(b.x)} ${round(b.y)}`;
  return { key, look, owner, d };
};

/** What leads from the name to its record, and from there to the layer that has its bytes. */
const ties = (disk: Disk, seen: Part, held: Part, below: Part): readonly Wire[] => {
  const path = disk.touched ?? disk.latest;
  const entry = path === null ? null : disk.seen.entry(path);
  if (entry === null || seen.file === null || held.file === null) return [];
  const owner = entry.state === "tombstone" ? "harm" : hue(disk);
  const links = entry.state === "placeholder";
  return [
    tie("tie seen", links ? "down" : "owns", owner, seen.file, held.file),
    ...(links && below.file !== null ? [tie("tie layer", "down" as const, owner, held.file, below.file)] : []),
  ];
};

/** The way of a file's bytes out of its layer into the blocks of the disk. */
const copyRoute = (
  { copying }: Disk,
  from: Rect | null,
  map: BlockMap | null,
  gap: number,
  marks: readonly Mark[],
  size: { readonly width: number; readonly height: number },
): Route | null => {
  const block = map === null ? undefined : copying?.blocks.find((each) => map.squareOf(each) >= 0);
  if (copying === null || from === null || map === null || block === undefined) return null;
  const cell = map.place(map.squareOf(block));
  const above = cell.y - 1.5;
  const points: readonly Point[] = straighten([
    { x: from.x, y: from.y + from.h / 2 },
    { x: gap, y: from.y + from.h / 2 },
    { x: gap, y: above },
    { x: cell.x + cell.w / 2, y: above },
    { x: cell.x + cell.w / 2, y: cell.y + 2 },
  ]);
  const text = `copy-up · ${bytesText(copying.bytes)}`;
  return {
    key: `copy ${copying.path}`,
    points,
    d: pathOf(points, 5),
    tag: placeTag([text, "copy-up"], points, marks, { ...size, lane: null }),
  };
};

const sceneOf = (parts: readonly Part[], size: Pick<Scene, "width" | "height">): Scene => ({
  ...size,
  marks: parts.flatMap(({ marks }) => marks),
  patches: parts.flatMap(({ patches }) => patches),
  wires: parts.flatMap(({ wires }) => wires),
  route: null,
});

/** Name, record and layer from left to right. */
const beside = (context: Context, width: number, height: number): Scene => {
  const h = Math.max(LEAST, height - 2 * EDGE);
  const inner = width - 2 * EDGE - 2 * GAP;
  const [left, middle] = [Math.round(inner * 0.3), Math.round(inner * 0.395)];
  const column = (x: number, w: number): Rect => ({ x, y: EDGE, w, h });
  const [diskX, layersX] = [EDGE + left + GAP, EDGE + left + middle + 2 * GAP];
  const layers = farLayers(column(layersX, inner - left - middle), context);
  const size = { width, height: h + 2 * EDGE };
  const [disk] = context.disks;
  if (disk === undefined)
    return sceneOf(
      [
        empty("seen empty", "What it sees", NOTHING_SEEN, column(EDGE, left)),
        empty("disk empty", "Its scratch disk", NOTHING_HELD, column(diskX, middle)),
        layers,
      ],
      size,
    );
  const seen = farSeen(disk, column(EDGE, left), context);
  const held = farDisk(disk, column(diskX, middle), context);
  const scene = sceneOf([seen, held, layers], size);
  return {
    ...scene,
    wires: ties(disk, seen, held, layers),
    route: copyRoute(disk, layers.file, held.map, layersX - GAP / 2, scene.marks, size),
  };
};

/** Rooms below each other; only the one open in which something happens. */
const below = (context: Context, width: number, height: number): Scene => {
  const w = width - 2 * EDGE;
  const open = context.view.opened ?? actingRoom(context);
  const least = 2 * EDGE + 2 * (CLOSED + EDGE) + LEAST_BELOW;
  const h = LEAST_BELOW + Math.max(0, height - least);
  let y = EDGE;
  const place = (tall: boolean): Rect => {
    const at = { x: EDGE, y, w, h: tall ? h : CLOSED };
    y += at.h + EDGE;
    return at;
  };
  const [disk] = context.disks;
  const seen = place(open === "seen");
  const held = place(open === "disk");
  const layers = place(open === "layers");
  const parts: readonly Part[] = [
    disk === undefined
      ? empty("seen empty", "What it sees", open === "seen" ? NOTHING_SEEN : "", seen)
      : open === "seen"
        ? farSeen(disk, seen, context)
        : onlyMarks(closedSeen(disk, seen)),
    disk === undefined
      ? empty("disk empty", "Its scratch disk", open === "disk" ? NOTHING_HELD : "", held)
      : open === "disk"
        ? farDisk(disk, held, context)
        : onlyMarks(closedDisk(disk, held)),
    open === "layers" ? farLayers(layers, context) : onlyMarks(closedLayers(layers, context)),
  ];
  return sceneOf(parts, { width, height: bottom(layers) + EDGE });
};

/** Storage for an embed: the file in question in all three rooms, and as much beside it as there is room for. At least `height` px high. */
export const far = (context: Context, width: number, height: number): Scene =>
  width >= BESIDE ? beside(context, width, height) : below(context, width, height);
