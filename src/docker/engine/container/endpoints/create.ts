import { isFailure } from "#core/failure.ts";
import { bodyObject } from "../../api/json.ts";
import { type Endpoint, queryText } from "../../daemon/call.ts";
import { ok } from "../../daemon/reply.ts";
import { readContainerConfig } from "../config.ts";
import { makeContainer } from "../create/create.ts";
import { readHostConfig } from "../host-config.ts";

/** `docker create`, and the first half of `docker run`. */
export const createContainer: Endpoint = {
  methods: ["POST"],
  path: "/containers/create",
  handle: (steps, call) => {
    const body = bodyObject(call.body);
    if (isFailure(body)) return steps.fail(body);
    const config = readContainerConfig(body);
    if (isFailure(config)) return steps.fail(config);
    const hostConfig = readHostConfig(body.HostConfig);
    if (isFailure(hostConfig)) return steps.fail(hostConfig);
    const name = queryText(call, "name");
    const { containerId, warnings } = steps.call(makeContainer, {
      name: name === "" ? null : name,
      config,
      hostConfig,
      networking: body.NetworkingConfig ?? null,
      platform: queryText(call, "platform"),
      seed: `${call.exchange}`,
      building: false,
    });
    return ok({ Id: containerId, Warnings: warnings }, 201);
  },
};
