import { flagGiven, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { filtersOf } from "../lists.ts";

/** `docker search`: no registry that a host here reaches can be searched, so the engine refuses. */
export const search: Executor = (call) => {
  const { system, engine, flags, args } = call;
  const limit = flagGiven(flags, "limit") ? { limit: flagText(flags, "limit") } : {};
  const query = { term: args[0] ?? "", ...limit, ...filtersOf(call) };
  const reply = engine.ask({ method: "GET", path: "/images/search", query });
  return endWith(system, reply.ok ? "Silo does not model searching a registry." : reply.error);
};
