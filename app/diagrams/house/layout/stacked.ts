import { refText } from "#core/table.ts";
import { label, STYLES } from "../../scene/label.ts";
import { bottom } from "../../scene/route.ts";
import type { Mark, Scene, Wire } from "../../scene/scene.ts";
import { CLOSED_TALL } from "./closed-room.ts";
import { closedHeight, closedRooms } from "./closed-rooms.ts";
import { containerHeight, containerRoom } from "./container-room.ts";
import { type Context, keyOf } from "./context.ts";
import { emptyRoom } from "./empty-room.ts";
import { gates, middleGate } from "./gates.ts";
import { hardware, hardwareHeight } from "./hardware.ts";
import { closedHost, openHost } from "./host-room.ts";
import { kernelFloor, kernelParts, siloChips } from "./kernel.ts";
import type { Riser } from "./lanes.ts";
import type { Way } from "./management.ts";
import { standing } from "./standing.ts";
import { routeOf } from "./ways.ts";

const PAD = 12;
const GAP = 10;
const CORRIDOR = 38;
const LINES = 12;
const MOST = 6;
const CLOSED_HOST = 58;
const KERNEL = 60;

const floorWords = (text: string, y: number, w: number): Mark => ({
  key: `floor ${text}`,
  look: "words",
  owner: "kernel",
  state: "plain",
  radius: 0,
  x: PAD,
  y,
  w,
  h: 20,
  labels: [label("text", text, STYLES.floor, { x: 4, y: 14, within: w })],
  within: null,
});

const actsIn = (context: Context): boolean => {
  const { core, management, ref } = context.model.host;
  const lane =
    management === null ? [] : Object.values(management).flatMap((part) => (part === null ? [] : [part.ref]));
  return [ref, ...core.map((row) => row.ref), ...lane].some((each) => context.acting.has(refText(each)));
};

/** Rooms below each other; one is open, the others say what is in them. */
export const stacked = (context: Context, width: number): Scene => {
  const { host, kernel, containers, token } = context.model;
  const w = width - 2 * PAD;
  const marks: Mark[] = [];
  const wires: Wire[] = [];
  const ways: Way[] = [];
  const risers = new Map<string, Riser>();
  let y = 4;

  marks.push(floorWords("USER MODE", y, w));
  y += 24;
  const opened = (key: string): boolean => context.view.opened.includes(key);
  const standsOpen = opened(keyOf(host.ref)) || actsIn(context) ? openHost(host, w, false, context) : null;
  const hostAt = { x: PAD, y, w, h: standsOpen?.height ?? CLOSED_HOST };
  if (standsOpen !== null) {
    const piece = standsOpen.in(hostAt);
    marks.push(...piece.marks);
    wires.push(...piece.wires);
    ways.push(...piece.ways);
  } else marks.push(closedHost(host, hostAt));
  risers.set(keyOf(host.ref), { x: width - 5, side: "right" });
  y = bottom(hostAt) + GAP;

  const { open, closed } = standing(context, 1);
  const tall = closed.length <= 3;
  const closedSize = tall ? CLOSED_TALL : 44;
  const closedSpace = closedHeight(closed.length, 1, MOST, closedSize);
  marks.push(...closedRooms(closed, { x: PAD, y, w }, 1, context, MOST, closedSize));
  if (closedSpace > 0) y += closedSpace + GAP;
  for (const room of open) {
    const at = { x: PAD, y, w, h: containerHeight(room, w, LINES, context) };
    const piece = containerRoom(room, at, context);
    marks.push(...piece.marks);
    wires.push(...piece.wires);
    y = bottom(at) + GAP;
  }
  for (const room of containers) risers.set(keyOf(room.ref), { x: 5, side: "left" });
  if (containers.length === 0) {
    marks.push(...emptyRoom({ x: PAD, y, w, h: 110 }, context));
    y += 110 + GAP;
  }

  const gateY = y - GAP + CORRIDOR / 2;
  const gate = middleGate(width / 2);
  const boundary = gates([gate], gateY, PAD, width - PAD);
  marks.push(...boundary.marks);
  wires.push(...boundary.wires);
  y = y - GAP + CORRIDOR;

  const kernelKey = keyOf(kernel.ref);
  const partsOpen = opened(kernelKey);
  const title = Math.max(150, Math.min(190, w * 0.52));
  const parts = kernelParts(kernel, { x: PAD + 12, y: y + KERNEL + 8, w: w - 24 }, context);
  const kernelAt = { x: PAD, y, w, h: KERNEL + (partsOpen ? parts.height + 20 : 0) };
  const floor = kernelFloor(kernel, kernelAt, title);
  const hidden = [...kernel.components, ...kernel.drivers].map(({ ref }) => refText(ref));
  marks.push({
    ...floor,
    ...(floor.target === undefined
      ? {}
      : { target: { ...floor.target, does: "open", expanded: partsOpen, standsFor: partsOpen ? [] : hidden } }),
  });
  const chipsAt = { x: PAD + title + 24, w: w - title - 36 };
  marks.push(
    ...(kernel.silos.length <= 2
      ? siloChips(kernel.silos, { ...chipsAt, y: y + 16, h: 28 }, 28, context)
      : siloChips(kernel.silos, { ...chipsAt, y: y + 5, h: 50 }, 24, context)),
  );
  if (partsOpen) marks.push(...parts.marks);
  const kernelBottom = bottom(kernelAt);
  y = kernelBottom + GAP;

  const foundation = { x: PAD, y, w, h: hardwareHeight(2, context) };
  marks.push(...hardware(foundation, 2, context));

  const sides: readonly [number, number] = [5, width - 5];
  const lanes = {
    risers,
    gateY,
    kernel: kernelKey,
    silosY: kernelAt.y + 6,
    partsY: kernelAt.y + KERNEL + 3,
    groundY: kernelBottom + GAP / 2,
    sides,
    drop: null,
  };
  const size = { width, height: bottom(foundation) + GAP };
  return {
    ...size,
    marks,
    wires,
    route: token === null ? null : routeOf(token, marks, ways, lanes, size),
  };
};
