import type { EventMessage } from "#docker/engine/api/types.ts";
import { flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { timestampQuery } from "../flags/timestamp.ts";
import { filtersOf, given } from "../lists.ts";
import { formatEventBy } from "./format.ts";

/** `docker events`. */
export const events: Executor = (call) => {
  const { system, engine, flags } = call;
  const now = system.wallClock();
  const format = flagText(flags, "format");
  const query = {
    ...filtersOf(call),
    ...given("since", timestampQuery(flagText(flags, "since"), now)),
    ...given("until", timestampQuery(flagText(flags, "until"), now)),
  };
  const opened = engine.open({ method: "GET", path: "/events", query });
  if (!opened.ok) return endWith(system, opened.error);
  const lineOf = (event: EventMessage): string => {
    const line = formatEventBy(event, format);
    return "text" in line ? line.text : endWith(system, line.error);
  };
  if (opened.exchange !== undefined)
    engine.follow(opened.exchange, (chunks) => {
      const found = chunks.flatMap((chunk) => (chunk.kind === "json" ? [chunk.value as EventMessage] : []));
      system.out(found.map(lineOf).join(""));
    });
  return 0;
};
