import type { Rect } from "../../scene/scene.ts";
import type { Disk } from "../model.ts";
import { chooser, chooserHeight } from "./chooser.ts";
import type { Context } from "./context.ts";
import { diskRoomPiece } from "./disk-room.ts";
import { emptyDisk, emptySeen } from "./empty.ts";
import { layersRoom } from "./layers-room.ts";
import { type Piece, together } from "./piece.ts";
import { seenRoom } from "./seen-room.ts";
import type { StorageScene } from "./storage-scene.ts";

const EDGE = 14;
const TOP = 12;
const LEAST = 480;
const LEAST_OF_TWO = 233;
/** So wide, two containers stand on both sides of the layers they share. */
const BOTH_SIDES = 1400;

/** Five columns: a container on each side of the layers that both stand on. */
const bothSides = (context: Context, one: Disk, other: Disk, width: number, height: number): StorageScene => {
  const gap = 40;
  const inner = width - 2 * EDGE - 4 * gap;
  const seen = Math.round(inner * 0.19);
  const disk = Math.round(inner * 0.205);
  const layers = inner - 2 * (seen + disk);
  const top = TOP + chooserHeight(context);
  const h = Math.max(LEAST, height - top - TOP);
  let x = EDGE;
  const next = (w: number): Rect => {
    const at = { x, y: top, w, h };
    x += w + gap;
    return at;
  };
  const whole = together(
    seenRoom(one, next(seen), context),
    diskRoomPiece(one, next(disk), context),
    layersRoom(next(layers), context),
    diskRoomPiece(other, next(disk), context),
    seenRoom(other, next(seen), context),
  );
  return sceneOf(whole, context, width, top + h + TOP);
};

const sceneOf = (whole: Piece, context: Context, width: number, height: number): StorageScene => ({
  width,
  height,
  marks: whole.marks,
  wires: [],
  route: null,
  panes: whole.panes,
  maps: whole.maps,
  fields: [...chooser({ x: EDGE, y: TOP, w: width - 2 * EDGE }, context), ...whole.fields],
});

/** Three columns. Two containers stand on both sides of the layers, or where that is too narrow one above the other. */
export const wide = (context: Context, width: number, height: number): StorageScene => {
  const [first, second] = context.disks;
  if (first !== undefined && second !== undefined && width >= BOTH_SIDES)
    return bothSides(context, first, second, width, height);
  const gap = Math.round(Math.max(36, Math.min(76, width * 0.046)));
  const inner = width - 2 * EDGE - 2 * gap;
  const seen = Math.round(inner * 0.31);
  const disk = Math.round(inner * 0.37);
  const layers = inner - seen - disk;
  const top = TOP + chooserHeight(context);
  const two = context.disks.length > 1;
  const h = Math.max(two ? 2 * LEAST_OF_TWO + EDGE : LEAST, height - top - TOP);
  const rowH = two ? (h - EDGE) / 2 : h;
  const column = (x: number, w: number, row: number): Rect => ({ x, y: top + row * (rowH + EDGE), w, h: rowH });
  const [diskX, layersX] = [EDGE + seen + gap, EDGE + seen + disk + 2 * gap];
  const pieces: Piece[] =
    context.disks.length === 0
      ? [emptySeen(column(EDGE, seen, 0), context), emptyDisk(column(diskX, disk, 0))]
      : context.disks.flatMap((each, row) => [
          seenRoom(each, column(EDGE, seen, row), context),
          diskRoomPiece(each, column(diskX, disk, row), context),
        ]);
  const whole = together(...pieces, layersRoom({ x: layersX, y: top, w: layers, h }, context));
  return sceneOf(whole, context, width, top + h + TOP);
};
