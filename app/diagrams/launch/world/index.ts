import type { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import type { Seen } from "../../seen.ts";
import {
  type Call,
  type Command,
  callTable,
  commandTable,
  type LaunchModel,
  type LaunchView,
  type Row,
  type When,
} from "../model.ts";
import { type Step, stepsOf } from "./calls.ts";
import { type Asked, askedOf, placeOf } from "./commands.ts";
import { inOrder, waitingLanes } from "./lanes.ts";
import { type Group, grouped, rowOf } from "./rows.ts";

/** What a command did, whatever the moment. */
const readOf = (timeline: Timeline, asked: Asked, numberOf: Seen["numberOf"]) => {
  const { steps, lanes } = stepsOf(timeline, asked, numberOf);
  return { lanes: inOrder(lanes), rows: grouped(steps).map(rowOf) };
};

type Read = ReturnType<typeof readOf>;

const read = new WeakMap<Timeline, Map<number, { readonly count: number; readonly read: Read }>>();

/** Reading a command again is for when something has been added to it. */
const readOnce = (timeline: Timeline, asked: Asked, numberOf: Seen["numberOf"]): Read => {
  const known = read.get(timeline) ?? new Map();
  read.set(timeline, known);
  const before = known.get(asked.root);
  if (before?.count === asked.moments.length) return before.read;
  const now = readOf(timeline, asked, numberOf);
  known.set(asked.root, { count: asked.moments.length, read: now });
  return now;
};

const commandOf = (asked: Asked | undefined): Command | null =>
  asked === undefined ? null : { ref: { table: commandTable, id: asked.root }, line: asked.line };

const momentsOf = ({ group: { steps, answer } }: Read["rows"][number]): readonly Step[] =>
  answer === null ? steps : [...steps, answer];

/** Whether there is something to open. */
const isMany = ({ steps }: Group): boolean => steps.length > 1 && steps[0]?.key !== "typed";

const single = (row: Row, call: Call, step: Step, at: number): Row => ({
  ref: { table: callTable, id: call.moment },
  number: `${row.number}.${at + 1}`,
  from: step.from.id,
  to: step.to.id,
  via: step.via,
  title: step.starts === null ? step.label : `${step.starts.by} starts ${step.starts.name}`,
  note: step.starts === null ? step.note : `syscall · ${step.label}`,
  answers: step.answers,
  when: call.when,
  calls: [call],
  answer: null,
  opened: null,
  inner: true,
});

/** Lanes as they are at a moment: of several containers, that which acts or did last. */
const lanesAt = ({ lanes, rows }: Read, moment: number): Read["lanes"] => {
  const steps = rows.flatMap(({ group }) => group.steps);
  const ends = (step: Step | undefined) => (step === undefined ? [] : [step.from, step.to]);
  const inContainer = (step: Step): boolean => ends(step).some(({ ground }) => ground === "container");
  const near = steps.findLast((step) => step.moment <= moment && inContainer(step)) ?? steps.find(inContainer);
  const present = ends(near).find(({ ground }) => ground === "container");
  return lanes.map((lane) => (present !== undefined && lane.id === present.id ? present : lane));
};

const nothing = (world: World): LaunchModel => ({
  command: null,
  earlier: null,
  later: null,
  place: "",
  lanes: waitingLanes(world),
  rows: [],
  at: -1,
  travels: null,
});

/** The row in which a moment is, or the call that it is, once all has happened; null where it is in none. */
export const rowAt = (timeline: Timeline, numberOf: Seen["numberOf"], moment: number): Row | null => {
  const asked = askedOf(timeline).find(({ moments }) => moments.includes(moment));
  if (asked === undefined) return null;
  const found = readOnce(timeline, asked, numberOf).rows.find((row) =>
    momentsOf(row).some((step) => step.moment === moment),
  );
  if (found === undefined) return null;
  const { group, ...row } = found;
  const calls = momentsOf(found).map((step): Call => ({ moment: step.moment, label: step.label, when: "past" }));
  return { ...row, when: "past", calls, opened: isMany(group) ? false : null };
};

/** The way of a command at a moment. `chosen`: the moment at which it was typed; null: the one that the playhead is in. */
export const launchOf = (seen: Seen, opened: LaunchView["opened"] = [], chosen: number | null = null): LaunchModel => {
  const { timeline, moment, numberOf } = seen;
  const all = askedOf(timeline);
  const here = all.findIndex(({ root }) => root === chosen);
  const place = here < 0 ? placeOf(timeline, all, moment) : here;
  const asked = all[place];
  if (asked === undefined) return nothing(seen.now);
  const known = readOnce(timeline, asked, numberOf);
  const { rows } = known;
  const last = rows.findLastIndex((row) => row.group.steps.some((step) => step.moment <= moment));
  const inside = asked.moments.includes(moment) ? last : -1;
  const whenOf = (of: number, current: boolean): When => (of > moment ? "coming" : current ? "now" : "past");
  const shown: Row[] = [];
  let at = -1;
  rows.forEach(({ group, ...row }, index) => {
    const steps = momentsOf({ group, ...row });
    const latest = steps.findLastIndex((step) => step.moment <= moment);
    const calls = steps.map(
      (step, which): Call => ({
        moment: step.moment,
        label: step.label,
        when: whenOf(step.moment, index === inside && which === latest),
      }),
    );
    const many = isMany(group);
    const isOpen = many && opened.includes(row.ref.id);
    const when: When = latest < 0 ? "coming" : index === inside ? "now" : "past";
    const call = many && index === inside ? calls[latest] : undefined;
    const note = call === undefined || isOpen ? row.note : `${latest + 1} of ${steps.length}: ${call.label}`;
    const drawn: Row = {
      ...row,
      note,
      when: isOpen && when === "now" ? "past" : when,
      calls,
      opened: many ? isOpen : null,
    };
    if (index === last) at = shown.length;
    shown.push(drawn);
    if (!isOpen) return;
    calls.forEach((call, which) => {
      const step = steps[which];
      if (step === undefined) return;
      if (index === last && which === latest) at = shown.length;
      shown.push(single(drawn, call, step, which));
    });
  });
  const current = shown[at];
  const call = current?.calls.find((each) => each.moment === moment);
  const back = call !== undefined && current?.answer != null && call === current.calls.at(-1);
  return {
    command: commandOf(asked),
    earlier: commandOf(all[place - 1]),
    later: commandOf(all[place + 1]),
    place: all.length > 1 ? `${place + 1} of ${all.length}` : "",
    lanes: lanesAt(known, moment),
    rows: shown,
    at,
    travels: call === undefined ? null : back ? "back" : "there",
  };
};
