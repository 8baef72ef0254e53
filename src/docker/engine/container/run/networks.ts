import {
  connectEndpoint,
  disconnectEndpoint,
  listNetworks,
  type NetworkInfo,
  type PortBinding,
} from "#contract/network-driver.ts";
import { failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import type { Engine } from "../../daemon/engine.ts";
import { noneNetwork } from "../../network/none.ts";
import { containerConnect, containerDisconnect } from "../acts/connect.ts";
import { type Container, containers, isRunning } from "../container.ts";
import { findContainer, noSuchContainer } from "../find-container.ts";

const bindingOf = (port: string, hostIp: string, hostPort: string): PortBinding => {
  const [number = "0", protocol = "tcp"] = port.split("/");
  return {
    hostIp,
    hostPort: Number.parseInt(hostPort, 10) || 0,
    containerPort: Number.parseInt(number, 10),
    protocol: protocol.toLowerCase() === "udp" ? "udp" : "tcp",
  };
};

/** What of the container can be reached from outside. */
export const publishedPorts = ({ hostConfig, config }: Container): readonly PortBinding[] => {
  const asked = Object.entries(hostConfig.PortBindings).flatMap(([port, mappings]) =>
    (mappings.length === 0 ? [{ HostIp: "", HostPort: "" }] : mappings).map(({ HostIp, HostPort }) =>
      bindingOf(port, HostIp, HostPort),
    ),
  );
  if (!hostConfig.PublishAllPorts) return asked;
  const rest = Object.keys(config.ExposedPorts ?? {}).filter((port) => hostConfig.PortBindings[port] === undefined);
  return [...asked, ...rest.map((port) => bindingOf(port, "", ""))];
};

const portProblem = ({ rules }: Engine, { hostConfig }: Container): string | undefined =>
  Object.values(hostConfig.PortBindings)
    .flat()
    .map(({ HostIp, HostPort }) => rules.portProblem(HostIp, HostPort))
    .find((problem) => problem !== undefined);

const findNetwork = (networks: readonly NetworkInfo[], name: string): NetworkInfo | undefined =>
  networks.find((each) => each.name === name) ?? networks.find(({ id }) => name.length >= 1 && id.startsWith(name));

/** Source: reference/docker-cli.md §5.2, `--network`; moby daemon/container_operations.go. */
const sharedEndpoints = (steps: Steps, mode: string): readonly EntityRef[] => {
  const name = mode.slice("container:".length);
  const other = steps.look((world) => findContainer(world, name) ?? null);
  if (other === null) return steps.fail(noSuchContainer(name));
  if (!isRunning(other))
    return steps.fail(failure("409", `cannot join network of a non running container: ${other.containerId}`));
  if (other.hostConfig.Isolation === "hyperv")
    return steps.fail(failure("400", "sharing of hyperv containers network is not supported"));
  return other.attachments.flatMap(({ endpoint }) => (endpoint === null ? [] : [endpoint.ref]));
};

/** Connects a container to one network. Ports are published on its first. */
export const connect = (
  steps: Steps,
  engine: Engine,
  container: Container,
  name: string,
  ports: readonly PortBinding[],
): EntityRef | null => {
  if (name === noneNetwork.name) return null;
  const network = findNetwork(steps.call(listNetworks, null), name);
  if (network === undefined) return steps.fail(failure("404", `network ${name} not found`));
  const wrong = ports.length === 0 ? undefined : portProblem(engine, container);
  const outcome =
    wrong === undefined
      ? steps.attempt(() =>
          steps.call(connectEndpoint, { container: container.containerId, network: network.name, ports }),
        )
      : ({ ok: false, failure: failure("400", wrong) } as const);
  if (!outcome.ok) {
    const { code, message } = outcome.failure;
    const status = /^[45]\d\d$/.test(code) ? code : "500";
    return steps.fail(
      failure(status, `failed to create endpoint ${container.name} on network ${network.name}: ${message}`),
    );
  }
  const { name: known, id: networkId, driver } = network;
  steps.do(containerConnect, { container: container.id, network: known, networkId, driver, endpoint: outcome.value });
  return outcome.value.ref;
};

/** Connects a container to all its networks. */
export const connectAll = (steps: Steps, engine: Engine, container: Container): readonly EntityRef[] => {
  const mode = container.hostConfig.NetworkMode;
  if (mode.startsWith("container:")) return sharedEndpoints(steps, mode);
  const ports = publishedPorts(container);
  return container.attachments.flatMap(
    ({ network }, at) => connect(steps, engine, container, network, at === 0 ? ports : []) ?? [],
  );
};

/** Takes a container off the networks that it is on. */
export const disconnectAll = (steps: Steps, container: Container["id"]): void => {
  const attachments = steps.look((world) => world.get(containers, container)?.attachments ?? []);
  for (const { network, endpoint } of attachments) {
    if (endpoint === null) continue;
    steps.attempt(() => steps.call(disconnectEndpoint, { endpoint: endpoint.ref }));
    steps.do(containerDisconnect, { container, network, forget: false });
  }
};
