import {
  connectEndpoint,
  createNetwork,
  disconnectEndpoint,
  listNetworks,
  type NetworkInfo,
  removeNetwork,
} from "#contract/network-driver.ts";
import { sha256Hex } from "#core/digest.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { type Id, refOf } from "#core/table.ts";
import { find } from "#core/world.ts";
import { supply } from "./change.ts";
import { type FakeNetwork, fakeEndpoints, fakeNetworks } from "./tables.ts";

const infoOf = ({ networkId, name, driver, subnet }: FakeNetwork): NetworkInfo => ({
  id: networkId,
  name,
  driver,
  subnet,
  gateway: subnet.replace(/\d+\/\d+$/, "1"),
});

export const fakeNetworkProcedures = [
  defineProcedure(listNetworks, (steps) => steps.look((world) => world.all(fakeNetworks).map(infoOf))),
  supply(createNetwork, (tx, { name, driver, subnet }) =>
    infoOf(tx.insert(fakeNetworks, { networkId: sha256Hex(name), name, driver, subnet: subnet ?? "172.20.0.0/20" })),
  ),
  supply(removeNetwork, (tx, { name }) => {
    const row = find(tx, fakeNetworks, (each) => each.name === name);
    if (row !== undefined) tx.remove(fakeNetworks, row.id);
  }),
  supply(connectEndpoint, (tx, { container, network, ports }) => {
    const taken = tx.all(fakeEndpoints).flatMap((each) => each.ports.map(({ hostPort }) => hostPort));
    if (ports.some(({ hostPort }) => hostPort !== 0 && taken.includes(hostPort)))
      return failure(
        "port-in-use",
        "failed during hnsCallRawResponse: hnsCall failed in Win32: The specified port already exists. (0x803b0013)",
      );
    const chosen = ports.map((port, at) => (port.hostPort === 0 ? { ...port, hostPort: 49153 + at } : port));
    const { id } = tx.insert(fakeEndpoints, { container, network, ports: chosen });
    return {
      ref: refOf(fakeEndpoints, id),
      endpointId: sha256Hex(`endpoint ${id}`),
      ipAddress: `172.28.147.${10 + id}`,
      prefixLength: 20,
      gateway: "172.28.144.1",
      macAddress: "00:15:5d:4e:9a:31",
      ports: chosen,
    };
  }),
  supply(disconnectEndpoint, (tx, { endpoint }) => tx.remove(fakeEndpoints, endpoint.id as Id<"fake-endpoint">)),
];
