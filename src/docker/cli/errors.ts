/** How docker.exe words errors. Source: docker-cli.md §1.3, §1.5. */
import type { Printed } from "./invoke.ts";

/** What the engine refused, as all commands show it. */
export const daemonError = (message: string): string => `Error response from daemon: ${message}`;

export const failed = (message: string, exitCode = 1): Printed => ({ stdout: "", stderr: `${message}\n`, exitCode });

export const printed = (stdout: string): Printed => ({ stdout, stderr: "", exitCode: 0 });

/** Which step of `docker run` an error ends: only what comes before the start points to the help. */
export type RunStep = "create" | "start";

/** `docker run`'s errors begin with its name and end with one dot. `message` has its `Error response from daemon: ` where it came from there. */
export const runError = (message: string, step: RunStep, path = "docker run"): string => {
  const see = step === "create" ? `\nSee '${path} --help'.` : "";
  return `docker: ${message.replace(/\.$/, "")}.${see}`;
};

const notFound = ["executable file not found", "no such file or directory", "system cannot find the file specified"];
const notCallable = ["permission denied", "is a directory"];

/** The exit code of `docker run` when the container could not be started. Source: docker-cli.md §1.1. */
export const startErrorCode = (message: string): number => {
  if (notFound.some((part) => message.includes(part))) return 127;
  return notCallable.some((part) => message.includes(part)) ? 126 : 125;
};

export interface Unreachable {
  readonly method: string;
  /** With the version prefix: `/v1.47/containers/json`. */
  readonly path: string;
  /** Whether the shell is elevated. */
  readonly elevated: boolean;
  readonly reason: "missing" | "denied";
}

const reasons = {
  missing: "The system cannot find the file specified.",
  denied: "Access is denied.",
};

/** No engine answers on the pipe. */
export const unreachable = ({ method, path, elevated, reason }: Unreachable): string => {
  const hint = elevated
    ? "this error may indicate that the docker daemon is not running"
    : "in the default daemon configuration on Windows, the docker client must be run with elevated privileges to connect";
  const verb = method.charAt(0) + method.slice(1).toLowerCase();
  const url = `"http://%2F%2F.%2Fpipe%2Fdocker_engine${path}"`;
  return `error during connect: ${hint}: ${verb} ${url}: open //./pipe/docker_engine: ${reasons[reason]}`;
};
