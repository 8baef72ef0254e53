import { type Failure, failure } from "#core/failure.ts";
import type { ContainerConfig } from "../config.ts";

const nameOf = (entry: string): string => entry.split("=", 1)[0] ?? "";

const isEmpty = (list: readonly string[] | null): boolean => list === null || list.length === 0;

/** The request's list, then the image's entries of which it does not set the name. */
const mergedEnv = (own: ContainerConfig["Env"], base: ContainerConfig["Env"]): ContainerConfig["Env"] => {
  if (isEmpty(own)) return base;
  const set = new Set((own ?? []).map(nameOf));
  return [...(own ?? []), ...(base ?? []).filter((entry) => !set.has(nameOf(entry)))];
};

const mergedRecord = <T>(
  own: Readonly<Record<string, T>> | null | undefined,
  base: Readonly<Record<string, T>> | null | undefined,
): Readonly<Record<string, T>> | null => (own == null && base == null ? null : { ...base, ...own });

type Command = Pick<ContainerConfig, "Cmd" | "Entrypoint"> & { readonly ArgsEscaped?: boolean };

/** Source: reference/docker-cli.md §5.2, `--entrypoint`; moby daemon/commit.go, merge. */
const mergedCommand = (own: ContainerConfig, base: ContainerConfig): Command => {
  let { Cmd, Entrypoint, ArgsEscaped = false } = own;
  if (isEmpty(Entrypoint)) {
    if (isEmpty(Cmd)) {
      Cmd = base.Cmd;
      ArgsEscaped = base.ArgsEscaped ?? false;
    }
    if (Entrypoint === null) {
      Entrypoint = base.Entrypoint;
      if (!ArgsEscaped) ArgsEscaped = base.ArgsEscaped ?? false;
    }
  }
  if (Entrypoint?.length === 1 && Entrypoint[0] === "") Entrypoint = null;
  return { Cmd, Entrypoint, ...(ArgsEscaped ? { ArgsEscaped } : {}) };
};

/** What the request asks for on top of what its image says. A failure where nothing is left to run. */
export const mergeConfig = (own: ContainerConfig, base: ContainerConfig): ContainerConfig | Failure => {
  const { ArgsEscaped: _, ...rest } = own;
  const ports = mergedRecord(own.ExposedPorts, base.ExposedPorts);
  const volumes = mergedRecord(own.Volumes, base.Volumes);
  const health = own.Healthcheck ?? base.Healthcheck;
  const signal = own.StopSignal ?? base.StopSignal;
  const shell = own.Shell ?? base.Shell;
  const merged: ContainerConfig = {
    ...rest,
    ...mergedCommand(own, base),
    ...(ports === null || Object.keys(ports).length === 0 ? {} : { ExposedPorts: ports }),
    Env: mergedEnv(own.Env, base.Env),
    User: own.User === "" ? base.User : own.User,
    Volumes: volumes === null || Object.keys(volumes).length === 0 ? null : volumes,
    WorkingDir: own.WorkingDir === "" ? base.WorkingDir : own.WorkingDir,
    Labels: mergedRecord(own.Labels, base.Labels),
    OnBuild: base.OnBuild,
    ...(health === undefined ? {} : { Healthcheck: health }),
    ...(signal === undefined ? {} : { StopSignal: signal }),
    ...(shell === undefined ? {} : { Shell: shell }),
  };
  return isEmpty(merged.Cmd) && isEmpty(merged.Entrypoint) ? failure("400", "no command specified") : merged;
};

/** The program and its arguments. */
export const commandOf = ({
  Entrypoint,
  Cmd,
}: ContainerConfig): { readonly path: string; readonly args: readonly string[] } => {
  const [path = "", ...args] = [...(Entrypoint ?? []), ...(Cmd ?? [])];
  return { path, args };
};
