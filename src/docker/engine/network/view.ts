import type { NetworkInfo } from "#contract/network-driver.ts";
import { sha256Hex } from "#core/digest.ts";
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

/** Derived from the id: HNS's own GUIDs are not part of what the driver tells. Assumption. */
const driverOptions = (engine: Engine, { id, name }: NetworkInfo): Readonly<Record<string, string>> => {
  if (engine.platform.os !== "windows") return {};
  const hex = sha256Hex(`hns ${id}`).toUpperCase();
  const guid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
  return { "com.docker.network.windowsshim.hnsid": guid, "com.docker.network.windowsshim.networkname": name };
};

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
    Internal: false,
    Attachable: false,
    Ingress: false,
    ConfigFrom: { Network: "" },
    ConfigOnly: false,
    Containers: whole ? members(engine, reader, network) : {},
    Options: { ...(none ? {} : driverOptions(engine, network)), ...row?.options },
    Labels: row?.labels ?? {},
  };
};
