import { refText } from "#core/table.ts";
import { bottom, pathOf, right } from "../../scene/route.ts";
import type { Owner, Point, Rect } from "../../scene/scene.ts";
import type { Disk, Entry, Spot } from "../model.ts";
import type { BlockMap } from "./block-map.ts";
import { hue } from "./context.ts";
import { holder } from "./holder.ts";
import type { Pane } from "./pane.ts";
import type { Scrolls, StorageScene } from "./storage-scene.ts";

/** `link`: leads elsewhere (dashed). `unmade`: has no record, its directory's answers for it (dotted). `own`: holds (solid). `gone`: strikes out. `moving`: bytes are on their way. */
export type Tie = "link" | "unmade" | "own" | "gone" | "moving";

/** One end of a stretch: the `index`th row of a list, or square of a map. */
export interface End {
  /** Key of the list or of the map. */
  readonly in: string;
  readonly index: number;
  /** `C:\\License.txt`, `Record 44 of C:\\License.txt`, `Block 7`. */
  readonly name: string;
}

/** One stretch from a name to its bytes. */
export interface Link {
  readonly key: string;
  readonly from: End;
  readonly to: End;
  /** What the line says. */
  readonly label: string;
  readonly tie: Tie;
  readonly owner: Owner;
  readonly points: readonly Point[];
  readonly d: string;
}

const SAMPLES = 20;

/** A soft curve from a side of one thing to the facing side of another, as points and as a path. */
const curve = (from: Point, to: Point): Pick<Link, "points" | "d"> => {
  const reach = Math.max(18, Math.abs(to.x - from.x) * 0.55);
  const onwards = to.x < from.x ? -reach : reach;
  const [a, b] = [from.x + onwards, to.x - onwards];
  const points = Array.from({ length: SAMPLES + 1 }, (_, at): Point => {
    const t = at / SAMPLES;
    const u = 1 - t;
    return {
      x: u ** 3 * from.x + 3 * u * u * t * a + 3 * u * t * t * b + t ** 3 * to.x,
      y: u ** 3 * from.y + 3 * u * u * t * from.y + 3 * u * t * t * to.y + t ** 3 * to.y,
    };
  });
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    points,
    d: `M${round(from.x)} ${round(from.y)}C${round(a)} ${round(from.y)} ${round(b)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`,
  };
};

const straight = (points: readonly Point[]): Pick<Link, "points" | "d"> => ({ points, d: pathOf(points, 6) });

/** Where a file's row stands; at the edge of its window, where it is scrolled out of sight. */
const placeIn = (pane: Pane | undefined, spot: Spot, scrolls: Scrolls): Rect | null => {
  const index = pane?.rowOf(spot) ?? -1;
  if (pane === undefined || index < 0) return null;
  const { mark } = pane.row(index);
  const y = pane.at.y + mark.y - (scrolls[pane.key] ?? 0);
  const clamped = Math.max(pane.at.y - mark.h / 2 + 2, Math.min(bottom(pane.at) - mark.h / 2 - 2, y));
  return { x: pane.at.x + mark.x, y: clamped, w: mark.w, h: mark.h };
};

const endIn = (pane: Pane, spot: Spot): End => {
  const index = pane.rowOf(spot);
  return { in: pane.key, index, name: pane.row(index).name.split(", ")[0] ?? "" };
};

/** How a name and its record hang together. */
const LABELS: Readonly<Record<Tie, string>> = {
  link: "a link",
  unmade: "no record yet, this one answers for it",
  own: "its own bytes",
  gone: "struck out",
  moving: "being copied",
};

const leftOf = ({ x, y, h }: Rect): Point => ({ x, y: y + h / 2 });
const rightOf = (rect: Rect): Point => ({ x: right(rect), y: rect.y + rect.h / 2 });

const tieOf = (disk: Disk, entry: Entry): Tie => {
  if (disk.copying?.path === entry.path) return "moving";
  if (entry.state === "tombstone") return "gone";
  if (entry.state === "placeholder") return entry.record === null ? "unmade" : "link";
  return "own";
};

const ownerOf = (disk: Disk, tie: Tie): Owner => (tie === "moving" ? "now" : tie === "gone" ? "harm" : hue(disk));

/** The way from a record along the edge of its room to a square of the map. */
const toSquare = (
  record: Rect,
  pane: Pane,
  map: BlockMap,
  square: number,
  aside: number,
): Pick<Link, "points" | "d"> => {
  const cell = map.place(square);
  const rail = right(pane.at) + 7 + aside;
  const x = cell.x + cell.w / 2;
  const above = cell.y - 1.5;
  return straight([
    rightOf(record),
    { x: rail, y: record.y + record.h / 2 },
    { x: rail, y: above },
    { x, y: above },
    { x, y: cell.y + cell.h / 2 },
  ]);
};

/** Between things side by side, whichever stands left; null where one is above the other. */
const across = (from: Rect, to: Rect): Pick<Link, "points" | "d"> | null => {
  if (to.x >= right(from)) return curve(rightOf(from), leftOf(to));
  return right(to) <= from.x ? curve(leftOf(from), rightOf(to)) : null;
};

/** To a layer beside: a curve. To layers below: along the right edge of the picture. */
const toLayer = (record: Rect, file: Rect, width: number): Pick<Link, "points" | "d"> => {
  const beside = across(record, file);
  if (beside !== null) return beside;
  const rail = width - 6;
  return straight([
    rightOf(record),
    { x: rail, y: record.y + record.h / 2 },
    { x: rail, y: file.y + file.h / 2 },
    rightOf(file),
  ]);
};

/** The stretches from a name through its record to its bytes, as far as they are on the screen. */
export const linksOf = (scene: StorageScene, disk: Disk, spot: Spot, scrolls: Scrolls): readonly Link[] => {
  const entry = disk.seen.entry(spot.path);
  if (entry === null || disk.sight !== "all") return [];
  const key = refText(disk.ref);
  const pane = (name: string): Pane | undefined => scene.panes.find((each) => each.key === name);
  const records = pane(`records ${key}`);
  const names = pane(`tree ${key}`) ?? pane(`found ${key}`);
  const layers = pane("layers list");
  const held = holder(disk, spot);
  const seen = placeIn(names, spot, scrolls);
  const record = placeIn(records, held, scrolls);
  const file = placeIn(layers, spot, scrolls);
  const tie = tieOf(disk, entry);
  const owner = ownerOf(disk, tie);
  if (records === undefined || record === null) return [];
  const links: Link[] = [];
  const from = endIn(records, held);
  const beside = seen === null ? null : across(seen, record);
  if (names !== undefined && beside !== null)
    links.push({
      key: `seen ${spot.path}`,
      from: endIn(names, spot),
      to: from,
      label: LABELS[tie],
      tie: tie === "moving" ? "own" : tie,
      owner,
      ...beside,
    });
  if (layers !== undefined && file !== null && (tie === "link" || tie === "unmade" || tie === "moving"))
    links.push({
      key: `layer ${spot.path}`,
      from,
      to: endIn(layers, spot),
      label: tie === "moving" ? "copied out of a layer" : "a link into a layer",
      tie,
      owner,
      ...toLayer(record, file, scene.width),
    });
  const map = scene.maps.find(({ disk: of }) => of === key);
  const block = map === undefined ? undefined : entry.blocks.find((each) => map.squareOf(each) >= 0);
  if (map !== undefined && block !== undefined && (tie === "own" || tie === "moving")) {
    const square = map.squareOf(block);
    links.push({
      key: `block ${spot.path}`,
      from,
      to: { in: map.key, index: square, name: `Block ${block}` },
      label: "its bytes",
      tie: "own",
      owner,
      ...toSquare(record, records, map, square, 0),
    });
  }
  return links;
};

/** The ways of a copy-up from the layer's file into each of its squares; empty where not all of it is on the screen. */
export const copyWays = (scene: StorageScene, disk: Disk, scrolls: Scrolls): readonly (readonly Point[])[] => {
  const { copying } = disk;
  const key = refText(disk.ref);
  const map = scene.maps.find(({ disk: of }) => of === key);
  const records = scene.panes.find((each) => each.key === `records ${key}`);
  if (copying === null || disk.sight !== "all" || map === undefined || records === undefined) return [];
  const spot = { disk: key, path: copying.path };
  const record = placeIn(records, spot, scrolls);
  const layers = scene.panes.find((each) => each.key === "layers list");
  const file = placeIn(layers, spot, scrolls);
  if (record === null) return [];
  const from = file === null ? [rightOf(record)] : [...toLayer(record, file, scene.width).points].reverse();
  const squares = [...new Set(copying.blocks.map(map.squareOf))].filter((square) => square >= 0);
  return squares.length === 0
    ? [from]
    : squares.map((square) => [...from, ...toSquare(record, records, map, square, 0).points]);
};
