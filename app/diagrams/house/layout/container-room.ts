import { label, STYLES, widthOf } from "../../scene/label.ts";
import { hueOf, type Label, type Mark, patternOf, type Rect, type Wire } from "../../scene/scene.ts";
import type { Belonging, ContainerRoom } from "../model.ts";
import { type Chip, flow, OWN_CHIPS } from "./chips.ts";
import { type Context, keyOf } from "./context.ts";
import { METER_HEIGHT, meter, meterWidths } from "./meter.ts";
import { processTree, treeHeight } from "./tree.ts";

const PAD = 16;
const HEAD = 68;

/** How a state is written. */
export const stateText = ({ state, exitCode }: ContainerRoom): string =>
  state === "exited" && exitCode !== null ? `exited (${exitCode})` : state;

/** Pale while there is nobody inside. */
export const roomState = (room: ContainerRoom): Mark["state"] => {
  if (room.veiled) return "veiled";
  if (room.state === "created") return "coming";
  return room.state === "exited" || room.state === "removed" ? "leaving" : "plain";
};

const statePill = (room: ContainerRoom, at: Rect): Mark => {
  const text = stateText(room);
  const w = widthOf(text, STYLES.pill) + 20;
  const acting = room.state === "starting" || room.state === "stopping";
  return {
    key: `state ${keyOf(room.ref)}`,
    look: "pill",
    owner: acting ? "now" : hueOf(room.number),
    state: acting ? "now" : "plain",
    radius: 11,
    x: at.x + at.w - 12 - w,
    y: at.y + 10,
    w,
    h: 22,
    labels: [label("text", text, STYLES.pill, { x: w / 2, y: 15.4, anchor: "middle" })],
    within: keyOf(room.ref),
  };
};

const network = ({ compartment, name }: ContainerRoom): readonly Belonging[] => {
  if (compartment === null || compartment.ip === "") return [];
  const text = [compartment.ip, ...compartment.ports].join(" ");
  return [{ ref: compartment.ref, label: text, name: `Network compartment ${compartment.id} of ${name}: ${text}` }];
};

const belongings = (room: ContainerRoom): readonly Chip[] =>
  [...room.belongings, ...network(room)].map(({ ref, label: text, name }) => ({
    key: keyOf(ref),
    text,
    owner: hueOf(room.number),
    state: "plain",
    target: { ref, name, does: "select" },
  }));

const chipsHeight = (room: ContainerRoom, w: number): number =>
  flow(belongings(room), { x: 0, y: 0, w: w - 2 * PAD }, OWN_CHIPS, "").height;

const footHeight = (room: ContainerRoom, w: number): number => METER_HEIGHT + 8 + chipsHeight(room, w) + 11;

/** Height with at most `lines` lines of processes. */
export const containerHeight = (room: ContainerRoom, w: number, lines: number, context: Context): number =>
  headHeight(room, w) + Math.max(44, treeHeight(room, context, lines)) + 12 + footHeight(room, w);

const KINDS = ["Container user mode", "User mode"];

const kindLabel = (within: number): Label => {
  const text = KINDS.find((kind) => widthOf(kind, STYLES.roomKind) <= within) ?? "";
  return label("kind", text, STYLES.roomKind, { x: PAD, y: 24 });
};

const imageBeside = (room: ContainerRoom, inner: number): number => inner - widthOf(room.name, STYLES.name) - 10;

const headHeight = (room: ContainerRoom, w: number): number =>
  widthOf(room.image, STYLES.codeQuiet) <= imageBeside(room, w - 2 * PAD) ? 53 : HEAD;

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

/** What a listener hears of a room. */
export const roomName = (room: ContainerRoom): string =>
  `Container ${room.name}, image ${room.image}, ${stateText(room)}, ${room.processes.filter(({ presence }) => presence !== "coming").length} processes`;

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
  const foot = at.y + at.h - footHeight(room, at.w);
  const [cpuWidth, memoryWidth] = meterWidths(room.cpu, room.memory, inner - 14);
  const head = headHeight(room, at.w);
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
    labels: [kindLabel(at.w - pill.w - PAD - 20), ...nameAndImage(room, inner)],
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
      ...flow(belongings(room), { x: at.x + PAD, y: foot + METER_HEIGHT + 8, w: inner }, OWN_CHIPS, key).marks,
    ],
    wires: tree.wires,
  };
};
