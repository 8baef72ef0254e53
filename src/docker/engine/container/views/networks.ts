import type { EndpointSettings } from "../../api/types.ts";
import type { Engine } from "../../daemon/engine.ts";
import { noneNetwork } from "../../network/none.ts";
import { type Attachment, type Container, shortId } from "../container.ts";

const settings = ({ rules }: Engine, container: Container, { network, networkId, aliases, endpoint }: Attachment) => ({
  IPAMConfig: null,
  Links: null,
  Aliases: aliases,
  MacAddress: endpoint?.macAddress ?? "",
  DriverOpts: null,
  NetworkID: network === noneNetwork.name && container.status === "running" ? noneNetwork.id : networkId,
  EndpointID: endpoint?.endpointId ?? "",
  Gateway: endpoint?.gateway ?? "",
  IPAddress: endpoint?.ipAddress ?? "",
  IPPrefixLen: endpoint === null ? 0 : rules.prefixLength(endpoint.ipAddress, endpoint.prefixLength),
  IPv6Gateway: "",
  GlobalIPv6Address: "",
  GlobalIPv6PrefixLen: 0,
  DNSNames:
    network === noneNetwork.name || endpoint === null
      ? null
      : [container.name, ...(aliases ?? []), shortId(container.containerId)],
});

/** `NetworkSettings.Networks`. Source: reference/docker-cli.md §8. */
export const networkMap = (engine: Engine, container: Container): Readonly<Record<string, EndpointSettings>> =>
  Object.fromEntries(container.attachments.map((each) => [each.network, settings(engine, container, each)]));
