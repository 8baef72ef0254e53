import { failure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Child, System } from "#shell/system.ts";
import { hosts } from "../../kernel/host/host.ts";
import { changeProcess } from "../../kernel/process/change.ts";
import { createProcess } from "../../kernel/process/create.ts";
import { closeProcess, terminateProcess } from "../../kernel/process/exit.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { markSiloNotModelled } from "../../kernel/silo/acts.ts";
import { silos } from "../../kernel/silo/silo.ts";
import type { StreamId } from "../../kernel/stream/stream.ts";
import { markVolume } from "../../storage/calls/index.ts";
import type { VolumeId } from "../../storage/volume/volume.ts";
import { extensionOf, leafOf } from "../common/path.ts";
import { findCommand } from "../search.ts";
import type { Asker } from "./base.ts";

type ProcessCalls = Pick<
  System,
  "which" | "spawn" | "wait" | "kill" | "sleep" | "notModelled" | "stay" | "wallClock" | "user" | "hostname"
>;

const commandProcessor = "C:\\Windows\\System32\\cmd.exe";

/** What really runs for a path: a batch file is run by the command processor. Source: CreateProcessW, remarks. */
const imageOf = (path: string, commandLine: string): { readonly path: string; readonly commandLine: string } =>
  [".bat", ".cmd"].includes(extensionOf(path).toLowerCase())
    ? { path: commandProcessor, commandLine: `${commandProcessor} /c "${commandLine}"` }
    : { path, commandLine };

/** Starting, waiting for and ending processes. */
export const processCalls = ({ steps, process, ref, look }: Asker, find: System["find"]): ProcessCalls => ({
  wallClock: () => look((world) => (world.all(hosts)[0]?.epoch ?? 0) + world.now / 1000),
  user: () => look((_, { user }) => user),
  hostname: () =>
    look((world, { silo }) => (silo === null ? world.all(hosts)[0]?.name : world.get(silos, silo)?.hostname) ?? ""),
  which: (command) => {
    const found = look((world, { silo, cwd, env }) => findCommand(world, silo, cwd, env, command));
    return found === null ? null : find(found.path);
  },
  spawn: (path, commandLine, options = {}) => {
    const found = find(path);
    if (found === null || found.node.kind === "directory")
      return failure("2", "The system cannot find the file specified.");
    const real = imageOf(found.path, commandLine);
    const image = leafOf(real.path);
    const outcome = steps.attempt(() =>
      steps.do(createProcess, {
        caller: process,
        image,
        path: real.path,
        commandLine: real.commandLine,
        held: true,
        program: `program ${image.toLowerCase()}`,
        notModelled: found.notModelled,
        ...look((_, self) => ({ stdin: self.stdin, stdout: self.stdout, stderr: self.stderr })),
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: options.env }),
        ...(options.user === undefined ? {} : { user: options.user }),
        ...(options.stdin === undefined ? {} : { stdin: options.stdin as StreamId | null }),
        ...(options.stdout === undefined ? {} : { stdout: options.stdout as StreamId | null }),
        ...(options.stderr === undefined ? {} : { stderr: options.stderr as StreamId | null }),
      }),
    );
    if (!outcome.ok) return outcome.failure;
    const id = outcome.value;
    return { id, pid: steps.look((world) => world.get(processes, id)?.pid ?? 0) } satisfies Child;
  },
  wait: ({ id }) => {
    const child = id as ProcessId;
    const exitCode = steps.until([refOf(processes, child)], (world) => {
      const row = world.get(processes, child);
      return row === undefined ? 0 : row.state === "exited" ? (row.exitCode ?? 0) : undefined;
    });
    steps.do(closeProcess, { process: child });
    return exitCode;
  },
  kill: (pid, exitCode = 1) => {
    const target = look(
      (world, { silo }) =>
        world
          .all(processes)
          .find((each) => each.pid === pid && each.state !== "exited" && (silo === null || each.silo === silo))?.id ??
        null,
    );
    if (target === null) return failure("87", "The parameter is incorrect.");
    const outcome = steps.attempt(() => steps.do(terminateProcess, { by: process, process: target, exitCode }));
    return outcome.ok ? null : outcome.failure;
  },
  sleep: (micros) => steps.sleep(micros),
  notModelled: (what) => {
    const { silo, volume } = look((world, self) => ({
      silo: self.silo,
      volume: self.silo === null ? null : (world.get(silos, self.silo)?.volume ?? null),
    }));
    if (silo === null) steps.do(changeProcess, { process, to: { notModelled: what } });
    else steps.do(markSiloNotModelled, { process, silo, what });
    if (volume !== null) steps.do(markVolume, { process: ref, volume: volume as VolumeId, what });
  },
  stay: () => {
    steps.until([ref], () => undefined);
    return steps.fail(failure("0", "The process was ended."));
  },
});
