import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import type { Subsystem } from "#core/machine.ts";
import { type Declared, defineProcedure, type Outcome } from "#core/procedure.ts";
import { begin } from "#core/runner.ts";
import type { Timeline } from "#core/timeline.ts";
import { simplification } from "./source.ts";

interface Question {
  readonly procedure: string;
  readonly args: unknown;
}

const answered = defineAct<{ readonly outcome: Outcome<unknown> }>("probe.answer", {
  explain: () => detail("A test has its answer.", simplification),
});
const question = defineProcedure<Question>("probe.question", (steps, { procedure, args }) => {
  const declared: Declared<unknown, unknown> = { name: procedure };
  const outcome = steps.attempt(() => steps.call(declared, args));
  steps.do(answered, { outcome });
});
const asked = defineAct<Question>("probe.ask", {
  run: (tx, data) => {
    begin(tx, question, data);
  },
  explain: () => detail("A test asks.", simplification),
});

/** Lets tests call procedures. */
export const probe: Subsystem = { name: "probe", acts: [answered, asked], procedures: [question] };

/** Runs a procedure to its end and gives its result or failure. */
export const call = <Args, Result>(
  timeline: Timeline,
  procedure: Declared<Args, Result>,
  args: Args,
): Outcome<Result> => {
  timeline.ask(asked, { procedure: procedure.name, args });
  timeline.runUntilQuiet();
  const last = timeline.events.at(-1);
  if (last?.kind !== answered.kind) throw new Error(`${procedure.name} has not come to its end.`);
  return (last.data as { readonly outcome: Outcome<Result> }).outcome;
};

/** The result of a procedure that must succeed. */
export const result = <Args, Result>(timeline: Timeline, procedure: Declared<Args, Result>, args: Args): Result => {
  const outcome = call(timeline, procedure, args);
  if (!outcome.ok) throw new Error(`${procedure.name}: ${outcome.failure.message}`);
  return outcome.value;
};
