import { disconnectEndpoint } from "#contract/network-driver.ts";
import { failure, isFailure } from "#core/failure.ts";
import { bodyObject, textOf } from "../api/json.ts";
import { containerDisconnect } from "../container/acts/connect.ts";
import { isRunning } from "../container/container.ts";
import { needContainer } from "../container/find-container.ts";
import { connect } from "../container/run/networks.ts";
import type { Endpoint } from "../daemon/call.ts";
import { containerAttachLater } from "./attach-later.ts";
import { needNetwork } from "./endpoints.ts";

/** `docker network connect`. */
export const connectNetwork: Endpoint = {
  methods: ["POST"],
  path: "/networks/{id}/connect",
  handle: (steps, call, engine) => {
    const body = bodyObject(call.body);
    if (isFailure(body)) return steps.fail(body);
    const network = needNetwork(steps, call.parameters.id ?? "");
    const container = needContainer(steps, textOf(body.Container));
    const old = container.attachments.find((each) => each.network === network.name);
    if (old !== undefined && (old.endpoint !== null || !isRunning(container)))
      return steps.fail(
        failure("403", `endpoint with name ${container.name} already exists in network ${network.name}`),
      );
    if (isRunning(container)) connect(steps, engine, container, network.name, []);
    else steps.do(containerAttachLater, { container: container.id, network: network.name, networkId: network.id });
    return { status: 200 };
  },
};

/** `docker network disconnect`. */
export const disconnectNetwork: Endpoint = {
  methods: ["POST"],
  path: "/networks/{id}/disconnect",
  handle: (steps, call) => {
    const body = bodyObject(call.body);
    if (isFailure(body)) return steps.fail(body);
    const network = needNetwork(steps, call.parameters.id ?? "");
    const container = needContainer(steps, textOf(body.Container));
    const old = container.attachments.find((each) => each.network === network.name);
    if (old === undefined)
      return steps.fail(
        failure("403", `container ${container.containerId} is not connected to the network ${network.name}`),
      );
    const { endpoint } = old;
    if (endpoint !== null) steps.call(disconnectEndpoint, { endpoint: endpoint.ref });
    steps.do(containerDisconnect, { container: container.id, network: network.name, forget: true });
    return { status: 200 };
  },
};
