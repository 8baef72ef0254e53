import { declareProcedure } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";

export interface PortBinding {
  readonly hostIp: string;
  /** 0: any free port. */
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: "tcp" | "udp";
}

/** One end of a network, as the engine shows it. */
export interface EndpointInfo {
  readonly ref: EntityRef;
  readonly endpointId: string;
  readonly ipAddress: string;
  readonly prefixLength: number;
  readonly gateway: string;
  readonly macAddress: string;
  /** With the ports that were chosen for 0. */
  readonly ports: readonly PortBinding[];
}

export interface NetworkInfo {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly subnet: string;
  readonly gateway: string;
  /** What the driver adds to `docker network inspect`. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Networks there are, the default first. */
export const listNetworks = declareProcedure<null, readonly NetworkInfo[]>("network.list");
export const createNetwork = declareProcedure<
  { readonly name: string; readonly driver: string; readonly subnet: string | null },
  NetworkInfo
>("network.create");
export const removeNetwork = declareProcedure<{ readonly name: string }, void>("network.remove");
/** Fails with code "port-in-use" and the driver's words when a host port is taken. */
export const connectEndpoint = declareProcedure<
  { readonly container: string; readonly network: string; readonly ports: readonly PortBinding[] },
  EndpointInfo
>("network.connect");
export const disconnectEndpoint = declareProcedure<{ readonly endpoint: EntityRef }, void>("network.disconnect");
/** Asks the engine's name server, which answers at a network's gateway, for a container on a network of the one who asks. Null where it knows none. */
export const resolveName = declareProcedure<
  { readonly client: EntityRef; readonly container: string; readonly name: string },
  string | null
>("network.resolve-name");
