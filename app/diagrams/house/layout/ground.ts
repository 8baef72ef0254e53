import { refText } from "#core/table.ts";
import { right } from "../../scene/route.ts";
import type { Mark, Point, Rect, Wire } from "../../scene/scene.ts";
import type { ContainerRoom, SiloSlab } from "../model.ts";
import { type Context, keyOf } from "./context.ts";
import { hardware, hardwareHeight } from "./hardware.ts";
import { kernelFloor, kernelParts, SLAB, siloChips, slab } from "./kernel.ts";

const TOP = 12;
const LANE = 9;
const BOTTOM = 10;
const GAP = 11;

/** Where a room with an open silo slab stands. */
export interface Column extends Pick<Rect, "x" | "w"> {
  readonly room: ContainerRoom;
  /** Where the line that means "belongs to" leaves the room. */
  readonly from: Point;
}

export interface Ground {
  readonly marks: readonly Mark[];
  readonly wires: readonly Wire[];
  readonly height: number;
  readonly kernelBottom: number;
}

export const owns = (from: Point, to: Point): string =>
  Math.abs(from.x - to.x) < 1
    ? `M${from.x} ${from.y}V${to.y}`
    : `M${from.x} ${from.y}C${from.x} ${to.y} ${to.x} ${from.y} ${to.x} ${to.y}`;

const siloOf = (room: ContainerRoom, context: Context): SiloSlab | undefined =>
  context.model.kernel.silos.find((silo) => refText(silo.room) === refText(room.ref));

const partsAt = (at: Pick<Rect, "x" | "y" | "w">): Pick<Rect, "x" | "y" | "w"> => ({
  x: at.x + 16,
  y: at.y + TOP + SLAB + LANE,
  w: at.w - 32,
});

const kernelHeightOf = (parts: { readonly height: number }): number => TOP + SLAB + LANE + parts.height + BOTTOM;

/** Height of the kernel and the hardware in so much width. */
export const groundHeight = (w: number, hardwareColumns: number, context: Context): number =>
  kernelHeightOf(kernelParts(context.model.kernel, partsAt({ x: 0, y: 0, w }), context)) +
  GAP +
  hardwareHeight(hardwareColumns, context);

/** The kernel, the silos under their rooms, and the hardware below. */
export const ground = (
  at: Pick<Rect, "x" | "y" | "w">,
  columns: readonly Column[],
  chips: Pick<Rect, "x" | "w"> | null,
  hardwareColumns: number,
  /** Left of this the kernel's title may stand. */
  clear: number,
  context: Context,
): Ground => {
  const { kernel } = context.model;
  const slabs = columns.flatMap((column) => {
    const silo = siloOf(column.room, context);
    return silo === undefined
      ? []
      : [{ column, silo, box: { x: column.x + 20, y: at.y + TOP, w: column.w - 20, h: SLAB } }];
  });
  const shown = new Set(slabs.map(({ silo }) => silo));
  const others = kernel.silos.filter((silo) => !shown.has(silo));
  const first = Math.min(chips?.x ?? right({ ...at, h: 0 }), ...columns.map(({ x }) => x));
  const parts = kernelParts(kernel, partsAt(at), context);
  const kernelHeight = kernelHeightOf(parts);
  const marks: Mark[] = [
    kernelFloor(kernel, { x: at.x, y: at.y, w: at.w, h: kernelHeight }, Math.min(first, clear) - at.x - 30),
    ...slabs.map(({ silo, box }) => slab(silo, box, context)),
    ...(chips === null || others.length === 0
      ? []
      : siloChips(others, { x: chips.x, y: at.y + TOP, w: chips.w - 16, h: SLAB }, 18, context)),
    ...parts.marks,
    ...hardware(
      {
        x: at.x,
        y: at.y + kernelHeight + GAP,
        w: at.w,
        h: hardwareHeight(hardwareColumns, context),
      },
      hardwareColumns,
      context,
    ),
  ];
  return {
    marks,
    wires: slabs.map(({ column, silo, box }) => ({
      key: `owns ${keyOf(silo.ref)}`,
      look: "owns",
      owner: marks.find(({ key }) => key === keyOf(silo.ref))?.owner ?? "kernel",
      d: owns(column.from, { x: box.x + box.w / 2, y: box.y }),
      state: silo.presence === "coming" || silo.presence === "leaving" ? "coming" : "plain",
      joins: {
        from: keyOf(column.room.ref),
        to: keyOf(silo.ref),
        label: "belongs to",
        at: { x: (column.from.x + box.x + box.w / 2) / 2, y: (column.from.y + box.y) / 2 },
      },
    })),
    height: kernelHeight + GAP + hardwareHeight(hardwareColumns, context),
    kernelBottom: at.y + kernelHeight,
  };
};

export const groundLanes = (y: number, kernelBottom: number) => ({
  silosY: y + TOP / 2,
  partsY: y + TOP + SLAB + LANE / 2,
  groundY: kernelBottom + GAP / 2,
});
