import { type Endpoint, queryFlag } from "../../daemon/call.ts";
import { ok } from "../../daemon/reply.ts";
import { containers } from "../container.ts";
import { needContainer } from "../find-container.ts";
import { containerInspect } from "../views/inspect.ts";

/** `docker inspect`. */
export const inspectContainer: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/json",
  handle: (steps, call, engine) => {
    const { id } = needContainer(steps, call.parameters.id ?? "");
    return ok(
      steps.look((world) => {
        const row = world.get(containers, id);
        return row === undefined ? null : containerInspect(engine, world, row, queryFlag(call, "size"));
      }),
    );
  },
};
