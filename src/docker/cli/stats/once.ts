import type { StatsResponse } from "#docker/engine/api/types.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { listed } from "./listed.ts";
import { tableOf } from "./table.ts";

/** One sample of each, taken at the same time. What is missing ends the command only if it was asked for by name. */
export const once = (call: Call): number => {
  const { system, engine, args } = call;
  const names = args.length === 0 ? listed(call) : args;
  const sent = names.map((name) =>
    engine.send({ method: "GET", path: `/containers/${name}/stats`, query: { stream: "0" } }),
  );
  const replies = sent.map((each) => engine.answer<StatsResponse>(each));
  const errors = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]));
  if (args.length > 0 && errors.length > 0) return endWith(system, errors.join("\n"));
  const rows = replies.map((reply, at) => ({ container: names[at] ?? "", stats: reply.ok ? reply.body : null }));
  system.out(tableOf(call, rows));
  return 0;
};
