import type { ProcessSpec } from "#contract/container-runtime.ts";
import type { Engine } from "../../daemon/engine.ts";
import type { Container } from "../container.ts";

const record = (entries: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entries.flatMap((entry) => {
      const sign = entry.indexOf("=");
      return sign < 1 ? [] : [[entry.slice(0, sign), entry.slice(sign + 1)]];
    }),
  );

/** The environment of a process in a container: what the platform gives, then what was asked for. */
export const environmentOf = (
  { platform, rules }: Engine,
  { config }: Container,
  more: readonly string[],
  tty: boolean,
) => ({
  ...rules.environment(platform, config.Hostname, tty),
  ...record(config.Env ?? []),
  ...record(more),
});

/** A program and its arguments as one line. An escaped one is a line already. Source: moby daemon/oci_windows.go, setCommandLineAndArgs. */
const lineOf = ({ platform }: Engine, path: string, args: readonly string[], escaped: boolean): string => {
  if (!escaped) return platform.quote([path, ...args]);
  return args.length === 0 ? path : `${path} ${platform.quote(args)}`;
};

/** What the container's first process is to be. */
export const firstProcess = (engine: Engine, container: Container): ProcessSpec => {
  const { config, hostConfig, path, args, containerId } = container;
  const [height, width] = hostConfig.ConsoleSize;
  return {
    container: containerId,
    commandLine: lineOf(engine, path, args, config.ArgsEscaped ?? false),
    args: [path, ...args],
    cwd: config.WorkingDir === "" ? engine.platform.defaultWorkingDirectory : config.WorkingDir,
    env: environmentOf(engine, container, [], config.Tty),
    user: config.User,
    tty: config.Tty,
    openStdin: config.OpenStdin,
    consoleSize: config.Tty && height > 0 && width > 0 ? [height, width] : null,
  };
};
