import { bottom, right } from "../../scene/route.ts";
import { hueOf, type Scene } from "../../scene/scene.ts";
import { closedHeight, closedRooms } from "./closed-rooms.ts";
import { containerHeight, containerRoom } from "./container-room.ts";
import { type Context, keyOf } from "./context.ts";
import { emptyRoom } from "./empty-room.ts";
import { floorName, gates, hostLaneGate, roomGate } from "./gates.ts";
import { ground, groundLanes } from "./ground.ts";
import { openHost } from "./host-room.ts";
import type { Riser } from "./lanes.ts";
import { standing } from "./standing.ts";
import { routeOf } from "./ways.ts";

const LEFT = 34;
const RIGHT = 12;
const TOP = 12;
const GAP = 12;
const CORRIDOR = 40;
/** Room for the lanes of what stands above, at both sides of the containers. */
const INSET = 18;
const LINES = 10;

/** The host above, closed rooms below it, open rooms next to the kernel. */
export const middle = (context: Context, width: number): Scene => {
  const { host, token } = context.model;
  const w = width - LEFT - RIGHT;
  const { open, closed } = standing(context, 2);
  const opened = openHost(host, w, true, context);
  const hostAt = { x: LEFT, y: TOP, w, h: opened.height };
  const hostPiece = opened.in(hostAt);
  const inner = { x: LEFT + INSET, w: w - 2 * INSET };
  const closedColumns = inner.w >= 620 ? 3 : 2;
  const closedY = bottom(hostAt) + GAP;
  const closedSpace = closedHeight(closed.length, closedColumns);
  const roomsY = closedY + (closedSpace === 0 ? 0 : closedSpace + GAP);
  const columns = Math.max(1, open.length);
  const roomWidth = (inner.w - GAP * (columns - 1)) / columns;
  const roomsHeight = Math.max(160, ...open.map((room) => containerHeight(room, roomWidth, LINES, context)));
  const rooms = open.map((room, index) => ({
    room,
    at: { x: inner.x + index * (roomWidth + GAP), y: roomsY, w: roomWidth, h: roomsHeight },
  }));
  const pieces = rooms.map(({ room, at }) => containerRoom(room, at, context));
  const gateY = roomsY + roomsHeight + CORRIDOR / 2;
  const floorY = roomsY + roomsHeight + CORRIDOR;
  // The title of the kernel needs the left of the strip, so the silos stand in its right part.
  const title = Math.min(250, w * 0.36);
  const slabWidth = (w - title - 16 - (closed.length > 0 ? 120 : 0)) / Math.max(1, open.length);
  const below = ground(
    { x: LEFT, y: floorY, w },
    rooms.map(({ room, at }, index) => ({
      room,
      x: LEFT + title + index * slabWidth - 10,
      w: slabWidth,
      from: { x: at.x + at.w * 0.42, y: bottom(at) },
    })),
    closed.length > 0 ? { x: LEFT + w - 120, w: 120 } : null,
    w >= 660 ? 4 : 2,
    right(hostAt),
    context,
  );
  const boundary = gates(
    [
      ...rooms.map(({ room, at }) => roomGate(keyOf(room.ref), hueOf(room.number), at.x + 8)),
      hostLaneGate(right(hostAt) - 7),
    ],
    gateY,
    LEFT,
    right(hostAt),
  );
  const marks = [
    floorName("USER MODE", 8, TOP, floorY - CORRIDOR - TOP),
    floorName("KERNEL MODE", 8, floorY, below.kernelBottom - floorY),
    floorName("HARDWARE", 8, below.kernelBottom + 4, floorY + below.height - below.kernelBottom + 4),
    ...hostPiece.marks,
    ...closedRooms(closed, { x: inner.x, y: closedY, w: inner.w }, closedColumns, context),
    ...(open.length === 0 ? emptyRoom({ x: inner.x, y: roomsY, w: inner.w, h: roomsHeight }, context) : []),
    ...pieces.flatMap((piece) => piece.marks),
    ...boundary.marks,
    ...below.marks,
  ];
  const lanes = {
    risers: new Map<string, Riser>([
      [keyOf(host.ref), { x: right(hostAt) - 7, side: "right" }],
      ...closed.map((room) => [keyOf(room.ref), { x: LEFT + 7, side: "left" }] as const),
      ...rooms.map(({ room, at }) => [keyOf(room.ref), { x: at.x + 8, side: "left" }] as const),
    ]),
    gateY,
    kernel: keyOf(context.model.kernel.ref),
    ...groundLanes(floorY, below.kernelBottom),
    sides: [LEFT + 8, LEFT + w - 8] as const,
    drop: null,
  };
  const size = { width, height: floorY + below.height + TOP };
  return {
    ...size,
    marks,
    wires: [...boundary.wires, ...hostPiece.wires, ...pieces.flatMap((piece) => piece.wires), ...below.wires],
    route: token === null ? null : routeOf(token, marks, hostPiece.ways, lanes, size),
  };
};
