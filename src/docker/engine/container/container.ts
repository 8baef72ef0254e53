import type { Bind, StartedProcess } from "#contract/container-runtime.ts";
import type { LayerId } from "#contract/layer-store.ts";
import type { EndpointInfo } from "#contract/network-driver.ts";
import type { Micros } from "#core/event.ts";
import { defineTable, type EntityRef, type Id, type Row, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import type { ContainerConfig } from "./config.ts";
import type { Health } from "./health/health.ts";
import type { HostConfig } from "./host-config.ts";

export type ContainerId = Id<"container">;

export type ContainerStatus = "created" | "running" | "restarting" | "exited";

/** A place where the container sees something of its host. */
export interface MountPoint extends Bind {
  /** Of a named volume. */
  readonly volume: string | null;
  /** `ro`, `rw` or nothing, as it was given. */
  readonly mode: string;
  /** From `-v`: with a `Propagation` in inspect. */
  readonly fromBinds: boolean;
}

/** A connection to a network; the endpoint is null while the container does not run. */
export interface Attachment {
  readonly network: string;
  readonly networkId: string;
  readonly aliases: readonly string[] | null;
  readonly endpoint: EndpointInfo | null;
}

/** A container as the engine knows it, running or not. Times are virtual µs, null before they come. */
export interface Container extends Row<"container"> {
  /** 64 hexadecimal digits. */
  readonly containerId: string;
  /** Without the slash that the API puts before it. */
  readonly name: string;
  /** The reference it was made from, as typed. */
  readonly image: string;
  /** `sha256:…` */
  readonly imageId: string;
  /** The image's layers, base first: they stay while the container stands on them. */
  readonly layers: readonly LayerId[];
  /** Of the image, `10.0.20348.2966`. */
  readonly osVersion: string | null;
  readonly path: string;
  readonly args: readonly string[];
  readonly config: ContainerConfig;
  readonly hostConfig: HostConfig;
  readonly mounts: readonly MountPoint[];
  readonly attachments: readonly Attachment[];
  readonly created: Micros;
  readonly status: ContainerStatus;
  /** Unsigned 32 bits. */
  readonly exitCode: number;
  readonly error: string;
  readonly startedAt: Micros | null;
  readonly finishedAt: Micros | null;
  /** The process that it lives for; null while it does not run. */
  readonly process: StartedProcess | null;
  /** How many of that process's output streams are still open. */
  readonly openOutputs: number;
  /** How often it has come to an end, failed starts included. */
  readonly runs: number;
  /** How often it has been started again by its restart policy since a person started it. */
  readonly restartCount: number;
  /** Somebody has asked it to end: its restart policy does not apply. */
  readonly stopAsked: boolean;
  /** Its start is under way. */
  readonly starting: boolean;
  /** Somebody removes it. */
  readonly removing: boolean;
  /** What its last run did that Silo does not model; null for nothing. */
  readonly notModelled: string | null;
  /** What its health check has said since its last start; null where it has none. */
  readonly health: Health | null;
  /** Makes an image in a build. */
  readonly building: boolean;
}

export const containers = defineTable<Container>()("container");

export const shortId = (id: string): string => id.replace(/^sha256:/, "").slice(0, 12);

export const containerRef = ({ id }: Pick<Container, "id">): EntityRef => refOf(containers, id);

export const isRunning = ({ status }: Pick<Container, "status">): boolean => status === "running";

/** The container's name in another moment's world; its number where it is gone. */
export const containerName = (reader: Reader, id: ContainerId): string => reader.get(containers, id)?.name ?? `${id}`;
