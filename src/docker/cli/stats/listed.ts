import type { ContainerSummary } from "#docker/engine/api/types.ts";
import { flagOn } from "#shell/flags/values.ts";
import type { Call } from "../call.ts";
import { when } from "../lists.ts";

/** The containers that are meant where nobody has named any: those that run, or all. */
export const listed = ({ engine, flags }: Call): readonly string[] =>
  engine
    .need<readonly ContainerSummary[]>({
      method: "GET",
      path: "/containers/json",
      query: when("all", flagOn(flags, "all")),
    })
    .map(({ Id }) => Id.slice(0, 12));
