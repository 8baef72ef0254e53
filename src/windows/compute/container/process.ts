import { killProcess, type ProcessSpec, startProcess, waitProcess } from "#contract/container-runtime.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { createProcess } from "../../kernel/process/create.ts";
import { closeProcess, terminateProcess } from "../../kernel/process/exit.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { closeStream, openStream } from "../../kernel/stream/acts.ts";
import { streams } from "../../kernel/stream/stream.ts";
import { mayExist } from "../../programs/files.ts";
import { findProgram } from "../../programs/search.ts";
import type { VolumeId } from "../../storage/volume/volume.ts";
import { actorsOf } from "../actors.ts";
import { systemOf } from "../compute-system/find.ts";
import { createProcessRequest, notify, registerCallback, terminateProcessRequest } from "../hcs/requests.ts";
import { containerEnvironment, withVariables } from "./environment.ts";
import { agentAnswers, askAgent, logOn } from "./messages.ts";
import { loadProfile, profileToLoad } from "./profile.ts";
import { accountOf } from "./user.ts";

/** The document of `HcsCreateProcess`. Source: reference/hcs-hns.md §2.4. */
const processDocument = (spec: ProcessSpec): object => ({
  CommandLine: spec.commandLine,
  WorkingDirectory: spec.cwd,
  Environment: spec.env,
  EmulateConsole: spec.tty,
  CreateStdInPipe: true,
  CreateStdOutPipe: true,
  ...(spec.tty ? { ConsoleSize: spec.consoleSize ?? [30, 120] } : { CreateStdErrPipe: true }),
  ...(spec.user === "" ? {} : { User: spec.user }),
});

const failed = (spec: ProcessSpec, code: string, text: string) =>
  failure(
    code,
    `container ${spec.container} encountered an error during hcs::System::CreateProcess: ${spec.commandLine}: failure in a Windows system call: ${text} (${code})`,
  );

/** A program in a running container: through the agent, into the silo. */
export const startIn = defineProcedure(startProcess, (steps, spec) => {
  const document = processDocument(spec);
  const known = steps.look((world) => {
    const system = systemOf(world, spec.container);
    const silo = system?.silo == null ? undefined : world.get(silos, system.silo);
    if (system?.agent == null || silo === undefined) return null;
    const authority = world
      .all(processes)
      .find((each) => each.silo === silo.id && each.image === "lsass.exe" && each.state === "running");
    const machine = containerEnvironment(world, silo);
    const user = accountOf(world, silo.id, spec.user, silo.hostname);
    return {
      actors: actorsOf(world),
      silo: silo.id,
      agent: system.agent,
      authority: authority?.id ?? system.agent,
      user,
      profile: user === null ? null : profileToLoad(world, silo.id, silo.volume as VolumeId | null, user),
      env: withVariables(withVariables(machine, userVariables(user ?? "")), spec.env),
      program: findProgram(world, silo.id, spec.cwd, withVariables(machine, spec.env), spec.commandLine),
      directory: mayExist(world, silo.id, spec.cwd),
    };
  });
  if (known === null)
    return steps.fail(
      failed(
        spec,
        "0xc0370105",
        "The requested virtual machine or container operation is not valid in the current state.",
      ),
    );
  const { actors, agent, authority, user, profile, env, program } = known;
  const { engine, compute } = actors;
  steps.do(createProcessRequest, { engine, compute, container: spec.container, body: document });
  steps.do(askAgent, { compute, agent, body: document });
  if (user === null) return steps.fail(failed(spec, "0x52e", "The user name or password is incorrect."));
  steps.do(logOn, { agent, authority, user });
  // A disk that is full keeps nobody from logging on: Windows then uses a temporary profile.
  if (profile !== null) steps.attempt(() => steps.do(loadProfile, profile));
  if (program === null) return steps.fail(failed(spec, "0x2", "The system cannot find the file specified."));
  if (!known.directory) return steps.fail(failed(spec, "0x10b", "The directory name is invalid."));
  const stdout = steps.do(openStream, {});
  const stderr = spec.tty ? stdout : steps.do(openStream, {});
  const stdin = steps.do(openStream, spec.tty ? { echoOn: stdout } : {});
  if (!spec.openStdin && !spec.tty) steps.do(closeStream, { stream: stdin });
  const made = steps.do(createProcess, {
    caller: agent,
    image: program.image,
    path: program.path,
    commandLine: spec.commandLine,
    cwd: spec.cwd,
    env,
    user,
    stdin,
    stdout,
    stderr,
    held: true,
    program: program.procedure,
    notModelled: program.notModelled,
  });
  const pid = steps.look((world) => world.get(processes, made)?.pid ?? 0);
  steps.do(agentAnswers, { compute, engine, pid, process: made });
  steps.do(registerCallback, { engine, compute, container: spec.container });
  return {
    ref: refOf(processes, made),
    pid,
    stdin: refOf(streams, stdin),
    stdout: refOf(streams, stdout),
    stderr: spec.tty ? null : refOf(streams, stderr),
  };
});

/** Waits for the end of a process that `startIn` made, and passes it on as a notification. */
export const waitIn = defineProcedure(waitProcess, (steps, { container, process }) => {
  const exitCode = steps.until([process], (world) => {
    const row = world.get(processes, process.id as ProcessId);
    return row === undefined ? -1 : row.state === "exited" ? (row.exitCode ?? 0) : undefined;
  });
  const { actors, pipes } = steps.look((world) => {
    const row = world.get(processes, process.id as ProcessId);
    return { actors: actorsOf(world), pipes: [row?.stdout ?? null, row?.stderr ?? null] };
  });
  for (const stream of new Set(pipes)) if (stream !== null) steps.do(closeStream, { stream });
  steps.do(notify, { engine: actors.engine, compute: actors.compute, container, type: 65536, status: "0x0" });
  steps.do(closeProcess, { process: process.id as ProcessId });
  return exitCode;
});

/** Ends one process of a container from outside. */
export const killIn = defineProcedure(killProcess, (steps, { container, process }) => {
  const { engine, compute } = steps.look((world) => actorsOf(world));
  steps.do(terminateProcessRequest, { engine, compute, container });
  steps.attempt(() =>
    steps.do(terminateProcess, { by: compute, process: process.id as ProcessId, exitCode: 0xc000013a }),
  );
});

/** Variables of an account and its profile: they count more than the machine's. Assumption, as in a default profile. */
const userVariables = (user: string): Readonly<Record<string, string>> => {
  const name = user.replace(/^.*\\/, "");
  const profile = `C:\\Users\\${name}`;
  return {
    USERNAME: name,
    USERDOMAIN: user.includes("\\") ? user.replace(/\\.*$/, "") : "User Manager",
    USERPROFILE: profile,
    APPDATA: `${profile}\\AppData\\Roaming`,
    LOCALAPPDATA: `${profile}\\AppData\\Local`,
    TEMP: `${profile}\\AppData\\Local\\Temp`,
    TMP: `${profile}\\AppData\\Local\\Temp`,
  };
};
