import type { Rect } from "../../scene/scene.ts";
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
const LEAST_OF_TWO = 400;

/** Three columns; with two containers theirs stand one above the other, and the layers they share beside both. */
export const wide = (context: Context, width: number, height: number): StorageScene => {
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
  return {
    width,
    height: top + h + TOP,
    marks: whole.marks,
    wires: [],
    route: null,
    panes: whole.panes,
    maps: whole.maps,
    fields: [...chooser({ x: EDGE, y: TOP, w: width - 2 * EDGE }, context), ...whole.fields],
  };
};
