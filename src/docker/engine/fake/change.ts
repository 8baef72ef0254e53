import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import type { Failure } from "#core/failure.ts";
import { type Declared, defineProcedure, type Procedure } from "#core/procedure.ts";
import type { Tx } from "#core/tx.ts";

type Work = (tx: Tx, args: never) => unknown;

const works = new Map<string, Work>();

/** Everything that the fake machine does is this one kind of event. */
export const fakeChange = defineAct<{ readonly name: string; readonly args: unknown }, unknown>("fake.change", {
  takes: 10,
  run: (tx, { name, args }) => works.get(name)?.(tx, args as never),
  explain: ({ data }) =>
    detail(`The fake machine does ${data.name}.`, { title: "fake-platform.ts", mark: "assumption" }),
});

/** Supplies a declared procedure by one change of the world. */
export const supply = <Args, Result>(
  declared: Declared<Args, Result>,
  work: (tx: Tx, args: Args) => Result | Failure,
): Procedure<Args, Result> => {
  works.set(declared.name, work as Work);
  return defineProcedure(declared, (steps, args) => steps.do(fakeChange, { name: declared.name, args }) as Result);
};
