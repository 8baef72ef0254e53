import { refText } from "#core/table.ts";
import { bottom, middle, right } from "../../../scene/route.ts";
import { hueOf, type Rect, type Scene } from "../../../scene/scene.ts";
import { closedHeight, closedRooms } from "../closed-rooms.ts";
import { type Context, keyOf } from "../context.ts";
import { emptyRoom } from "../empty-room.ts";
import { floorName, gates, hostLaneGate, roomGate } from "../gates.ts";
import { owns } from "../ground.ts";
import type { Riser } from "../lanes.ts";
import { standing, turnedTo } from "../standing.ts";
import { routeOf } from "../ways.ts";
import { containerHeight, containerRoom } from "./container.ts";
import { HARDWARE, hardware, KERNEL, kernel, PARTS_LANE } from "./ground.ts";
import { hostHeight, hostRoom } from "./host.ts";

const LEFT = 28;
const RIGHT = 10;
const TOP = 9;
const GAP = 12;
/** From a room’s wall to the way that leads out of it. */
const RISER = 7;
const CORRIDOR = 27;
const LINES = 7;
const MOST_CLOSED = 2;

/** The host at the left, beside it the room where something happens; other rooms in one line each above that. */
export const beside = (context: Context, width: number, height: number): Scene => {
  const { host, kernel: floor, token } = context.model;
  const w = width - LEFT - RIGHT;
  const { open, closed } = standing(context, 1);
  const [room] = open;
  const hostWidth = Math.round(Math.max(186, Math.min(380, w * (w < 600 ? 0.42 : 0.45))));
  const roomX = LEFT + hostWidth + GAP;
  const roomWidth = w - hostWidth - GAP;
  const closedSpace = closed.length === 0 ? 0 : closedHeight(closed.length, 1, MOST_CLOSED) + 8;
  const fixed = TOP + CORRIDOR + KERNEL + 7 + HARDWARE + TOP;
  const natural = Math.max(
    hostHeight(host, hostWidth, context),
    (room === undefined ? 0 : containerHeight(room, closed.length > 0 ? LINES - 2 : LINES, context)) + closedSpace,
  );
  const roomsHeight = Math.max(natural, height - fixed);
  const hostAt: Rect = { x: LEFT, y: TOP, w: hostWidth, h: roomsHeight };
  const roomAt: Rect = { x: roomX, y: TOP + closedSpace, w: roomWidth, h: roomsHeight - closedSpace };
  const gateY = bottom(hostAt) + CORRIDOR / 2;
  const floorAt: Rect = { x: LEFT, y: bottom(hostAt) + CORRIDOR, w, h: KERNEL };
  const hardwareAt: Rect = { x: LEFT, y: bottom(floorAt) + 7, w, h: HARDWARE };

  const hostPiece = hostRoom(host, hostAt, context);
  const computeKey = host.management === null ? null : keyOf(host.management.compute.ref);
  const compute = hostPiece.marks.find(({ key }) => key === computeKey);
  const hostX = right(hostAt) - RISER;
  const roomPiece = room === undefined ? null : containerRoom(room, roomAt, context);
  const slab = room && floor.silos.find((silo) => refText(silo.room) === refText(room.ref));
  const silo = slab === undefined ? null : { slab, x: roomX + 16, w: roomWidth - 32 };
  // The line that means "belongs to" leaves the room right of its gate.
  const tieX = roomX + roomWidth * 0.66;
  const boundary = gates(
    [
      hostLaneGate(hostX),
      ...(room === undefined ? [] : [roomGate(keyOf(room.ref), hueOf(room.number), roomX + RISER)]),
    ],
    gateY,
    LEFT,
    LEFT + w,
  );
  const marks = [
    floorName("USER MODE", 4, TOP, roomsHeight),
    floorName("KERNEL", 4, floorAt.y, KERNEL),
    ...hostPiece.marks,
    ...closedRooms(closed, { x: roomX, y: TOP, w: roomWidth }, 1, turnedTo(context, closed), MOST_CLOSED),
    ...(roomPiece === null ? emptyRoom(roomAt, context) : roomPiece.marks),
    ...boundary.marks,
    ...kernel(floor, floorAt, silo, hostX, context),
    ...hardware(hardwareAt, context),
  ];
  const lanes = {
    risers: new Map<string, Riser>([
      [keyOf(host.ref), { x: hostX, side: "right" }],
      ...(room === undefined ? [] : [[keyOf(room.ref), { x: roomX + RISER, side: "left" }] as const]),
      ...closed.map((each) => [keyOf(each.ref), { x: roomX - 6, side: "left" }] as const),
    ]),
    gateY,
    kernel: keyOf(floor.ref),
    silosY: floorAt.y + 4,
    partsY: floorAt.y + PARTS_LANE,
    groundY: bottom(floorAt) + 3.5,
    sides: [LEFT + 6, LEFT + w - 6] as const,
    drop: null,
  };
  const size = { width, height: bottom(hardwareAt) + TOP };
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
              d: `M${right(compute)} ${middle(compute).y}H${hostX}V${floorAt.y}`,
              joins: {
                from: compute.key,
                to: keyOf(floor.ref),
                label: "syscall",
                at: { x: hostX, y: gateY },
              },
            },
          ]),
      ...(roomPiece?.wires ?? []),
      ...(room === undefined || slab === undefined
        ? []
        : [
            {
              key: `owns ${keyOf(slab.ref)}`,
              look: "owns" as const,
              owner: hueOf(room.number),
              d: owns({ x: tieX, y: bottom(roomAt) }, { x: tieX, y: floorAt.y + 12 }),
              state:
                slab.presence === "coming" || slab.presence === "leaving" ? ("coming" as const) : ("plain" as const),
              joins: {
                from: keyOf(room.ref),
                to: keyOf(slab.ref),
                label: "belongs to",
                at: { x: tieX, y: gateY },
              },
            },
          ]),
    ],
    route: token === null ? null : routeOf(token, marks, hostPiece.ways, lanes, size),
  };
};
