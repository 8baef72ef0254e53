import type { ContainerSummary } from "#docker/engine/api/types.ts";
import { flagGiven, flagNumber, flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { printList } from "../format/listed.ts";
import { filtersOf, given, when } from "../lists.ts";
import { formatPs } from "./format.ts";

/** `docker ps`. A format that shows sizes asks for them. */
export const ps: Executor = (call) => {
  const { system, engine, flags } = call;
  const format = flagText(flags, "format");
  const last = flagNumber(flags, "last");
  const limit = flagOn(flags, "latest") && last === -1 ? 1 : last;
  const size = flagGiven(flags, "size") ? flagOn(flags, "size") : /\.Size\b/.test(format);
  const query = {
    ...when("all", flagOn(flags, "all")),
    ...given("limit", limit > 0 ? String(limit) : ""),
    ...when("size", size),
    ...filtersOf(call),
  };
  const containers = engine.need<readonly ContainerSummary[]>({ method: "GET", path: "/containers/json", query });
  const noTrunc = flagOn(flags, "no-trunc");
  return printList(
    formatPs(containers, { format, quiet: flagOn(flags, "quiet"), noTrunc, size, now: system.wallClock() }),
  );
};
