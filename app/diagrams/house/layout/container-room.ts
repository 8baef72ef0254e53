import { exitCodeText } from "#windows/kernel/process/exit-code.ts";
import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import { hueOf, type Label, type Mark, patternOf, type Rect, type Wire } from "../../scene/scene.ts";
import type { Belonging, ContainerRoom } from "../model.ts";
import { type Chip, flow, OWN_CHIPS } from "./chips.ts";
import { type Context, keyOf } from "./context.ts";
import { METER_HEIGHT, meter, meterWidths } from "./meter.ts";
import { processTree, treeHeight } from "./tree.ts";

const PAD = 16;
const HEAD = 68;
/** Width that the widest state may take. */
const STATE = 190;

/** How a state is written. */
export const stateText = ({ state, exitCode, veiled }: ContainerRoom): string =>
  veiled ? "out of sight" : state === "exited" && exitCode !== null ? `exited (${exitCodeText(exitCode)})` : state;

/** Pale while there is nobody inside. */
export const roomState = (room: ContainerRoom): Mark["state"] => {
  if (room.veiled) return "veiled";
  if (room.state === "created") return "coming";
  return room.state === "exited" || room.state === "removed" ? "leaving" : "plain";
};

/** The state in the upper right corner of a room, so far below its wall and so high. */
export const statePill = (room: ContainerRoom, at: Rect, top = 10, h = 22): Mark => {
  const text = stateText(room);
  const w = widthOf(text, STYLES.pill) + 20;
  const acting = room.state === "starting" || room.state === "stopping";
  return {
    key: `state ${keyOf(room.ref)}`,
    look: "pill",
    owner: acting ? "now" : hueOf(room.number),
    state: acting ? "now" : "plain",
    radius: h / 2,
    x: at.x + at.w - 12 - w,
    y: at.y + top,
    w,
    h,
    labels: [label("text", text, STYLES.pill, { x: w / 2, y: centred(h, 12), anchor: "middle" })],
    within: keyOf(room.ref),
  };
};

const network = ({ compartment, name }: ContainerRoom, compact: boolean): readonly Belonging[] => {
  if (compartment === null || compartment.ip === "") return [];
  const text = [compartment.ip, ...compartment.ports].join(" ");
  return [
    {
      ref: compartment.ref,
      label: compact ? compartment.ip : text,
      name: `Network compartment ${compartment.id} of ${name}: ${text}`,
    },
  ];
};

export const belongings = (room: ContainerRoom, { compact }: Context): readonly Chip[] =>
  [...room.belongings, ...network(room, compact)].map(({ ref, label: text, name }) => ({
    key: keyOf(ref),
    text,
    owner: hueOf(room.number),
    state: "plain",
    target: { ref, name, does: "select" },
  }));

const chipsHeight = (room: ContainerRoom, w: number, context: Context): number =>
  flow(belongings(room, context), { x: 0, y: 0, w: w - 2 * PAD }, OWN_CHIPS, "").height;

const footHeight = (room: ContainerRoom, w: number, context: Context): number =>
  METER_HEIGHT + 8 + chipsHeight(room, w, context) + 11;

/** Height with at most `lines` lines of processes. */
export const containerHeight = (room: ContainerRoom, w: number, lines: number, context: Context): number =>
  headHeight(room, w, context) + Math.max(44, treeHeight(room, context, lines)) + 12 + footHeight(room, w, context);

const KINDS = ["Container user mode", "User mode"];

const kindLabel = (within: number): Label => {
  const text = KINDS.find((kind) => widthOf(kind, STYLES.roomKind) <= within) ?? "";
  return label("kind", text, STYLES.roomKind, { x: PAD, y: 24 });
};

const imageBeside = (room: ContainerRoom, inner: number): number => inner - widthOf(room.name, STYLES.name) - 10;

/** In little height name and image share one line, if there is a place for them left of the state. */
const oneLine = (room: ContainerRoom, w: number, { compact }: Context): boolean =>
  compact && widthOf(room.name, STYLES.name) + 10 + widthOf(room.image, STYLES.codeQuiet) <= w - 2 * PAD - STATE;

const headHeight = (room: ContainerRoom, w: number, context: Context): number => {
  if (oneLine(room, w, context)) return 38;
  return widthOf(room.image, STYLES.codeQuiet) <= imageBeside(room, w - 2 * PAD) ? 53 : HEAD;
};

const headLabels = (room: ContainerRoom, w: number, pill: number, context: Context): readonly Label[] => {
  const inner = w - 2 * PAD;
  if (!oneLine(room, w, context)) return [kindLabel(w - pill - PAD - 20), ...nameAndImage(room, inner)];
  const [name, image] = nameAndImage(room, inner).map((each) => ({ ...each, y: 27 }));
  if (name === undefined || image === undefined) return [];
  const x = image.x + image.width + 12;
  const kind = kindLabel(w - pill - 20 - x);
  return [name, image, { ...kind, x, y: 27 }];
};

const nameAndImage = (room: ContainerRoom, inner: number): readonly Label[] => {
  const left = imageBeside(room, inner);
  const name = label("name", room.name, STYLES.name, { x: PAD, y: 44, within: inner });
  return [
    name,
    widthOf(room.image, STYLES.codeQuiet) <= left
      ? label("image", room.image, STYLES.codeQuiet, { x: PAD + name.width + 10, y: 44 })
      : label("image", room.image, STYLES.codeQuiet, { x: PAD, y: 60, within: inner, keep: "end" }),
  ];
};

/** `1 process`, `15 processes`. */
export const processesIn = ({ processes }: ContainerRoom): string => {
  const count = processes.filter(({ presence }) => presence !== "coming").length;
  return `${count} ${count === 1 ? "process" : "processes"}`;
};

/** What a listener hears of a room. */
export const roomName = (room: ContainerRoom): string =>
  `Container ${room.name}, image ${room.image}, ${stateText(room)}, ${processesIn(room)}`;

/** A container's user mode, standing open. */
export const containerRoom = (
  room: ContainerRoom,
  at: Rect,
  context: Context,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[] } => {
  const key = keyOf(room.ref);
  const owner = hueOf(room.number);
  const inner = at.w - 2 * PAD;
  const pill = statePill(room, at);
  const foot = at.y + at.h - footHeight(room, at.w, context);
  const [cpuWidth, memoryWidth] = meterWidths(room.cpu, room.memory, inner - 14);
  const head = headHeight(room, at.w, context);
  const tree = processTree(
    room,
    { x: at.x + PAD, y: at.y + head, w: inner, h: foot - 6 - at.y - head },
    owner,
    context,
  );
  const surface: Mark = {
    key,
    look: "room",
    owner,
    state: roomState(room),
    pattern: patternOf(room.number),
    radius: 14,
    ...at,
    labels: headLabels(room, at.w, pill.w, context),
    within: null,
    target: {
      ref: room.ref,
      name: roomName(room),
      does: "select",
    },
  };
  return {
    marks: [
      surface,
      pill,
      ...tree.marks,
      ...meter(`cpu ${key}`, key, "CPU", room.cpu, { x: at.x + PAD, y: foot, w: cpuWidth, h: METER_HEIGHT }, owner),
      ...meter(
        `memory ${key}`,
        key,
        "Memory",
        room.memory,
        { x: at.x + PAD + cpuWidth + 14, y: foot, w: memoryWidth, h: METER_HEIGHT },
        owner,
      ),
      ...flow(belongings(room, context), { x: at.x + PAD, y: foot + METER_HEIGHT + 8, w: inner }, OWN_CHIPS, key).marks,
    ],
    wires: tree.wires,
  };
};
