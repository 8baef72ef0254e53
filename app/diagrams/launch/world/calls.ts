import type { Hop } from "#core/explain.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain, hop as hopAt } from "#core/why.ts";
import type { World } from "#core/world.ts";
import type { Seen } from "../../seen.ts";
import type { Lane } from "../model.ts";
import type { Asked } from "./commands.ts";
import { CLIENT, COMPUTE, ENGINE, KERNEL, laneOf, processAt } from "./lanes.ts";
import { noteOf, shortLabel } from "./words.ts";

/** One moment of a command, between two lanes. */
export interface Step {
  readonly moment: number;
  readonly kind: string;
  readonly from: Lane;
  readonly to: Lane;
  readonly via: string | null;
  readonly label: string;
  readonly channel: Hop["channel"];
  readonly note: string;
  /** Steps with one key that follow each other are one row. */
  readonly key: string;
  readonly answers: boolean;
  /** The event that it answers; null if it answers none. */
  readonly cause: number | null;
  readonly seq: number;
  /** Who starts whom, of the start of a process. */
  readonly starts: { readonly by: string; readonly name: string } | null;
}

const answering: ReadonlySet<string> = new Set([
  "api.answer",
  "api.chunk",
  "api.end",
  "hcs.notify",
  "hcs.process-information",
  "registry.answer",
]);

/** Events without a way that someone in a lane does by himself. */
const deeds: readonly (readonly [prefix: string, lane: string])[] = [
  ["container.", ENGINE],
  ["image.", ENGINE],
  ["build.", ENGINE],
  ["layer.", ENGINE],
  ["hcs.", COMPUTE],
];

/** What is done about layers goes with the calls for them. */
const forLayers = /^(layer\.|container\.prepare$)/;

/** The first clause of a sentence. */
const sentence = (text: string): string => shortLabel(text.replace(/[;:] .*$|\.$/, ""));

const streaming = /^api\.(chunk|end|abandon|input)$/;

const keyOf = (kind: string, { from, channel }: Hop, moment: number): string => {
  const who = `${from.table} ${from.id}`;
  if (channel === "syscall" || channel === "library call" || channel === "network") return `${channel} ${who}`;
  if (streaming.test(kind)) return "stream";
  return channel === "pipe" || channel === "file system" ? `${channel} ${who}` : `moment ${moment}`;
};

/** Reads the moments of a command as steps between lanes; what has no place in a picture of lanes is left out. */
export const stepsOf = (timeline: Timeline, { moments, line, root }: Asked, numberOf: Seen["numberOf"]) => {
  const steps: Step[] = [];
  const lanes = new Map<string, Lane>();
  const meet = (lane: Lane): Lane => {
    if (!lanes.has(lane.id)) lanes.set(lane.id, lane);
    return lane;
  };
  const worldsAt = (moment: number): readonly World[] => [timeline.at(moment), timeline.at(moment - 1)];
  const created = (moment: number) => {
    const about = explain(timeline, moment).about;
    return about === undefined ? undefined : processAt(worldsAt(moment), about);
  };

  /** The client's own start: what was typed. */
  const typed = (moment: number, client: Lane, shell: string): void => {
    const lane = meet(client);
    for (const each of [root, moment])
      steps.push({
        ...{ moment: each, kind: "terminal.type", from: lane, to: lane, via: null, label: line, channel: "typing" },
        ...{ note: `typed in ${shell}`, key: "typed", answers: false, cause: null, seq: -1, starts: null },
      });
  };

  for (const moment of moments) {
    const event = timeline.eventOf(moment);
    if (event === undefined) continue;
    const { kind, cause, seq } = event;
    const hop = hopAt(timeline, moment);
    if (hop === null) {
      const lane = lanes.get(deeds.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? "");
      if (lane === undefined) continue;
      const { text, importance } = explain(timeline, moment);
      if (importance === "detail") continue;
      const key = forLayers.test(kind)
        ? `library call ${lane.ref.table} ${lane.ref.id}`
        : kind.startsWith("image.")
          ? "images"
          : `moment ${moment}`;
      const own = { from: lane, to: lane, via: null, label: sentence(text), channel: "process" as const };
      steps.push({ ...own, moment, kind, key, note: "in its own records", answers: false, cause, seq, starts: null });
      continue;
    }
    const worlds = worldsAt(moment);
    const network = hop.channel === "network";
    const from = laneOf(worlds, hop.from, network, numberOf);
    const to = laneOf(worlds, hop.to, network, numberOf);
    if (from === null || to === null) continue;
    const child = kind === "process.create" ? created(moment) : undefined;
    const childLane = child === undefined ? null : laneOf(worlds, { table: "process", id: child.id }, false, numberOf);
    const creator = processAt(worlds, hop.from);
    if (childLane?.id === CLIENT && from.id !== CLIENT) {
      typed(moment, childLane, creator?.image ?? "a shell");
      continue;
    }
    const common = { moment, kind, label: shortLabel(hop.label), channel: hop.channel, cause, seq };
    if (child !== undefined && childLane !== null && creator !== undefined) {
      const starts = { by: creator.image, name: child.image };
      const crosses = childLane.id !== from.id;
      const target = meet(from) && meet(to) && crosses ? meet(childLane) : meet(to);
      const ends = { from: meet(from), to: target, via: crosses ? to.id : null };
      steps.push({ ...common, ...ends, note: noteOf(hop), key: `start ${creator.id}`, answers: false, starts });
      continue;
    }
    // A library does its work in the process that calls it.
    const inside = to.id === KERNEL && from.id === ENGINE && hop.channel !== "syscall";
    const key =
      kind === "scm.running"
        ? `start ${hop.to.id}`
        : keyOf(kind, inside ? { ...hop, channel: "library call" } : hop, moment);
    const ends = { from: meet(from), to: inside ? meet(from) : meet(to), via: null };
    steps.push({ ...common, ...ends, note: noteOf(hop), key, answers: answering.has(kind), starts: null });
  }
  return { steps, lanes: [...lanes.values()] };
};
