import { exchangeRef, partOf } from "#docker/engine/api/client.ts";
import type { ContainerSummary, StatsResponse } from "#docker/engine/api/types.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Call, Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { when } from "../lists.ts";
import { formatStats, type StatsRow } from "./format.ts";

const listed = ({ engine, flags }: Call): readonly string[] =>
  engine
    .need<readonly ContainerSummary[]>({
      method: "GET",
      path: "/containers/json",
      query: when("all", flagOn(flags, "all")),
    })
    .map(({ Id }) => Id.slice(0, 12));

/** One sample of each, taken at the same time. What is missing ends the command only if it was asked for by name. */
const sample = ({ system, engine }: Call, names: readonly string[], strict: boolean): readonly StatsRow[] => {
  const sent = names.map((name) =>
    engine.send({ method: "GET", path: `/containers/${name}/stats`, query: { stream: "0" } }),
  );
  const replies = sent.map((each) => engine.answer<StatsResponse>(each));
  const errors = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]));
  if (strict && errors.length > 0) return endWith(system, errors.join("\n"));
  return replies.map((reply, at) => ({ container: names[at] ?? "", stats: reply.ok ? reply.body : null }));
};

/**
 * `docker stats`. simplified: without `--no-stream`, samples are taken again when a container comes or goes, not twice a second, so that the world comes to rest; and each
 * table stands below the one before, where the client writes over it.
 */
export const stats: Executor = (call) => {
  const { system, engine, flags, args } = call;
  const all = args.length === 0;
  const once = flagOn(flags, "no-stream");
  const filters = JSON.stringify({ type: { container: true } });
  const opened = all || !once ? engine.open({ method: "GET", path: "/events", query: { filters } }) : null;
  if (opened?.ok === false) return endWith(system, opened.error);
  const watched = opened?.exchange;
  const show = (): void => {
    const rows = sample(call, all ? listed(call) : args, !all);
    const text = formatStats(rows, { format: flagText(flags, "format"), noTrunc: flagOn(flags, "no-trunc") });
    if ("error" in text) endWith(system, text.error);
    else system.out(text.text);
  };
  show();
  for (let seen = 0; !once && watched !== undefined; ) {
    const from = seen;
    const arrival = system.arrival([exchangeRef(watched)], (world) => partOf(world, watched, from));
    if (arrival.kind !== "seen" || arrival.value.ended) break;
    seen += arrival.value.chunks.length;
    show();
  }
  if (watched !== undefined) engine.close(watched);
  return 0;
};
