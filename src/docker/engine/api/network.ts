import type { StringMap } from "./host-config.ts";

/** A container's end of a network. Also what `run` asks for. */
export interface EndpointSettings {
  readonly IPAMConfig: {
    readonly IPv4Address?: string;
    readonly IPv6Address?: string;
    readonly LinkLocalIPs?: readonly string[];
  } | null;
  readonly Links: readonly string[] | null;
  readonly Aliases: readonly string[] | null;
  readonly MacAddress: string;
  readonly DriverOpts: StringMap | null;
  readonly NetworkID: string;
  readonly EndpointID: string;
  readonly Gateway: string;
  readonly IPAddress: string;
  readonly IPPrefixLen: number;
  readonly IPv6Gateway: string;
  readonly GlobalIPv6Address: string;
  readonly GlobalIPv6PrefixLen: number;
  readonly DNSNames: readonly string[] | null;
}

export interface IpamConfig {
  readonly Subnet?: string;
  readonly IPRange?: string;
  readonly Gateway?: string;
  readonly AuxiliaryAddresses?: StringMap;
}

export interface Ipam {
  readonly Driver: string;
  readonly Options: StringMap | null;
  readonly Config: readonly IpamConfig[] | null;
}

/** `GET /networks/{id}`, and a row of `GET /networks`. */
export interface NetworkResource {
  readonly Name: string;
  readonly Id: string;
  readonly Created: string;
  readonly Scope: string;
  readonly Driver: string;
  readonly EnableIPv6: boolean;
  readonly IPAM: Ipam;
  readonly Internal: boolean;
  readonly Attachable: boolean;
  readonly Ingress: boolean;
  readonly ConfigFrom: { readonly Network: string };
  readonly ConfigOnly: boolean;
  readonly Containers: Readonly<
    Record<
      string,
      {
        readonly Name: string;
        readonly EndpointID: string;
        readonly MacAddress: string;
        readonly IPv4Address: string;
        readonly IPv6Address: string;
      }
    >
  >;
  readonly Options: StringMap;
  readonly Labels: StringMap;
}

/** `POST /networks/create`. */
export interface NetworkCreateRequest {
  readonly Name: string;
  readonly Driver: string;
  readonly Scope: string;
  readonly EnableIPv6?: boolean;
  readonly IPAM: Ipam | null;
  readonly Internal: boolean;
  readonly Attachable: boolean;
  readonly Ingress: boolean;
  readonly ConfigOnly: boolean;
  readonly ConfigFrom: { readonly Network: string } | null;
  readonly Options: StringMap;
  readonly Labels: StringMap;
}

export interface NetworkCreateResponse {
  readonly Id: string;
  readonly Warning: string;
}

/** `POST /networks/{id}/connect`. */
export interface NetworkConnectRequest {
  readonly Container: string;
  readonly EndpointConfig: EndpointSettings | null;
}

/** `POST /networks/{id}/disconnect`. */
export interface NetworkDisconnectRequest {
  readonly Container: string;
  readonly Force: boolean;
}

/** `POST /networks/prune`. */
export interface NetworksPruneReport {
  readonly NetworksDeleted: readonly string[] | null;
}
