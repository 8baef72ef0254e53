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
const GAP = 34;
const ROW = 460;
const LAYERS = 440;

/** Two columns, what is seen and its disk; the layers below both. */
export const middle = (context: Context, width: number): StorageScene => {
  const inner = width - 2 * EDGE - GAP;
  const seen = Math.round(inner * 0.47);
  const top = TOP + chooserHeight(context);
  const column = (x: number, w: number, row: number): Rect => ({ x, y: top + row * (ROW + EDGE), w, h: ROW });
  const diskX = EDGE + seen + GAP;
  const pieces: Piece[] =
    context.disks.length === 0
      ? [emptySeen(column(EDGE, seen, 0), context), emptyDisk(column(diskX, inner - seen, 0))]
      : context.disks.flatMap((each, row) => [
          seenRoom(each, column(EDGE, seen, row), context),
          diskRoomPiece(each, column(diskX, inner - seen, row), context),
        ]);
  const layersY = top + Math.max(1, context.disks.length) * (ROW + EDGE) + 14;
  const whole = together(...pieces, layersRoom({ x: EDGE, y: layersY, w: width - 2 * EDGE, h: LAYERS }, context));
  return {
    width,
    height: layersY + LAYERS + TOP,
    marks: whole.marks,
    wires: [],
    route: null,
    panes: whole.panes,
    maps: whole.maps,
    fields: [...chooser({ x: EDGE, y: TOP, w: width - 2 * EDGE }, context), ...whole.fields],
  };
};
