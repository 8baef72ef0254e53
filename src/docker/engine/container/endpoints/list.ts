import { isFailure } from "#core/failure.ts";
import { type Endpoint, queryFlag, queryNumber, queryText } from "../../daemon/call.ts";
import { readFilters, valuesFor } from "../../daemon/filters.ts";
import { ok } from "../../daemon/reply.ts";
import { containers } from "../container.ts";
import { containerFilters, containerFits, filterProblem } from "../list-filters.ts";
import { containerSummary } from "../views/summary.ts";

/** `docker ps`. */
export const listContainers: Endpoint = {
  methods: ["GET"],
  path: "/containers/json",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), containerFilters);
    if (isFailure(filters)) return steps.fail(filters);
    const problem = filterProblem(filters);
    if (problem !== null) return steps.fail(problem);
    const limit = queryNumber(steps, call, "limit", 0) ?? 0;
    const all = queryFlag(call, "all") || limit > 0 || valuesFor(filters, "status").length > 0;
    const size = queryFlag(call, "size");
    return ok(
      steps.look((world) =>
        world
          .all(containers)
          .toReversed()
          .filter((each) => all || each.status === "running" || each.status === "restarting")
          .filter((each) => containerFits(world, each, filters))
          .slice(0, limit > 0 ? limit : undefined)
          .map((each) => containerSummary(engine, world, each, size)),
      ),
    );
  },
};
