import { fitText } from "#app/theme/metrics.ts";
import { type EntityRef, refText } from "#core/table.ts";
import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, MarkState, Owner, Point, Rect, Wire } from "../../scene/scene.ts";
import type { ContainerRoom } from "../model.ts";
import { type Context, groupRef, keyOf, restRef, stateOf } from "./context.ts";
import { FEWER, fewer, foldTree, linesWanted, type TreeLine } from "./fold.ts";
import { usage } from "./usage.ts";

const LEADING = 3;
/** What adding up widths may lose. */
const ROUNDING = 0.01;
const PID_WIDTH = 46;

const textOf = ({ process, members, rest }: TreeLine): string =>
  rest
    ? members.length === 0
      ? FEWER
      : `+${members.length} more`
    : members.length > 1
      ? `${process.name} ×${members.length}`
      : process.name;

const nameOf = ({ process, members, rest }: TreeLine, room: ContainerRoom): string => {
  if (rest)
    return members.length === 0
      ? `Fewer processes of ${room.name}`
      : `${members.length} more processes in ${room.name}`;
  if (members.length > 1) return `${process.name}, ${members.length} processes in ${room.name}`;
  const presence = { here: "", new: ", just started", coming: ", starts next", leaving: ", ended" }[process.presence];
  return `${process.name}, process ${process.pid} in ${room.name}${presence}`;
};

const several = ({ members, rest }: TreeLine): boolean => rest || members.length > 1;

const refOf = (line: TreeLine, room: ContainerRoom): EntityRef => {
  if (line.rest) return restRef(room.ref);
  return line.members.length > 1 ? groupRef(line.process.ref) : line.process.ref;
};

const stateOfLine = (line: TreeLine, context: Context): MarkState => {
  const { process } = line;
  const state = stateOf(context, process.ref, process.presence);
  return state === "plain" && process.entry === true && line.members.length === 1 ? "entry" : state;
};

/** A container's processes, one line each, children below and to the right of their parent. */
export const processTree = (
  room: ContainerRoom,
  at: Rect,
  owner: Owner,
  context: Context,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[] } => {
  const { pitch, far } = context;
  const height = pitch - LEADING;
  const capacity = Math.max(1, Math.floor((at.h + LEADING) / pitch));
  const folded = foldTree(room.processes, capacity, context.kept, context.opened, context.acted);
  const lines = context.opened.has(keyOf(restRef(room.ref))) ? [...folded, ...fewer(folded)] : folded;
  const deepest = Math.max(1, ...lines.map(({ process }) => process.depth));
  const indentIn = (space: number): number =>
    Math.min(
      18,
      ...lines.map((line) => (space - widthOf(textOf(line), STYLES.code) - 18) / Math.max(1, line.process.depth)),
    );
  const withPid = !far && at.w >= 200 && indentIn(at.w - PID_WIDTH) >= 8;
  const columns = withPid ? at.w - PID_WIDTH : at.w;
  const indent = Math.max(5, Math.min(indentIn(columns), (columns - 60) / deepest));
  const marks: Mark[] = [];
  const wires: Wire[] = [];
  const path: (Point & { readonly key: string })[] = [];
  lines.forEach((line, index) => {
    const { depth } = line.process;
    const x = at.x + Math.min(depth * indent, columns - 60);
    const y = at.y + index * pitch;
    const text = fitText(textOf(line), at.x + columns - x - 18 + ROUNDING, "mono-400", 12);
    const state = stateOfLine(line, context);
    const chip = { x, y, w: widthOf(text, STYLES.code) + 18, h: height };
    const ref = refOf(line, room);
    path.length = depth;
    path[depth] = { x, y, key: keyOf(ref) };
    const parent = depth === 0 ? undefined : path.slice(0, depth).findLast(Boolean);
    const pid = withPid && line.members.length === 1 && line.process.presence !== "coming" && !line.rest;
    marks.push({
      key: keyOf(ref),
      look: line.rest ? "words" : "chip",
      owner,
      state,
      radius: 6,
      ...chip,
      labels: [
        label("name", text, STYLES.code, {
          x: 9,
          y: centred(height, 12),
          tone:
            state === "entry" ? "on-hue" : state === "plain" || state === "new" || state === "now" ? "ink" : "ink-3",
          struck: state === "leaving",
        }),
      ],
      ...(parent === undefined ? {} : { grow: { x: parent.x - x, y: parent.y - y } }),
      within: keyOf(room.ref),
      target: {
        ref,
        name: nameOf(line, room),
        ...(line.process.presence === "coming" || line.members.length === 0 ? {} : { hint: usage(line.members) }),
        ...(several(line)
          ? {
              does: "open",
              expanded: line.expanded === true,
              standsFor: line.expanded ? [] : line.members.map((each) => refText(each.ref)),
            }
          : { does: "select" }),
      },
    });
    if (pid)
      marks.push({
        key: `pid ${keyOf(line.process.ref)}`,
        look: "words",
        owner,
        state: "plain",
        radius: 0,
        x: at.x + columns + 2,
        y,
        w: PID_WIDTH - 2,
        h: height,
        labels: [
          label("pid", String(line.process.pid), STYLES.codeQuiet, {
            x: PID_WIDTH - 2,
            y: centred(height, 12),
            anchor: "end",
            tone: "ink-3",
            within: PID_WIDTH - 2,
          }),
        ],
        within: keyOf(room.ref),
      });
    if (parent !== undefined && !line.rest)
      wires.push({
        key: `tree ${keyOf(line.process.ref)}`,
        look: "tree",
        owner,
        d: `M${parent.x + 9} ${parent.y + height}V${y + height / 2}H${x}`,
        state: state === "coming" || state === "leaving" ? "coming" : "plain",
        joins: {
          from: parent.key,
          to: keyOf(ref),
          label: "child process",
          at: { x: parent.x + 9, y: y + height / 2 },
        },
      });
  });
  return { marks, wires };
};

/** Height of the tree: of at most so many lines, unless the reader wants to see more. */
export const treeHeight = ({ ref, processes }: ContainerRoom, context: Context, most: number): number => {
  const all = context.opened.has(keyOf(restRef(ref)));
  const wanted = linesWanted(processes, all ? Number.POSITIVE_INFINITY : most, context.kept, context.opened);
  return (all ? wanted + 1 : wanted) * context.pitch - LEADING;
};
