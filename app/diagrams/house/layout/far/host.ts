import { refText } from "#core/table.ts";
import { label, STYLES, widthOf } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { HostRoom, Management } from "../../model.ts";
import { flow, PROCESS_CHIPS } from "../chips.ts";
import { type Context, keyOf, restRef } from "../context.ts";
import { chipsOf, type Piece } from "../host-room.ts";
import { management, managementHeight } from "../management.ts";
import { column, columnHeight } from "./column.ts";

const PAD = 12;
const HEAD = 45;
const CHIPS = { ...PROCESS_CHIPS, height: 22, gap: 8, padding: 8 };
const CHIP_ROW = CHIPS.height + CHIPS.gap;
const MOST_ROWS = 4;
/** So wide, the parts of the management stand beside each other. px. */
const BESIDE = 345;

const isBeside = (w: number): boolean => w - 2 * PAD >= BESIDE;

/** Height of the host's room, `w` px wide. */
export const hostHeight = ({ management: parts }: HostRoom, w: number, context: Context): number => {
  if (parts === null) return HEAD + CHIP_ROW + PAD;
  return HEAD + CHIP_ROW + (isBeside(w) ? managementHeight(context) : columnHeight) + PAD;
};

/** What the host's processes are, in so many rows: what acts has a place before all others, and each keeps its own. */
const coreRows = (host: HostRoom, at: Pick<Rect, "x" | "y" | "w">, rows: number, context: Context): readonly Mark[] => {
  const chips = chipsOf(host, context);
  const isActing = ({ state }: (typeof chips)[number]): boolean => state !== "plain";
  const rest = (left: typeof chips): (typeof chips)[number] => {
    const targets = left.flatMap(({ target }) => (target ? [target] : []));
    const ref = restRef(host.ref);
    return {
      key: keyOf(ref),
      text: `+${left.length} more`,
      owner: "host",
      state: "plain",
      target: {
        ref,
        name: `${left.length} more kinds of process on the host`,
        does: "select",
        standsFor: targets.flatMap((target) => [refText(target.ref), ...(target.standsFor ?? [])]),
      },
    };
  };
  const { marks } = flow(chips, at, { ...CHIPS, rows }, keyOf(host.ref), rest, isActing);
  // A first chip that takes the whole row leaves no place for the count of the others.
  return marks.filter(({ y }) => y < at.y + rows * CHIP_ROW - 8);
};

const counted = ({ veiled, processCount }: HostRoom): string => (veiled ? "out of sight" : `${processCount} processes`);

/** The walls of the host's room, with its name and how many are in it. */
export const hostWalls = (host: HostRoom, at: Rect, standsFor: readonly string[] = []): Mark => {
  const title = label("title", "Host user mode", STYLES.roomTitle, { x: PAD, y: 24, within: at.w - 2 * PAD });
  const words = counted(host);
  const beside = at.w - 3 * PAD - title.width >= widthOf(words, STYLES.words);
  return {
    key: keyOf(host.ref),
    look: "room",
    owner: "host",
    state: host.veiled ? "veiled" : "plain",
    radius: 12,
    ...at,
    labels: [
      title,
      label("count", words, STYLES.words, {
        ...(beside ? { x: at.w - PAD, y: 24, anchor: "end" } : { x: PAD, y: 39 }),
        within: at.w - 2 * PAD,
      }),
    ],
    within: null,
    target: { ref: host.ref, name: `Host user mode, ${words}`, does: "select", standsFor },
  };
};

/** Every part of the management that there is. */
export const partsOf = (parts: Management) => Object.values(parts).flatMap((part) => (part === null ? [] : [part]));

/** The host's user mode, from far: a row of its processes, and what manages containers. */
export const hostRoom = (host: HostRoom, at: Rect, context: Context): Piece => {
  const key = keyOf(host.ref);
  const inner = { x: at.x + PAD, w: at.w - 2 * PAD };
  const spare = at.h - hostHeight(host, at.w, context);
  const rows = 1 + Math.max(0, Math.min(MOST_ROWS - 1, Math.floor(spare / CHIP_ROW)));
  const core = coreRows(host, { ...inner, y: at.y + HEAD }, rows, context);
  const walls = hostWalls(
    host,
    at,
    host.core.map(({ ref }) => refText(ref)),
  );
  if (host.management === null) return { marks: [walls, ...core], wires: [], ways: [] };
  const least = isBeside(at.w) ? managementHeight(context) : columnHeight;
  const top = Math.max(at.y + HEAD + rows * CHIP_ROW, bottom(at) - PAD - least - 24);
  const place = { ...inner, y: top, h: bottom(at) - PAD - top };
  const lane = isBeside(at.w)
    ? management(host.management, place, key, context)
    : column(host.management, place, key, context);
  return { marks: [walls, ...core, ...lane.marks], wires: lane.wires, ways: lane.ways };
};
