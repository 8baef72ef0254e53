import type { Failure } from "#core/failure.ts";
import type { EntityRef } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import type { LayerDescriptor, LayerId } from "./layer-store.ts";

/** What a registry gives for a reference. */
export interface RemoteImage {
  /** Canonical repository, `mcr.microsoft.com/windows/nanoserver`. */
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
  readonly os: "windows" | "linux";
  readonly architecture: string;
  readonly osVersion: string | null;
  /** ISO 8601. */
  readonly created: string;
  /** The `config` member of the OCI configuration, names as there. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly history: readonly {
    readonly created: string;
    readonly createdBy: string;
    readonly emptyLayer?: boolean;
    readonly comment?: string;
  }[];
  /** Base first. */
  readonly layers: readonly LayerDescriptor[];
  /** Why nobody knows what is in it, where it is outside the catalogue. */
  readonly notModelled?: string;
}

/** What an engine is told of the machine that it runs on: the engine itself cannot tell Windows from Linux. */
export interface Platform {
  readonly os: "windows" | "linux";
  readonly architecture: "amd64";
  /** `docker version`, `docker info`. */
  readonly engineVersion: string;
  readonly apiVersion: string;
  readonly minApiVersion: string;
  readonly gitCommit: string;
  readonly goVersion: string;
  readonly buildTime: string;
  readonly kernelVersion: string;
  readonly operatingSystem: string;
  readonly osVersion: string;
  readonly storageDriver: string;
  readonly dataRoot: string;
  readonly defaultNetwork: string;
  readonly defaultIsolation: string;
  readonly pathSeparator: "\\" | "/";
  readonly defaultShell: readonly string[];
  readonly defaultPath: string;
  readonly defaultWorkingDirectory: string;
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
  /** Seconds that `stop` waits. */
  readonly stopTimeout: number;
  readonly hostName: (reader: Reader) => string;
  /** Virtual wall clock, Unix milliseconds. */
  readonly wallClock: (reader: Reader) => number;
  /** The engine's own process, from and to which requests travel. */
  readonly daemon: (reader: Reader) => EntityRef;
  /** What stands for the registry on the network. */
  readonly registryRef: (reader: Reader) => EntityRef;
  /** Folder of a layer on the host, for `docker image inspect`. */
  readonly layerFolder?: (reader: Reader, layer: LayerId) => string;
  /** The registry's answer. Failure texts are the engine's, without "Error response from daemon: ". */
  readonly resolve: (reference: string) => RemoteImage | Failure;
  /** What a registry has under the digest of a layer; null where nobody published it. */
  readonly blob?: (digest: string) => LayerDescriptor | null;
  /** Joins arguments into the command line that the OS gets. */
  readonly quote: (args: readonly string[]) => string;
}
