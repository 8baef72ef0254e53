import type { Rect } from "../../scene/scene.ts";
import type { RoomKind } from "../view.ts";
import { actingRoom } from "./acting-room.ts";
import { chooser, chooserHeight } from "./chooser.ts";
import { CLOSED, closedDisk, closedLayers, closedSeen } from "./closed.ts";
import type { Context } from "./context.ts";
import { diskRoomPiece } from "./disk-room.ts";
import { emptyDisk, emptySeen } from "./empty.ts";
import { isBare, layersRoom } from "./layers-room.ts";
import { only, type Piece, together } from "./piece.ts";
import { seenRoom } from "./seen-room.ts";
import type { StorageScene } from "./storage-scene.ts";

const EDGE = 10;
const GAP = 10;
const HEIGHTS: Readonly<Record<RoomKind, number>> = { seen: 480, disk: 560, layers: 480 };
const EMPTY = 230;

/** Rooms one below the other; one of each container stands open. */
export const stacked = (context: Context, width: number): StorageScene => {
  const w = width - 2 * EDGE;
  const open = context.view.opened ?? actingRoom(context);
  const pieces: Piece[] = [];
  let y = 10 + chooserHeight(context);
  const place = (h: number): Rect => {
    const at = { x: EDGE, y, w, h };
    y += h + GAP;
    return at;
  };
  if (context.disks.length === 0) {
    pieces.push(emptySeen(place(EMPTY), context));
    pieces.push(emptyDisk(place(EMPTY)));
  }
  for (const disk of context.disks) {
    pieces.push(
      open === "seen"
        ? seenRoom(disk, place(disk.sight === "none" ? 160 : HEIGHTS.seen), context)
        : only(closedSeen(disk, place(CLOSED))),
      open === "disk"
        ? diskRoomPiece(disk, place(disk.sight !== "all" ? 160 : HEIGHTS.disk), context)
        : only(closedDisk(disk, place(CLOSED))),
    );
  }
  pieces.push(
    open === "layers"
      ? layersRoom(place(isBare(context) ? 150 : HEIGHTS.layers), context)
      : only(closedLayers(place(CLOSED), context)),
  );
  const whole = together(...pieces);
  return {
    width,
    height: y,
    marks: whole.marks,
    wires: [],
    route: null,
    panes: whole.panes,
    maps: whole.maps,
    fields: [...chooser({ x: EDGE, y: 10, w }, context), ...whole.fields],
  };
};
