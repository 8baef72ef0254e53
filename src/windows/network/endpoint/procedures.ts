import {
  connectEndpoint as connectEndpointDeclared,
  disconnectEndpoint as disconnectEndpointDeclared,
  type EndpointInfo,
} from "#contract/network-driver.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { need, type Reader } from "#core/world.ts";
import { classLength } from "../address.ts";
import { actorsOf } from "../hns.ts";
import { networks } from "../network/network.ts";
import { networkOf } from "../network/procedures.ts";
import { attachEndpoint, mapPorts, plugEndpoint } from "./attach-endpoint.ts";
import { createEndpoint, noteEndpoint } from "./create-endpoint.ts";
import { deleteEndpoint, forgetEndpoint } from "./delete-endpoint.ts";
import { type EndpointId, endpoints } from "./endpoint.ts";

const infoOf =
  (id: EndpointId) =>
  (reader: Reader): EndpointInfo => {
    const row = need(reader, endpoints, id);
    const { gateway } = need(reader, networks, row.network);
    return {
      ref: refOf(endpoints, id),
      endpointId: row.engineId,
      ipAddress: row.ipAddress,
      prefixLength: row.ipAddress === "" ? 0 : classLength(row.ipAddress),
      gateway,
      macAddress: row.macAddress.toLowerCase().replaceAll("-", ":"),
      ports: row.ports,
    };
  };

const anyAddress = ["", "0.0.0.0"];

export const connectEndpoint = defineProcedure(connectEndpointDeclared, (steps, { container, network, ports }) => {
  const { actors, row } = steps.look((world) => ({ actors: actorsOf(world), row: networkOf(world, network) ?? null }));
  if (row === null) return steps.fail(failure("404", `network ${network} not found`));
  if (row.type === "none") return steps.look(infoOf(steps.do(noteEndpoint, { container, network: row.id })));
  if (ports.some(({ hostIp }) => !anyAddress.includes(hostIp)))
    return steps.fail(failure("400", "Windows does not support host IP addresses in NAT settings"));
  const wanted = row.type === "nat" || row.type === "ics" ? ports : [];
  const made = steps.do(createEndpoint, {
    actors,
    container,
    network: row.id,
    virtualNetwork: row.guid,
    ports: wanted,
  });
  const { guid, ipAddress, ports: chosen } = steps.look((world) => need(world, endpoints, made));
  const call = { actors, endpoint: made, guid, container };
  steps.do(plugEndpoint, call);
  steps.do(attachEndpoint, call);
  if (chosen.length > 0)
    steps.do(mapPorts, {
      ...call,
      mappings: chosen.map(({ hostPort, containerPort, protocol }) => ({
        ExternalIPAddress: "0.0.0.0",
        ExternalPort: hostPort,
        InternalIPAddress: ipAddress,
        InternalPort: containerPort,
        Protocol: protocol.toUpperCase(),
      })),
    });
  return steps.look(infoOf(made));
});

export const disconnectEndpoint = defineProcedure(disconnectEndpointDeclared, (steps, { endpoint }) => {
  const id = endpoint.id as EndpointId;
  const { actors, row, none } = steps.look((world) => {
    const found = world.get(endpoints, id);
    const network = found === undefined ? undefined : world.get(networks, found.network);
    return { actors: actorsOf(world), row: found ?? null, none: network?.type === "none" };
  });
  if (row === null) return;
  if (none) steps.do(forgetEndpoint, { endpoint: id });
  else steps.do(deleteEndpoint, { actors, endpoint: id, guid: row.guid });
});
