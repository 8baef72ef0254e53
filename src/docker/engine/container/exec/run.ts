import { startProcess, waitProcess } from "#contract/container-runtime.ts";
import { closeStream } from "#contract/streams.ts";
import { failure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import type { ExchangeId } from "../../api/exchange.ts";
import type { Ends } from "../../api/message.ts";
import { send } from "../../daemon/call.ts";
import type { Engine } from "../../daemon/engine.ts";
import { type Container, containers } from "../container.ts";
import { forwardInput } from "../output/input.ts";
import { pump } from "../output/pump.ts";
import { environmentOf } from "../run/command-line.ts";
import { execExit, execStart } from "./acts.ts";
import { type Exec, type ExecId, execs } from "./exec.ts";

export interface ExecArgs {
  readonly exec: ExecId;
  /** Null for a detached one. */
  readonly client: { readonly exchange: ExchangeId; readonly ends: Ends } | null;
  readonly consoleSize: readonly [number, number] | null;
}

/** Runs a further process; ends with it, or with its start where nobody is attached. */
export const runExec = declareProcedure<ExecArgs>("engine.run-exec");
/** Waits for the end of a further process. */
const watchExec = declareProcedure<{ readonly exec: ExecId; readonly container: string }>("engine.watch-exec");

const cannotRun = 126;
const unreadable = 4_294_967_295;

const specOf = (engine: Engine, exec: Exec, container: Container, consoleSize: ExecArgs["consoleSize"]) => {
  const { config } = container;
  const line = [exec.path, ...exec.args];
  const inherited = config.WorkingDir === "" ? engine.platform.defaultWorkingDirectory : config.WorkingDir;
  return {
    container: container.containerId,
    commandLine: engine.platform.quote(line),
    args: line,
    cwd: exec.cwd === "" ? inherited : exec.cwd,
    env: environmentOf(engine, container, exec.env, exec.tty),
    user: exec.user === "" ? config.User : exec.user,
    tty: exec.tty,
    openStdin: exec.stdin,
    consoleSize,
  };
};

const attach = (steps: Steps, { exec: id, client }: ExecArgs, exec: Exec): void => {
  const process = steps.look((world) => need(world, execs, id).process);
  if (process === null) return;
  const heard = (wanted: boolean) => (wanted ? client : null);
  const sink = { kind: "exec", exec: id, process: process.ref, tty: exec.tty } as const;
  steps.start(pump, { stream: process.stdout, name: "stdout", from: 0, sink: { ...sink, client: heard(exec.stdout) } });
  if (process.stderr !== null)
    steps.start(pump, {
      stream: process.stderr,
      name: "stderr",
      from: 0,
      sink: { ...sink, client: heard(exec.stderr) },
    });
  if (client !== null && exec.stdin)
    steps.start(forwardInput, { ...client, target: { kind: "exec", exec: id }, tty: exec.tty, closes: true });
  else steps.call(closeStream, { stream: process.stdin });
};

export const runExecProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(runExec, (steps, args) => {
    const { exec: id, client, consoleSize } = args;
    const found = steps.look((world) => {
      const exec = world.get(execs, id);
      const container = exec === undefined ? undefined : world.get(containers, exec.container);
      return exec === undefined || container === undefined ? null : { exec, container };
    });
    if (found === null) return;
    const { exec, container } = found;
    const started = steps.attempt(() => steps.call(startProcess, specOf(engine, exec, container, consoleSize)));
    if (!started.ok) {
      steps.do(execExit, { exec: id, exitCode: cannotRun });
      // Attached, the reason comes on the stream. Source: reference/docker-cli.md §11.2.
      const text = `${started.failure.message}\r\n`;
      if (client === null) return steps.fail(failure("400", started.failure.message));
      send(steps, client, [{ kind: exec.tty ? "raw" : "stdout", text }]);
      return;
    }
    steps.do(execStart, { exec: id, process: started.value });
    attach(steps, args, exec);
    const which = { exec: id, container: container.containerId };
    if (client === null) steps.start(watchExec, which);
    else steps.call(watchExec, which);
  });

export const watchExecProcedure: AnyProcedure = defineProcedure(watchExec, (steps, { exec, container }) => {
  const process = steps.look((world) => world.get(execs, exec)?.process ?? null);
  if (process === null) return;
  const ended = steps.attempt(() => steps.call(waitProcess, { container, process: process.ref }));
  const closed = (left: number | undefined): boolean => left === undefined || left === 0;
  steps.until(
    [refOf(execs, exec)],
    (world) => (closed(world.get(execs, exec)?.openOutputs) ? true : undefined),
    10_000_000,
  );
  steps.do(execExit, { exec, exitCode: ended.ok ? ended.value : unreadable });
});
