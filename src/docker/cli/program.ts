import type { Program, System } from "#shell/system.ts";
import { type Call, machineOf } from "./call.ts";
import { connect } from "./connection.ts";
import { executorOf } from "./executors.ts";
import { type Invocation, invoke, type Printed } from "./invoke.ts";

const print = (system: System, { stdout, stderr, exitCode }: Printed): number => {
  system.out(stdout);
  system.err(stderr);
  return exitCode;
};

/** Hosts that `-H` can name and that are this engine. */
const ownHosts = ["npipe:////./pipe/docker_engine", "npipe://\\\\.\\pipe\\docker_engine"];

/** Another engine than the one of this machine, if one is asked for. */
const otherHost = (system: System, { globals }: Extract<Invocation, { kind: "run" }>): string | undefined => {
  const given = globals.host?.texts.at(-1) ?? system.env().DOCKER_HOST ?? "";
  return given === "" || ownHosts.includes(given) ? undefined : given;
};

const main = (system: System): number => {
  const consoles = system.consoles();
  const asked = invoke(system.args, consoles.output?.[1] ?? 80);
  if (asked.kind === "print") return print(system, asked);
  const refuse = (stderr: string): number => print(system, { stdout: "", stderr, exitCode: 1 });
  if (asked.kind === "unmodelled") return refuse(`Silo does not model ${asked.path}.\n`);
  const other = otherHost(system, asked);
  if (other !== undefined) return refuse(`Silo models no engine at ${other}.\n`);
  const { path, flags, args } = asked;
  system.catchInterrupts();
  const outcome = system.steps.attempt(() => {
    const call: Call = {
      system,
      engine: connect(system),
      path,
      flags,
      args,
      consoles,
      machine: machineOf(system, consoles),
    };
    return executorOf(path)(call);
  });
  if (!outcome.ok) {
    const { code, message } = outcome.failure;
    return print(system, { stdout: "", stderr: message === "" ? "" : `${message}\n`, exitCode: Number(code) });
  }
  return typeof outcome.value === "number" ? outcome.value : print(system, outcome.value);
};

/** docker.exe. Source: reference/docker-cli.md. */
export const dockerClient: Program = { image: "docker.exe", main };
