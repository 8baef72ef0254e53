import { isFailure } from "#core/failure.ts";
import { type Endpoint, queryText } from "../../daemon/call.ts";
import { unixMicros } from "../../daemon/engine.ts";
import { durationOf, labelsFit, readFilters, timestampOf, valuesFor } from "../../daemon/filters.ts";
import { ok } from "../../daemon/reply.ts";
import { containers } from "../container.ts";
import { removeContainer } from "../run/procedures.ts";

/** `docker container prune`. */
export const pruneContainers: Endpoint = {
  methods: ["POST"],
  path: "/containers/prune",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), ["label", "label!", "until"]);
    if (isFailure(filters)) return steps.fail(filters);
    const [limit = ""] = valuesFor(filters, "until");
    const ago = durationOf(limit);
    const until = ago === null ? timestampOf(limit) : null;
    if (isFailure(until)) return steps.fail(until);
    const chosen = steps.look((world) => {
      const edge = ago === null ? until : unixMicros(engine, world, world.now) / 1e6 - ago;
      return world
        .all(containers)
        .filter(({ status, starting }) => !starting && (status === "created" || status === "exited"))
        .filter(({ config }) => labelsFit(filters, config.Labels ?? {}))
        .filter(({ created }) => edge === null || unixMicros(engine, world, created) / 1e6 < edge)
        .map(({ id, containerId }) => ({ id, containerId }));
    });
    const removed = chosen.filter(
      ({ id }) => steps.attempt(() => steps.call(removeContainer, { container: id, force: false, volumes: false })).ok,
    );
    const ids = removed.map(({ containerId }) => containerId);
    return ok({ ContainersDeleted: ids.length === 0 ? null : ids, SpaceReclaimed: 0 });
  },
};
