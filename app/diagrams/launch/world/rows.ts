import type { Lane, Row } from "../model.ts";
import { rowTable } from "../model.ts";
import type { Step } from "./calls.ts";
import { countNote, deedOf, listed } from "./words.ts";

/** A row before anybody looks at it. */
export interface Group {
  readonly steps: readonly Step[];
  /** The answer that follows at once. */
  readonly answer: Step | null;
}

const answersAtOnce = (request: Step, step: Step): boolean =>
  step.answers &&
  !request.answers &&
  request.from !== request.to &&
  request.from.id === step.to.id &&
  request.to.id === step.from.id;

/** Word of progress, while layers come and are unpacked. */
const reports = (first: Step, step: Step): boolean => step.kind === "api.chunk" && first.kind.startsWith("layer.");

/** Steps of a kind that follow each other together; answers that follow at once with what they answer. */
export const grouped = (steps: readonly Step[]): readonly Group[] => {
  const groups: { steps: Step[]; answer: Step | null }[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const [first] = last?.steps ?? [];
    if (last === undefined || first === undefined || last.answer !== null) groups.push({ steps: [step], answer: null });
    else if (first.key === step.key || reports(first, step)) last.steps.push(step);
    else if (last.steps.length === 1 && answersAtOnce(first, step)) last.answer = step;
    else groups.push({ steps: [step], answer: null });
  }
  return groups;
};

const titleOf = (steps: readonly Step[], first: Step): string => {
  const started = steps.flatMap(({ starts }) => (starts === null ? [] : [starts]));
  const [one] = started;
  if (one !== undefined)
    return started.length === 1 && one.by === one.name
      ? `${one.by} starts its clone in the silo`
      : `${one.by} starts ${listed(started.map(({ name }) => name))}`;
  if (steps.length === 1 || first.key === "typed") return first.label;
  return deedOf(steps.map(({ kind }) => kind)) ?? `${first.label} and ${steps.length - 1} more`;
};

const notesOf = (steps: readonly Step[], first: Step): string => {
  if (first.starts !== null) return `syscall · ${first.label}`;
  const calls = steps.filter(
    ({ channel, kind }) => channel !== "process" && (kind !== "api.chunk" || kind === first.kind),
  );
  // What somebody does by himself is no call, however much of it there is.
  return steps.length === 1 || first.key === "typed" || calls.length === 0
    ? first.note
    : countNote(calls.length, (calls[0] ?? first).channel);
};

type Drawn = Omit<Row, "when" | "calls" | "opened"> & { readonly group: Group };

/** What a group says, whatever the moment. */
export const rowOf = (group: Group, at: number): Drawn => {
  const { steps, answer } = group;
  const first = steps[0];
  if (first === undefined) throw new Error("A row has no step.");
  const { from, to, via, moment, answers }: { from: Lane; to: Lane } & Step = first;
  return {
    ref: { table: rowTable, id: moment },
    number: `${at + 1}`,
    from: from.id,
    to: to.id,
    via,
    title: titleOf(steps, first),
    note: notesOf(steps, first),
    answers,
    answer: answer?.label ?? null,
    inner: false,
    group,
  };
};
