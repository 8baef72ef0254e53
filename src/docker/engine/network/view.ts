import type { NetworkInfo } from "#contract/network-driver.ts";
import { find, type Reader } from "#core/world.ts";
import type { NetworkResource } from "../api/types.ts";
import { containers } from "../container/container.ts";
import { type Engine, isoTime } from "../daemon/engine.ts";
import { dockerNetworks } from "./network.ts";

const members = ({ rules }: Engine, reader: Reader, { id }: NetworkInfo): NetworkResource["Containers"] =>
  Object.fromEntries(
    reader.all(containers).flatMap(({ containerId, name, attachments }) => {
      const endpoint = attachments.find(({ networkId }) => networkId === id)?.endpoint ?? null;
      if (endpoint === null) return [];
      const length = rules.prefixLength(endpoint.ipAddress, endpoint.prefixLength);
      return [
        [
          containerId,
          {
            Name: name,
            EndpointID: endpoint.endpointId,
            MacAddress: endpoint.macAddress,
            IPv4Address: `${endpoint.ipAddress}/${length}`,
            IPv6Address: "",
          },
        ],
      ];
    }),
  );

/** Source: reference/docker-cli.md §9.1. `whole` adds who is on it. */
export const networkView = (engine: Engine, reader: Reader, network: NetworkInfo, whole: boolean): NetworkResource => {
  const row = find(reader, dockerNetworks, ({ networkId }) => networkId === network.id);
  const none = network.driver === "null";
  return {
    Name: network.name,
    Id: network.id,
    Created: isoTime(engine, reader, row?.created ?? 0),
    Scope: "local",
    Driver: network.driver,
    EnableIPv6: false,
    IPAM: {
      Driver: engine.platform.os === "windows" ? "windows" : "default",
      Options: null,
      Config: none || network.subnet === "" ? null : [{ Subnet: network.subnet, Gateway: network.gateway }],
    },
    Internal: row?.internal ?? false,
    Attachable: false,
    Ingress: false,
    ConfigFrom: { Network: "" },
    ConfigOnly: false,
    Containers: whole ? members(engine, reader, network) : {},
    Options: { ...network.options, ...row?.options },
    Labels: row?.labels ?? {},
  };
};
