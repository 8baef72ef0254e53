import { refText } from "#core/table.ts";
import { label, STYLES } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect, Scene } from "../../../scene/scene.ts";
import type { HostRoom } from "../../model.ts";
import { flow, PROCESS_CHIPS } from "../chips.ts";
import { CLOSED, CLOSED_TALL, closedRoom } from "../closed-room.ts";
import { closedHeight, closedRooms } from "../closed-rooms.ts";
import { type Context, keyOf } from "../context.ts";
import { emptyRoom } from "../empty-room.ts";
import { gates, middleGate } from "../gates.ts";
import type { Piece } from "../host-room.ts";
import { chipsOf } from "../host-room.ts";
import type { Riser } from "../lanes.ts";
import { standing, turnedTo } from "../standing.ts";
import { routeOf } from "../ways.ts";
import { column, columnHeight } from "./column.ts";
import { containerHeight, containerRoom } from "./container.ts";
import { HARDWARE, hardware, KERNEL, kernel, PARTS_LANE } from "./ground.ts";
import { hostWalls, partsOf } from "./host.ts";

const PAD = 10;
const INNER = 12;
const TOP = 8;
const GAP = 7;
const CORRIDOR = 26;
const LINES = 6;
const MOST_CLOSED = 2;
const HEAD = 34;
const STRIP = 52;
const EMPTY = 80;

/** Whether the request is in what manages containers. */
const isManaging = ({ model, acting }: Context): boolean =>
  model.host.management !== null && partsOf(model.host.management).some(({ ref }) => acting.has(refText(ref)));

const idle = ({ management }: HostRoom, at: Rect): Mark["labels"] => [
  label("words", management === null ? "" : `${management.engine.name} · ${management.compute.name}`, STYLES.words, {
    x: INNER,
    y: 42,
    within: at.w - 2 * INNER,
  }),
];

/** The host in two lines, with whatever acts in it. */
const strip = (at: Rect, context: Context): Piece => {
  const { host } = context.model;
  const acting = chipsOf(host, context).filter(({ state }) => state === "now");
  const row = flow(
    acting,
    { x: at.x + INNER, y: at.y + 28, w: at.w - 2 * INNER },
    { ...PROCESS_CHIPS, height: 20, rows: 1 },
    keyOf(host.ref),
  ).marks;
  const parts = host.management === null ? [] : partsOf(host.management);
  const hidden = [...host.core, ...parts].map(({ ref }) => refText(ref));
  const shown = new Set(row.flatMap(({ target }) => (target === undefined ? [] : [refText(target.ref)])));
  const walls = hostWalls(
    host,
    at,
    hidden.filter((each) => !shown.has(each)),
  );
  return {
    marks: [row.length > 0 ? walls : { ...walls, labels: [...walls.labels, ...idle(host, at)] }, ...row],
    wires: [],
    ways: [],
  };
};

const openHost = (at: Rect, context: Context): Piece => {
  const { host } = context.model;
  const walls = hostWalls(
    host,
    at,
    host.core.map(({ ref }) => refText(ref)),
  );
  if (host.management === null) return { marks: [walls], wires: [], ways: [] };
  const place = { x: at.x + INNER, y: at.y + HEAD, w: at.w - 2 * INNER, h: at.h - HEAD - INNER };
  const lane = column(host.management, place, keyOf(host.ref), context);
  return { ...lane, marks: [walls, ...lane.marks] };
};

/** For narrow places: rooms below each other, only the one open in which something happens. */
export const below = (plain: Context, width: number, height: number): Scene => {
  const context = { ...plain, compact: true };
  const { host, kernel: floor, token } = context.model;
  const w = width - 2 * PAD;
  const managing = isManaging(context);
  const { open, closed } = standing(context, 1);
  const [room] = open;
  const hostHeight = managing ? HEAD + columnHeight + INNER : STRIP;
  const closedSpace = closed.length === 0 ? 0 : closedHeight(closed.length, 1, MOST_CLOSED) + GAP;
  const fixed = TOP + hostHeight + GAP + closedSpace + CORRIDOR + KERNEL + GAP + HARDWARE + TOP;
  const least = room === undefined ? EMPTY : containerHeight(room, closed.length > 0 ? LINES - 2 : LINES, context);
  // Where the host acts, the container's room stays closed unless there is place for both.
  const isShut = managing && room !== undefined && height - fixed < least;
  const shut = closed.length > 0 ? CLOSED : CLOSED_TALL;
  const roomHeight = isShut ? shut : Math.max(least, height - fixed);
  // Where the container's room stays closed, the host takes what height there is.
  const spare = Math.max(0, height - fixed - roomHeight);

  const hostAt: Rect = { x: PAD, y: TOP, w, h: hostHeight + Math.min(spare, 40) };
  const roomAt: Rect = { x: PAD, y: bottom(hostAt) + GAP + closedSpace, w, h: roomHeight };
  const gateY = bottom(roomAt) + CORRIDOR / 2;
  const floorAt: Rect = { x: PAD, y: bottom(roomAt) + CORRIDOR, w, h: KERNEL };
  const hardwareAt: Rect = { x: PAD, y: bottom(floorAt) + GAP, w, h: HARDWARE };
  const hosting = managing ? openHost(hostAt, context) : strip(hostAt, context);
  const inside =
    room === undefined
      ? { marks: emptyRoom(roomAt, context), wires: [] }
      : isShut
        ? { marks: closedRoom(room, roomAt, context), wires: [] }
        : containerRoom(room, roomAt, context);
  const slab = room && floor.silos.find((silo) => refText(silo.room) === refText(room.ref));
  const boundary = gates([middleGate(width / 2)], gateY, PAD, width - PAD);
  const marks = [
    ...hosting.marks,
    ...closedRooms(closed, { x: PAD, y: bottom(hostAt) + GAP, w }, 1, turnedTo(context, closed), MOST_CLOSED),
    ...inside.marks,
    ...boundary.marks,
    ...kernel(floor, floorAt, slab === undefined ? null : { slab, x: PAD + 148, w: w - 160 }, PAD + 148, context),
    ...hardware(hardwareAt, context),
  ];
  const rooms = context.model.containers.map((each) => [keyOf(each.ref), { x: 5, side: "left" }] as const);
  const lanes = {
    risers: new Map<string, Riser>([[keyOf(host.ref), { x: width - 5, side: "right" }], ...rooms]),
    gateY,
    kernel: keyOf(floor.ref),
    silosY: floorAt.y + 4,
    partsY: floorAt.y + PARTS_LANE,
    groundY: bottom(floorAt) + GAP / 2,
    sides: [5, width - 5] as const,
    drop: null,
  };
  const size = { width, height: bottom(hardwareAt) + TOP };
  return {
    ...size,
    marks,
    wires: [...boundary.wires, ...hosting.wires, ...inside.wires],
    route: token === null ? null : routeOf(token, marks, hosting.ways, lanes, size),
  };
};
