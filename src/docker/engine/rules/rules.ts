import type { Platform } from "#contract/platform.ts";
import type { Failure } from "#core/failure.ts";
import type { HostConfig } from "../container/host-config.ts";

/** A `-v` or `--mount`, taken apart. */
export interface MountSpec {
  readonly type: "bind" | "volume" | "npipe";
  /** A path of the host or the name of a volume; "" for an anonymous one. */
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
  readonly mode: string;
  readonly fromBinds: boolean;
  /** Default: none. */
  readonly options?: MountOptions;
}

/** What else a `--mount` says. */
export interface MountOptions {
  /** "" for none. */
  readonly propagation: string;
  readonly subpath: string;
  /** Which of the API's groups of options are there: `BindOptions`, `VolumeOptions`. */
  readonly given: readonly string[];
}

export const noOptions: MountOptions = { propagation: "", subpath: "", given: [] };

/** A `--volumes-from`, taken apart. */
export interface VolumesFrom {
  readonly container: string;
  readonly readOnly: boolean;
}

export interface Checked {
  readonly hostConfig: HostConfig;
  readonly warnings: readonly string[];
}

/**
 * What the engine does differently per platform. The real engine has it in files named `_windows.go` and `_unix.go`;
 * everything that depends on the machine itself comes with `Platform`.
 */
export interface PlatformRules {
  /** A failure where `--isolation` is none of the platform's. */
  readonly isolation: (asked: string) => Failure | undefined;
  /** Checks what the container asks of its host. `isolation` is resolved already. */
  readonly hostConfig: (config: HostConfig, platform: Platform) => Checked | Failure;
  /** Reads `[source:]target[:mode]`. */
  readonly bind: (spec: string) => MountSpec | Failure;
  /** Checks one of `Mounts`. */
  readonly mount: (mount: MountSpec) => MountSpec | Failure;
  /** Reads one of `VolumesFrom`. */
  readonly volumesFrom: (text: string) => VolumesFrom | Failure;
  /** Whether only directories of the host can be mapped, not files. */
  readonly mapsDirectoriesOnly: boolean;
  /** The host's version as the texts about manifests name it; "" where they name none. */
  readonly hostVersion: (osVersion: string) => string;
  readonly isAbsolute: (path: string) => boolean;
  readonly sameTarget: (one: string, other: string) => boolean;
  /** What a process finds in its environment without being asked for. */
  readonly environment: (platform: Platform, hostname: string, tty: boolean) => Readonly<Record<string, string>>;
  /** Why the network driver does not take a published port; the host's port may be a range. */
  readonly portProblem: (hostIp: string, hostPort: string) => string | undefined;
  /** Networks that cannot be made or removed. */
  readonly predefinedNetworks: readonly string[];
  /** Highest number of a signal that the engine takes. */
  readonly highestSignal: number;
  /** Refusals; null where the platform can. */
  readonly refuses: {
    readonly diffOfRunning: string | null;
    readonly commitOfRunning: string | null;
    readonly exporting: string | null;
    readonly topArguments: string | null;
  };
  /** Who owns what `--chown` copies, by the account's name; without it the numbers are not kept. */
  readonly ownerOf?: (account: string) => string | Failure;
  /** Length of the prefix that inspect shows for an address. */
  readonly prefixLength: (address: string, prefixLength: number) => number;
  /** Whether the engine knows how much a container has written. */
  readonly measuresContainers: boolean;
  /** `docker info`. */
  readonly driverStatus: readonly (readonly [string, string])[];
  readonly networkPlugins: readonly string[];
  readonly logPlugins: readonly string[];
}
