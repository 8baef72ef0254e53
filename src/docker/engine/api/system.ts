import type { ContainerSummary } from "./container.ts";
import type { StringMap } from "./host-config.ts";
import type { ImageSummary } from "./image.ts";
import type { Volume } from "./volume.ts";

/** `GET /version`. */
export interface VersionResponse {
  readonly Platform?: { readonly Name: string };
  readonly Components?: readonly {
    readonly Name: string;
    readonly Version: string;
    readonly Details?: StringMap;
  }[];
  readonly Version: string;
  readonly ApiVersion: string;
  readonly MinAPIVersion?: string;
  readonly GitCommit: string;
  readonly GoVersion: string;
  readonly Os: string;
  readonly Arch: string;
  readonly KernelVersion?: string;
  readonly Experimental?: boolean;
  readonly BuildTime?: string;
}

/** `GET /info`, what clients read of it. */
export interface InfoResponse {
  readonly ID: string;
  readonly Containers: number;
  readonly ContainersRunning: number;
  readonly ContainersPaused: number;
  readonly ContainersStopped: number;
  readonly Images: number;
  readonly Driver: string;
  readonly DriverStatus: readonly (readonly [string, string])[] | null;
  readonly Plugins: {
    readonly Volume: readonly string[] | null;
    readonly Network: readonly string[] | null;
    readonly Authorization: readonly string[] | null;
    readonly Log: readonly string[] | null;
  };
  readonly Debug: boolean;
  readonly NFd?: number;
  readonly NGoroutines?: number;
  readonly SystemTime?: string;
  readonly LoggingDriver: string;
  readonly CgroupDriver: string;
  readonly NEventsListener?: number;
  readonly KernelVersion: string;
  readonly OperatingSystem: string;
  readonly OSVersion: string;
  readonly OSType: string;
  readonly Architecture: string;
  readonly IndexServerAddress: string;
  readonly RegistryConfig: {
    readonly InsecureRegistryCIDRs: readonly string[] | null;
    readonly IndexConfigs: Readonly<Record<string, { readonly Name: string; readonly Secure: boolean }>>;
    readonly Mirrors: readonly string[] | null;
  } | null;
  readonly NCPU: number;
  readonly MemTotal: number;
  readonly DockerRootDir: string;
  readonly HttpProxy: string;
  readonly HttpsProxy: string;
  readonly NoProxy: string;
  readonly Name: string;
  readonly Labels: readonly string[] | null;
  readonly ExperimentalBuild: boolean;
  readonly ServerVersion: string;
  readonly Swarm: { readonly LocalNodeState: string; readonly [more: string]: unknown };
  readonly LiveRestoreEnabled: boolean;
  readonly Isolation: string;
  readonly SecurityOptions: readonly string[] | null;
  readonly Warnings: readonly string[] | null;
}

/** `GET /system/df`. */
export interface DiskUsage {
  readonly LayersSize: number;
  readonly Images: readonly ImageSummary[];
  readonly Containers: readonly ContainerSummary[];
  readonly Volumes: readonly Volume[];
  readonly BuildCache: readonly BuildCacheRecord[] | null;
}

export interface BuildCacheRecord {
  readonly ID: string;
  readonly InUse: boolean;
  readonly Shared: boolean;
  readonly Size: number;
}
