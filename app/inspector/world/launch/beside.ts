import type { Source } from "#core/explain.ts";
import type { Timeline } from "#core/timeline.ts";
import { hop } from "#core/why.ts";
import { processes } from "#windows/kernel/process/process.ts";
import type { Fact } from "../../Inspector.tsx";
import { answersOf } from "./answer.ts";
import { contractSource, remarkOf } from "./contract.ts";
import { counterpartOf } from "./linux.ts";

/** What is said of a moment beside what happens in it. */
export interface Beside {
  readonly remark: string | null;
  readonly facts: readonly Fact[];
  readonly answer?: unknown;
  readonly sources: readonly Source[];
}

/** The file name of who starts a process in a container; null if none is started there. */
const creatorAt = (timeline: Timeline, moment: number): string | null => {
  const from = hop(timeline, moment)?.from;
  const made = timeline.changes(moment).find(({ ref, before }) => ref.table === processes.name && before === undefined);
  const child = made === undefined ? undefined : timeline.at(moment).row(made.ref.table, made.ref.id);
  if (from === undefined || child === undefined || child.silo === null) return null;
  return String(timeline.at(moment).row(from.table, from.id)?.image ?? "");
};

/** Its answer, what follows, what Linux does instead, and what it shows. */
export const besideOf = (timeline: Timeline, moment: number): Beside => {
  const kind = timeline.eventOf(moment)?.kind ?? "";
  const { answer, later, body } = answersOf(timeline, moment);
  const linux = counterpartOf(kind, kind === "process.create" ? creatorAt(timeline, moment) : null);
  const remark = remarkOf(kind);
  return {
    remark,
    facts: [
      ...(answer === null ? [] : [{ name: "Answer", value: answer, code: true }]),
      ...(later === null ? [] : [{ name: "Then", value: later, code: true }]),
      ...(linux === null ? [] : [{ name: "On Linux", value: linux.text }]),
    ],
    ...(body === undefined ? {} : { answer: body }),
    sources: [...(remark === null ? [] : [contractSource]), ...(linux === null ? [] : [linux.source])],
  };
};
