import { type Endpoint, queryFlag } from "../../daemon/call.ts";
import { ok } from "../../daemon/reply.ts";
import { removeImage } from "../remove.ts";

/** `docker rmi`. */
export const removeImageEndpoint: Endpoint = {
  methods: ["DELETE"],
  path: "/images/{name:.*}",
  handle: (steps, call) => {
    const { name = "" } = call.parameters;
    return ok(steps.call(removeImage, { name, force: queryFlag(call, "force"), prune: !queryFlag(call, "noprune") }));
  },
};
