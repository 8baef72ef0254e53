import { refText } from "#core/table.ts";
import { label, STYLES, wholeParts, widthOf } from "../../scene/label.ts";
import type { Mark, Rect, Wire } from "../../scene/scene.ts";
import type { HostRoom } from "../model.ts";
import { type Chip, flow, PROCESS_CHIPS } from "./chips.ts";
import { type Context, groupRef, keyOf, restRef, stateOf } from "./context.ts";
import { FEWER, foldTree } from "./fold.ts";
import { management, managementHeight, type Way } from "./management.ts";
import { usage } from "./usage.ts";

const PAD = 16;
const SHEET_PAD = 12;
const ROWS = 3;

export interface Piece {
  readonly marks: readonly Mark[];
  readonly wires: readonly Wire[];
  readonly ways: readonly Way[];
}

export const chipsOf = (host: HostRoom, context: Context): readonly Chip[] =>
  foldTree(
    host.core.map((row) => ({ ...row, depth: 0 })),
    Number.POSITIVE_INFINITY,
    context.kept,
    context.opened,
  ).map(({ process, members, expanded }) => {
    const short = process.name.replace(/\.exe$/i, "");
    const state = stateOf(context, process.ref, process.presence);
    if (expanded === undefined)
      return {
        key: keyOf(process.ref),
        text: process.depth > 0 ? `${short} ${process.pid}` : short,
        owner: "host",
        state,
        target: {
          ref: process.ref,
          name: `${process.name}, process ${process.pid} of the host`,
          hint: usage([process]),
          does: "select",
        },
      };
    const ref = groupRef(process.ref);
    return {
      key: keyOf(ref),
      text: `${short} ×${members.length}`,
      owner: "host",
      state,
      target: {
        ref,
        name: `${process.name}, ${members.length} processes of the host`,
        hint: usage(members),
        standsFor: expanded ? [] : members.map((each) => refText(each.ref)),
        does: "open",
        expanded,
      },
    };
  });

const rest =
  (host: HostRoom) =>
  (left: readonly Chip[]): Chip => {
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
        does: "open",
        expanded: false,
        standsFor: targets.flatMap((target) => [refText(target.ref), ...(target.standsFor ?? [])]),
      },
    };
  };

const fewer = (host: HostRoom): Chip => {
  const ref = restRef(host.ref);
  const target = { ref, name: "Fewer processes of the host", does: "open", expanded: true } as const;
  return { key: keyOf(ref), text: FEWER, owner: "host", state: "plain", target };
};

/** Rows of chips: as many as it takes where the reader has opened something. */
const rowsFor = (chips: readonly Chip[], host: HostRoom, context: Context, rows: number): number =>
  context.opened.has(keyOf(restRef(host.ref))) || chips.some(({ target }) => target?.expanded === true)
    ? Number.POSITIVE_INFINITY
    : rows;

const HEAD = 36;

/** In a place of its own. */
const core = (host: HostRoom, w: number, context: Context, rows: number) => {
  const key = keyOf(host.ref);
  const shown = chipsOf(host, context);
  const all = context.opened.has(keyOf(restRef(host.ref))) ? [...shown, fewer(host)] : shown;
  const most = rowsFor(all, host, context, rows);
  const row = { ...PROCESS_CHIPS, rows: most };
  const keeps = (chip: Chip): boolean => chip.state !== "plain" || context.acted.has(chip.key);
  const chips = flow(all, { x: 0, y: 22, w }, row, key, rest(host), keeps);
  const words = chips.end.x + 6;
  const left = w - words;
  const short = host.services.split(", ")[0] ?? "";
  const beside = chips.height > 0 && left > widthOf(rows < ROWS ? short : host.services, STYLES.words);
  const note: Mark = {
    key: `services ${key}`,
    look: "words",
    owner: "host",
    state: "plain",
    radius: 0,
    x: beside ? words : 0,
    y: beside ? chips.end.y : 22 + chips.height + 4,
    w: beside ? left : w,
    h: 24,
    labels: [
      label("note", wholeParts(host.services, STYLES.words, beside ? left : w, ", "), STYLES.words, {
        x: 0,
        y: 16.4,
        within: beside ? left : w,
        tone: "ink-3",
      }),
    ],
    within: key,
  };
  const heading: Mark = {
    key: `core ${key}`,
    look: "words",
    owner: "host",
    state: "plain",
    radius: 0,
    x: 0,
    y: 0,
    w,
    h: 18,
    labels: [label("heading", host.veiled ? "" : "Core processes", STYLES.heading, { x: 0, y: 13, within: w })],
    within: key,
  };
  const noted = beside || !context.compact;
  return {
    marks: [heading, ...chips.marks, ...(noted ? [note] : [])],
    height: 22 + chips.height + (beside || !noted ? 0 : 28),
  };
};

const surface = (host: HostRoom, at: Rect): Mark => {
  const count = host.veiled ? "out of sight" : `${host.processCount} processes`;
  const countWidth = widthOf(count, STYLES.words);
  return {
    key: keyOf(host.ref),
    look: "room",
    owner: "host",
    state: host.veiled ? "veiled" : "plain",
    radius: 14,
    ...at,
    labels: [
      label("title", "Host user mode", STYLES.roomTitle, { x: PAD, y: 27, within: at.w - 2 * PAD - countWidth - 10 }),
      label("count", count, STYLES.words, { x: at.w - PAD, y: 26, anchor: "end" }),
    ],
    within: null,
    target: { ref: host.ref, name: `Host user mode, ${count}`, does: "select" },
  };
};

/** The host's user mode, standing open in so much width: how much height it needs, and what it is in a place of at least that height. */
export interface OpenHost {
  readonly height: number;
  readonly in: (at: Rect) => Piece;
}

/** The management lane stands below the core processes, or beside them. */
export const openHost = (host: HostRoom, w: number, beside: boolean, context: Context, rows = ROWS): OpenHost => {
  const half = (w - 2 * PAD) / 2;
  const chips = core(host, beside ? half - 8 : w - 2 * PAD, context, rows);
  const least = host.management === null ? 0 : managementHeight(context);
  return {
    height: HEAD + (beside ? Math.max(chips.height, least) : chips.height + 10 + least) + SHEET_PAD,
    in: (at) => {
      const [left, under] = [at.x + PAD, at.y + HEAD];
      const marks = [
        surface(host, at),
        ...chips.marks.map((mark) => ({ ...mark, x: left + mark.x, y: under + mark.y })),
      ];
      if (host.management === null) return { marks, wires: [], ways: [] };
      const bottom = at.y + at.h - SHEET_PAD;
      const top = beside ? under : Math.max(under + chips.height + 10, bottom - least - 30);
      const lane = management(
        host.management,
        {
          x: beside ? left + half : at.x + SHEET_PAD,
          y: top,
          w: beside ? half + PAD - SHEET_PAD : w - 2 * SHEET_PAD,
          h: bottom - top,
        },
        keyOf(host.ref),
        context,
      );
      return { marks: [...marks, ...lane.marks], wires: lane.wires, ways: lane.ways };
    },
  };
};

/** The host in two lines. */
export const closedHost = (host: HostRoom, at: Rect): Mark => {
  const inside = host.management === null ? [] : [host.management.engine, host.management.compute];
  const words = [
    host.veiled ? "out of sight" : `${host.processCount} processes`,
    ...inside.map(({ name }) => name),
  ].join(" · ");
  const parts =
    host.management === null ? [] : Object.values(host.management).flatMap((part) => (part === null ? [] : [part]));
  return {
    ...surface(host, at),
    labels: [
      label("title", "Host user mode", STYLES.roomTitle, { x: PAD, y: 25, within: at.w - 2 * PAD }),
      label("words", words, STYLES.words, { x: PAD, y: 44, within: at.w - 2 * PAD }),
    ],
    target: {
      ref: host.ref,
      name: `Host user mode, ${words}, closed`,
      does: "open",
      expanded: false,
      standsFor: [...host.core.map(({ ref }) => refText(ref)), ...parts.map(({ ref }) => refText(ref))],
    },
  };
};
