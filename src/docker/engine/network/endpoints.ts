import { createNetwork, type NetworkInfo, removeNetwork } from "#contract/network-driver.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { find } from "#core/world.ts";
import { objectOf, objectsOf, type Shape, shapedBody, textOf } from "../api/json.ts";
import { containers } from "../container/container.ts";
import { type Endpoint, queryText } from "../daemon/call.ts";
import type { Engine } from "../daemon/engine.ts";
import { type Filters, labelsFit, readFilters, valuesFor } from "../daemon/filters.ts";
import { noContent, ok } from "../daemon/reply.ts";
import { networkCreate, networkRemove } from "./acts.ts";
import { allNetworks, dockerNetworks, findNetwork } from "./network.ts";
import { networkView } from "./view.ts";

export const needNetwork = (steps: Steps, text: string): NetworkInfo =>
  findNetwork(allNetworks(steps), text) ?? steps.fail(failure("404", `network ${text} not found`));

const usedBy = (steps: Steps, network: NetworkInfo): boolean =>
  steps.look((world) =>
    world.all(containers).some(({ attachments }) => attachments.some(({ network: name }) => name === network.name)),
  );

const fits = (steps: Steps, { rules }: Engine, network: NetworkInfo, filters: Filters): boolean => {
  const some = (key: string, test: (value: string) => boolean): boolean => {
    const values = valuesFor(filters, key);
    return values.length === 0 || values.some(test);
  };
  const labels = steps.look(
    (world) => find(world, dockerNetworks, ({ networkId }) => networkId === network.id)?.labels ?? {},
  );
  const builtin = rules.predefinedNetworks.includes(network.name);
  return (
    some("name", (value) => network.name.includes(value)) &&
    some("id", (value) => network.id.startsWith(value)) &&
    some("driver", (value) => network.driver === value) &&
    some("scope", (value) => value === "local") &&
    some("type", (value) => (value === "builtin") === builtin) &&
    some("dangling", (value) => ["true", "1"].includes(value) === (!builtin && !usedBy(steps, network))) &&
    labelsFit(filters, labels)
  );
};

/** `docker network ls`. */
export const listNetworksEndpoint: Endpoint = {
  methods: ["GET"],
  path: "/networks",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), [
      "dangling",
      "driver",
      "id",
      "label",
      "name",
      "scope",
      "type",
    ]);
    if (isFailure(filters)) return steps.fail(filters);
    const chosen = allNetworks(steps).filter((network) => fits(steps, engine, network, filters));
    return ok(steps.look((world) => chosen.map((network) => networkView(engine, world, network, false))));
  },
};

/** `docker network inspect`. */
export const inspectNetwork: Endpoint = {
  methods: ["GET"],
  path: "/networks/{id}",
  handle: (steps, call, engine) => {
    const network = needNetwork(steps, call.parameters.id ?? "");
    return ok(steps.look((world) => networkView(engine, world, network, true)));
  },
};

const shape: Shape = {
  Name: ["text", ""],
  Driver: ["text", ""],
  IPAM: ["object", {}],
  Internal: ["bool", false],
  Options: ["map", {}],
  Labels: ["map", {}],
};

/** `docker network create`. Texts: reference/docker-cli.md §9.1. */
export const createNetworkEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/networks/create",
  handle: (steps, call, { platform, rules }) => {
    const body = shapedBody(shape, call.body, "CreateRequest");
    if (isFailure(body)) return steps.fail(body);
    const name = textOf(body.Name);
    const driver = textOf(body.Driver) || platform.defaultNetwork;
    if (name.trim() === "") return steps.fail(failure("400", "invalid name: name is empty"));
    if (rules.predefinedNetworks.includes(name))
      return steps.fail(failure("403", `operation is not permitted on predefined ${name} network `));
    if (driver === "overlay")
      return steps.fail(
        failure(
          "403",
          'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
        ),
      );
    if (!rules.networkPlugins.includes(driver) || driver === "null")
      return steps.fail(failure("404", `plugin "${driver}" not found`));
    if (allNetworks(steps).some((each) => each.name === name))
      return steps.fail(failure("409", `network with name ${name} already exists`));
    const [first] = objectsOf(objectOf(body.IPAM).Config);
    const subnet = textOf(first?.Subnet);
    const made = steps.call(createNetwork, { name, driver, subnet: subnet === "" ? null : subnet });
    const labels = body.Labels as Readonly<Record<string, string>>;
    const options = body.Options as Readonly<Record<string, string>>;
    const internal = body.Internal === true;
    steps.do(networkCreate, { networkId: made.id, labels, options, internal, name, driver });
    return ok({ Id: made.id, Warning: "" }, 201);
  },
};

const remove = (steps: Steps, { rules }: Engine, network: NetworkInfo): void => {
  if (rules.predefinedNetworks.includes(network.name))
    steps.fail(failure("403", `${network.name} is a pre-defined network and cannot be removed`));
  const active = steps.look((world) =>
    world
      .all(containers)
      .some(({ attachments }) =>
        attachments.some(({ networkId, endpoint }) => networkId === network.id && endpoint !== null),
      ),
  );
  if (active)
    steps.fail(
      failure("403", `error while removing network: network ${network.name} id ${network.id} has active endpoints`),
    );
  steps.call(removeNetwork, { name: network.name });
  steps.do(networkRemove, { networkId: network.id, name: network.name, driver: network.driver });
};

/** `docker network rm`. */
export const removeNetworkEndpoint: Endpoint = {
  methods: ["DELETE"],
  path: "/networks/{id}",
  handle: (steps, call, engine) => {
    remove(steps, engine, needNetwork(steps, call.parameters.id ?? ""));
    return noContent;
  },
};

/** `docker network prune`. */
export const pruneNetworks: Endpoint = {
  methods: ["POST"],
  path: "/networks/prune",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), ["label", "label!", "until"]);
    if (isFailure(filters)) return steps.fail(filters);
    const known = steps.look((world) => world.all(dockerNetworks).map(({ networkId }) => networkId));
    const chosen = allNetworks(steps).filter(
      (network) => known.includes(network.id) && !usedBy(steps, network) && fits(steps, engine, network, filters),
    );
    const removed = chosen.filter((network) => steps.attempt(() => remove(steps, engine, network)).ok);
    return ok({ NetworksDeleted: removed.length === 0 ? null : removed.map(({ name }) => name) });
  },
};
