/** One Windows build. Source of names and numbers unless a line says otherwise: reference/windows-internals.md §8.4. */
export interface WindowsBuild {
  /** Build number, `20348`. */
  readonly build: number;
  /** Short name of the release: `1809`, `21H2`. */
  readonly release: string;
  /** Tag of the base images of this build; null where none was published. */
  readonly tag: string | null;
  readonly kind: "server" | "client";
}

/** A build that Silo can be the host of. */
export interface HostBuild extends WindowsBuild {
  /** What `--host` takes: `windows-server-2022`. */
  readonly id: string;
  /** As `docker info` and `systeminfo` name it. */
  readonly product: string;
  readonly edition: string;
  /** Update build revision, the fourth number. */
  readonly revision: number;
  /** Source: reference/windows-internals.md §8.1. */
  readonly defaultIsolation: "process" | "hyperv";
  /** Process isolation wants the same revision too. Source: §8.1. */
  readonly sameRevision: boolean;
  /** A `Registry` process holds the hives. Source: §10.1. */
  readonly registryProcess: boolean;
  /** Volumes reach a container by bindflt; before that by a visible symbolic link. Source: §3.4. */
  readonly bindLinks: boolean;
  /** HostProcess containers get their root at C:\hpc. Source: §7.4. */
  readonly hostProcess: boolean;
  /** CimFS and UnionFS can take the place of NTFS layers and wcifs. Source: §7.3. */
  readonly compositeImages: boolean;
  /** dockerd of 27.5.1 starts on it. Source: §8.4. */
  readonly runsCurrentEngine: boolean;
}

/** `10.0.20348.2966`. */
export const versionOf = ({ build, revision }: HostBuild): string => `10.0.${build}.${revision}`;

/** Of `10.0.20348.2966` the build and the revision; revision 0 where it is not said, null where it is no such version. */
export const parseVersion = (version: string): { readonly build: number; readonly revision: number } | null => {
  const match = /^10\.0\.(\d+)(?:\.(\d+))?$/.exec(version);
  return match ? { build: Number(match[1]), revision: Number(match[2] ?? 0) } : null;
};
