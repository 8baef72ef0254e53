import type { EventMessage, StatsResponse } from "#docker/engine/api/types.ts";
import { flagOn } from "#shell/flags/values.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { listed } from "./listed.ts";
import { repainted } from "./repaint.ts";
import { tableOf } from "./table.ts";
import { anyOf, take, valuesOf, type Watch } from "./watch.ts";

/** A container of which samples come. */
interface Sampled extends Watch {
  readonly name: string;
  stats: StatsResponse | null;
}

/** Samples that come so close to one another are painted together, µs. Model parameter. */
const together = 100_000;

/** Begins to listen to a container; gives the error where that cannot be. */
const opened = ({ engine }: Call, name: string): Sampled | string => {
  const reply = engine.open({ method: "GET", path: `/containers/${name}/stats`, query: { stream: "1" } });
  if (!reply.ok) return reply.error;
  return reply.exchange === undefined ? "" : { name, exchange: reply.exchange, seen: 0, stats: null };
};

const isSampled = (each: Sampled | string): each is Sampled => typeof each !== "string";

/** Listens to what comes and goes where nobody has named any container. */
const openedEvents = ({ system, engine, args }: Call): readonly Watch[] => {
  if (args.length > 0) return [];
  const filters = JSON.stringify({ type: { container: true } });
  const reply = engine.open({ method: "GET", path: "/events", query: { filters } });
  if (!reply.ok) return endWith(system, reply.error);
  return reply.exchange === undefined ? [] : [{ exchange: reply.exchange, seen: 0 }];
};

/** Those that are listened to after an event. */
const after = (call: Call, sampled: readonly Sampled[], { Action, Actor }: EventMessage): readonly Sampled[] => {
  const all = flagOn(call.flags, "all");
  const name = Actor.ID.slice(0, 12);
  const known = sampled.find((each) => each.name === name);
  if (Action === (all ? "destroy" : "die") && known !== undefined) {
    call.engine.close(known.exchange);
    return sampled.filter((each) => each !== known);
  }
  if (Action !== (all ? "create" : "start") || known !== undefined) return sampled;
  return [...sampled, ...[opened(call, name)].filter(isSampled)];
};

/** The samples of containers, painted over and over until Ctrl+C, or until none of those that were named is there any more. */
export const live = (call: Call): number => {
  const { system, engine, args } = call;
  const events = openedEvents(call);
  const asked = (args.length === 0 ? listed(call) : args).map((name) => opened(call, name));
  const errors = asked.filter((each) => !isSampled(each));
  if (args.length > 0 && errors.length > 0) return endWith(system, errors.join("\n"));
  let sampled: readonly Sampled[] = asked.filter(isSampled);
  for (let painted = false; ; ) {
    for (const each of events)
      for (const event of valuesOf(take(system, each))) sampled = after(call, sampled, event as EventMessage);
    sampled = sampled.filter((each) => {
      const part = take(system, each);
      each.stats = (valuesOf(part).at(-1) as StatsResponse | undefined) ?? each.stats;
      return part?.ended !== true;
    });
    // Nothing is painted before there is something to paint of each.
    painted ||= sampled.every((each) => each.stats !== null);
    const rows = sampled.map(({ name, stats }) => ({ container: name, stats }));
    if (painted) system.out(repainted(tableOf(call, rows)));
    const gone = args.length > 0 && sampled.length === 0;
    if (gone || !anyOf(system, [...events, ...sampled])) break;
    system.sleep(together);
  }
  for (const { exchange } of [...events, ...sampled]) engine.close(exchange);
  return 0;
};
