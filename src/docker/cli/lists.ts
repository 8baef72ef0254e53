import { flagTexts } from "#shell/flags/values.ts";
import type { Call } from "./call.ts";
import type { Ask, Reply } from "./connection.ts";
import { filtersQuery } from "./flags/filters.ts";
import type { EachResult } from "./format/each.ts";
import type { Inspected } from "./inspect/format.ts";

/** The query's part for `--filter`. */
export const filtersOf = ({ flags }: Call): Readonly<Record<string, string>> => {
  const filters = filtersQuery(flagTexts(flags, "filter"));
  return filters === undefined ? {} : { filters };
};

/** `key=value` only where `value` is something. */
export const given = (key: string, value: string): Readonly<Record<string, string>> =>
  value === "" ? {} : { [key]: value };

export const when = (key: string, on: boolean): Readonly<Record<string, string>> => (on ? { [key]: "1" } : {});

const resultOf = (name: string, reply: Reply<unknown>): EachResult =>
  reply.ok ? { name } : { name, error: reply.error };

/** One request for each name, the next when the one before is answered. */
export const oneByOne = (
  { engine }: Call,
  names: readonly string[],
  askOf: (name: string) => Ask,
): readonly EachResult[] => names.map((name) => resultOf(name, engine.ask(askOf(name))));

/** One request for each name, all at once: stopping two containers takes no longer than stopping one. */
export const allAtOnce = (
  { engine }: Call,
  names: readonly string[],
  askOf: (name: string) => Ask,
): readonly (EachResult & { readonly status: number })[] => {
  const sent = names.map((name) => engine.send(askOf(name)));
  return names.map((name, at) => {
    const reply = engine.answer(sent[at] ?? { error: "" });
    return { ...resultOf(name, reply), status: reply.status };
  });
};

/** What inspecting each name by one kind of request found. */
export const inspectEach = ({ engine }: Call, names: readonly string[], askOf: (name: string) => Ask): Inspected => {
  const objects: unknown[] = [];
  const errors: string[] = [];
  for (const name of names) {
    const reply = engine.ask(askOf(name));
    if (reply.ok) objects.push(reply.body);
    else errors.push(reply.error);
  }
  return { objects, errors };
};
