/** Times in nanoseconds, 0 or absent for the engine's default. Source: Engine API v1.47, HealthConfig. */
export interface HealthConfig {
  /** `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", line]`. */
  readonly Test: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/** What an image says about the containers made from it. Source: Engine API v1.47, ImageConfig. */
export interface ImageConfig {
  readonly User: string;
  readonly ExposedPorts?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  /** `NAME=value`. */
  readonly Env: readonly string[];
  readonly Cmd: readonly string[] | null;
  /** Windows: a shell form is one string, quoted already. */
  readonly ArgsEscaped?: boolean;
  readonly Healthcheck?: HealthConfig;
  readonly Volumes: Readonly<Record<string, Readonly<Record<string, never>>>> | null;
  readonly WorkingDir: string;
  readonly Entrypoint: readonly string[] | null;
  readonly OnBuild: readonly string[] | null;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly StopSignal?: string;
  readonly Shell?: readonly string[];
}

export const emptyConfig: ImageConfig = {
  User: "",
  Env: [],
  Cmd: null,
  Volumes: null,
  WorkingDir: "",
  Entrypoint: null,
  OnBuild: null,
  Labels: null,
};

/** What runs containers of an image: the rules for paths, shells and environment names hang on it. */
export type Platform = "linux" | "windows";

/** Runs shell forms until SHELL says otherwise. Source: reference/docker-cli.md §10.2. */
const defaultShells: Readonly<Record<Platform, readonly string[]>> = {
  linux: ["/bin/sh", "-c"],
  windows: ["cmd", "/S", "/C"],
};

export const shellOf = (config: ImageConfig, platform: Platform): readonly string[] =>
  config.Shell === undefined || config.Shell.length === 0 ? defaultShells[platform] : config.Shell;

/** A record with more members, in the order of their names, as the engine prints them. */
export const withMembers = <T>(
  record: Readonly<Record<string, T>> | null | undefined,
  members: readonly (readonly [string, T])[],
): Readonly<Record<string, T>> => {
  const all = new Map([...Object.entries(record ?? {}), ...members]);
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
};
