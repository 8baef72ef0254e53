import { label, STYLES, widthOf } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import { hueOf, type Mark, patternOf, type Rect, type Wire } from "../../../scene/scene.ts";
import type { ContainerRoom } from "../../model.ts";
import { flow, OWN_CHIPS } from "../chips.ts";
import { belongings, processesIn, roomName, roomState, statePill } from "../container-room.ts";
import { type Context, keyOf } from "../context.ts";
import { METER_HEIGHT, meter, meterWidths } from "../meter.ts";
import { thingsOf } from "../standing.ts";
import { processTree, treeHeight } from "../tree.ts";

const PAD = 12;
const HEAD = 50;
const FOOT = METER_HEIGHT + 10;
const BETWEEN = 12;

/** Height with at most so many lines of processes. */
export const containerHeight = (room: ContainerRoom, lines: number, context: Context): number =>
  HEAD + Math.max(44, treeHeight(room, context, lines)) + 8 + FOOT;

/** What the request is about, where that is one of the things the room has; else how much it uses. */
const foot = (room: ContainerRoom, at: Rect, context: Context): readonly Mark[] => {
  const key = keyOf(room.ref);
  const owner = hueOf(room.number);
  const asked = belongings(room, context).filter((chip) => context.kept.has(chip.key));
  if (asked.length > 0)
    return flow(
      asked.map((chip) => ({ ...chip, state: context.acting.has(chip.key) ? "now" : "plain" })),
      { ...at, y: at.y + 6 },
      { ...OWN_CHIPS, rows: 1 },
      key,
    ).marks;
  const [cpu, memory] = meterWidths(room.cpu, room.memory, at.w - BETWEEN);
  const place = { y: at.y, h: METER_HEIGHT };
  return [
    ...meter(`cpu ${key}`, key, "CPU", room.cpu, { ...place, x: at.x, w: cpu }, owner),
    ...meter(`memory ${key}`, key, "Memory", room.memory, { ...place, x: at.x + cpu + BETWEEN, w: memory }, owner),
  ];
};

/** A container's user mode, from far: its processes, equal ones counted. */
export const containerRoom = (
  room: ContainerRoom,
  at: Rect,
  context: Context,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[] } => {
  const key = keyOf(room.ref);
  const owner = hueOf(room.number);
  const inner = { x: at.x + PAD, w: at.w - 2 * PAD };
  const pill = statePill(room, at, 7, 20);
  const footY = bottom(at) - FOOT;
  const tree = processTree(room, { ...inner, y: at.y + HEAD, h: footY - 8 - at.y - HEAD }, owner, context);
  const name = label("name", room.name, STYLES.name, { x: PAD, y: 24, within: at.w - pill.w - 2 * PAD - 10 });
  const count = processesIn(room);
  const image = label("image", room.image, STYLES.codeQuiet, { x: PAD, y: 43, within: inner.w, keep: "end" });
  const left = inner.w - image.width - 12;
  const marks = [...tree.marks, ...foot(room, { ...inner, y: footY, h: FOOT }, context)];
  const shown = new Set(marks.map((mark) => mark.key));
  return {
    marks: [
      {
        key,
        look: "room",
        owner,
        state: roomState(room),
        pattern: patternOf(room.number),
        radius: 12,
        ...at,
        labels: [
          name,
          image,
          ...(widthOf(count, STYLES.words) <= left
            ? [label("count", count, STYLES.words, { x: at.w - PAD, y: 43, anchor: "end" })]
            : []),
        ],
        within: null,
        target: {
          ref: room.ref,
          name: roomName(room),
          does: "select",
          standsFor: thingsOf(room).filter((each) => !shown.has(each)),
        },
      },
      pill,
      ...marks,
    ],
    wires: tree.wires,
  };
};
