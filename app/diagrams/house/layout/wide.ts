import { bottom, right } from "../../scene/route.ts";
import { hueOf, type Scene } from "../../scene/scene.ts";
import { closedHeight, closedRooms } from "./closed-rooms.ts";
import { containerHeight, containerRoom } from "./container-room.ts";
import { type Context, keyOf, TIGHT_PITCH } from "./context.ts";
import { emptyRoom } from "./empty-room.ts";
import { floorName, gates, hostGate, roomGate } from "./gates.ts";
import { ground, groundHeight, groundLanes } from "./ground.ts";
import { openHost } from "./host-room.ts";
import type { Riser } from "./lanes.ts";
import { standing } from "./standing.ts";
import { routeOf } from "./ways.ts";

const LEFT = 40;
const RIGHT = 14;
const TOP = 12;
const GAP = 14;
const CORRIDOR = 34;
const LEAST_HOST = 330;
const LEAST_ROOM = 214;
const CLOSED = 206;
const LINES = 9;
const FEW_LINES = 8;

/** How many rooms may stand open. Source: visual.md, "Many containers": two, three on wide screens. */
const placesFor = (count: number, w: number): number => {
  const most = w >= 1150 ? 3 : 2;
  const fits = (rooms: number): boolean => {
    const column = count > rooms ? CLOSED + GAP : 0;
    return LEAST_HOST + column + rooms * (LEAST_ROOM + GAP) <= w;
  };
  return [3, 2].find((rooms) => rooms <= most && fits(rooms)) ?? 1;
};

/** Host at the left, containers beside it, the kernel under all. */
export const wide = (plain: Context, width: number, height: number): Scene => {
  const { host, containers, token } = plain.model;
  const w = width - LEFT - RIGHT;
  const { open, closed } = standing(plain, placesFor(containers.length, w));
  const columns = Math.max(1, open.length);
  const closedWidth = closed.length > 0 ? Math.max(CLOSED, Math.min(280, w * 0.19)) + GAP : 0;
  const rest = w - closedWidth - columns * GAP;
  const hostWidth = Math.round(
    Math.max(LEAST_HOST, Math.min(560, rest * (columns === 1 ? 0.5 : columns === 2 ? 0.42 : 0.34))),
  );
  const roomWidth = (rest - hostWidth) / columns;
  const roomX = (index: number): number => LEFT + hostWidth + GAP + index * (roomWidth + GAP);

  const inside = (context: Context, rows: number) => {
    const opened = openHost(host, hostWidth, false, context, rows);
    const natural = Math.max(
      opened.height,
      closedHeight(closed.length, 1),
      ...open.map((room) => containerHeight(room, roomWidth, context.compact ? FEW_LINES : LINES, context)),
    );
    return { context, opened, natural, fixed: TOP + CORRIDOR + groundHeight(w, 4, context) + TOP };
  };
  const ample = inside(plain, 3);
  const { context, opened, natural, fixed } =
    ample.natural > height - ample.fixed ? inside({ ...plain, pitch: TIGHT_PITCH, compact: true }, 2) : ample;
  const roomsHeight = Math.max(natural, height - fixed);
  const floorY = TOP + roomsHeight + CORRIDOR;
  const gateY = TOP + roomsHeight + CORRIDOR / 2;

  const hostAt = { x: LEFT, y: TOP, w: hostWidth, h: roomsHeight };
  const hostPiece = opened.in(hostAt);
  const computeKey = host.management === null ? null : keyOf(host.management.compute.ref);
  const compute = hostPiece.marks.find(({ key }) => key === computeKey);
  const hostX = compute === undefined ? right(hostAt) - 6 : compute.x + compute.w / 2;
  const rooms = open.map((room, index) => ({
    room,
    at: { x: roomX(index), y: TOP, w: roomWidth, h: roomsHeight },
  }));
  const pieces = rooms.map(({ room, at }) => containerRoom(room, at, context));
  const closedX = roomX(open.length);
  const below = ground(
    { x: LEFT, y: floorY, w },
    rooms.map(({ room, at }) => ({
      room,
      x: at.x,
      w: at.w - (right(at) > LEFT + w - 20 ? 16 : 0),
      from: { x: at.x + 20 + (at.w - 20 - (right(at) > LEFT + w - 20 ? 16 : 0)) / 2, y: bottom(at) },
    })),
    closed.length > 0 ? { x: closedX, w: closedWidth - GAP } : null,
    4,
    hostX,
    context,
  );
  const boundary = gates(
    [
      hostGate(compute === undefined ? right(hostAt) - 100 : hostX, right(hostAt) - 6),
      ...rooms.map(({ room, at }) => roomGate(keyOf(room.ref), hueOf(room.number), at.x + 8)),
    ],
    gateY,
    LEFT,
    LEFT + w,
  );
  const marks = [
    floorName("USER MODE", 10, TOP, roomsHeight),
    floorName("KERNEL MODE", 10, floorY, below.kernelBottom - 16 - floorY),
    floorName("HARDWARE", 10, below.kernelBottom - 16, floorY + below.height - below.kernelBottom + 22),
    ...hostPiece.marks,
    ...(open.length === 0 ? emptyRoom({ x: roomX(0), y: TOP, w: roomWidth, h: roomsHeight }, context) : []),
    ...pieces.flatMap((piece) => piece.marks),
    ...closedRooms(closed, { x: closedX, y: TOP, w: closedWidth - GAP }, 1, context),
    ...boundary.marks,
    ...below.marks,
  ];
  const lanes = {
    risers: new Map<string, Riser>([
      [keyOf(host.ref), { x: right(hostAt) - 6, side: "right" }],
      ...rooms.map(({ room, at }) => [keyOf(room.ref), { x: at.x + 8, side: "left" }] as const),
      ...closed.map((room) => [keyOf(room.ref), { x: closedX - 7, side: "left" }] as const),
    ]),
    gateY,
    kernel: keyOf(context.model.kernel.ref),
    ...groundLanes(floorY, below.kernelBottom),
    sides: [LEFT + 8, LEFT + w - 8] as const,
    drop: computeKey,
  };
  const size = { width, height: floorY + below.height + TOP };
  return {
    ...size,
    marks,
    wires: [
      ...boundary.wires,
      ...hostPiece.wires,
      ...(compute === undefined
        ? []
        : [
            {
              key: "way gate",
              look: "down" as const,
              owner: "compute" as const,
              d: `M${hostX} ${bottom(compute)}V${floorY}`,
              joins: {
                from: compute.key,
                to: keyOf(context.model.kernel.ref),
                label: "syscall",
                at: { x: hostX, y: (bottom(compute) + floorY) / 2 },
              },
            },
          ]),
      ...pieces.flatMap((piece) => piece.wires),
      ...below.wires,
    ],
    route: token === null ? null : routeOf(token, marks, hostPiece.ways, lanes, size),
  };
};
