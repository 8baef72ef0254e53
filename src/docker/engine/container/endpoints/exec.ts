import { resizeConsole } from "#contract/container-statistics.ts";
import { sha256Hex } from "#core/digest.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { find, need } from "#core/world.ts";
import { type Shape, shaped, shapedBody } from "../../api/json.ts";
import { type Endpoint, openStream, queryNumber } from "../../daemon/call.ts";
import { ok } from "../../daemon/reply.ts";
import { containers, isRunning } from "../container.ts";
import { execCreate } from "../exec/acts.ts";
import { type Exec, execs } from "../exec/exec.ts";
import { runExec } from "../exec/run.ts";
import { needContainer } from "../find-container.ts";
import { streamType } from "./logs.ts";

const shape: Shape = {
  User: ["text", ""],
  Tty: ["bool", false],
  AttachStdin: ["bool", false],
  AttachStdout: ["bool", false],
  AttachStderr: ["bool", false],
  DetachKeys: ["text", ""],
  Env: ["texts", []],
  WorkingDir: ["text", ""],
  Cmd: ["texts", []],
};

interface Asked {
  readonly User: string;
  readonly Tty: boolean;
  readonly AttachStdin: boolean;
  readonly AttachStdout: boolean;
  readonly AttachStderr: boolean;
  readonly DetachKeys: string;
  readonly Env: readonly string[];
  readonly WorkingDir: string;
  readonly Cmd: readonly string[];
}

/** First half of `docker exec`. */
export const createExec: Endpoint = {
  methods: ["POST"],
  path: "/containers/{id}/exec",
  handle: (steps, call) => {
    const read = shapedBody(shape, call.body, "ExecOptions");
    if (isFailure(read)) return steps.fail(read);
    const asked = read as unknown as Asked;
    const [path, ...args] = asked.Cmd;
    if (path === undefined) return steps.fail(failure("400", "No exec command specified"));
    const container = needContainer(steps, call.parameters.id ?? "");
    if (!isRunning(container)) return steps.fail(failure("409", `container ${container.containerId} is not running`));
    const execId = sha256Hex(`exec ${call.exchange} ${container.containerId}`);
    steps.do(execCreate, {
      execId,
      container: container.id,
      path,
      args,
      env: asked.Env,
      user: asked.User,
      cwd: asked.WorkingDir,
      tty: asked.Tty,
      stdin: asked.AttachStdin,
      stdout: asked.AttachStdout,
      stderr: asked.AttachStderr,
      detachKeys: asked.DetachKeys,
      process: null,
      openOutputs: 0,
      running: false,
      exitCode: null,
    });
    return ok({ Id: execId }, 201);
  },
};

const needExec = (steps: Steps, text: string): Exec => {
  const exec = steps.look((world) => find(world, execs, ({ execId }) => execId === text) ?? null);
  return exec ?? steps.fail(failure("404", `No such exec instance: ${text}`));
};

const startShape: Shape = { Detach: ["bool", false], Tty: ["bool", false], ConsoleSize: ["pair", null] };

/** Second half of `docker exec`. */
export const startExec: Endpoint = {
  methods: ["POST"],
  path: "/exec/{id}/start",
  handle: (steps, call) => {
    const options = shaped(startShape, call.body, "ExecStartOptions");
    if (isFailure(options)) return steps.fail(options);
    const exec = needExec(steps, call.parameters.id ?? "");
    const container = steps.look((world) => need(world, containers, exec.container));
    if (!isRunning(container)) return steps.fail(failure("409", `container ${container.containerId} is not running`));
    if (exec.exitCode !== null) return steps.fail(failure("409", `exec command ${exec.execId} has already run`));
    if (exec.running) return steps.fail(failure("409", `exec command ${exec.execId} is already running`));
    const consoleSize = options.ConsoleSize as readonly [number, number] | null;
    if (options.Detach === true) {
      steps.call(runExec, { exec: exec.id, client: null, consoleSize });
      return { status: 200 };
    }
    openStream(steps, call, 101, streamType(exec.tty));
    const client = { exchange: call.exchange, ends: call.ends };
    steps.call(runExec, { exec: exec.id, client, consoleSize });
    return null;
  },
};

/** Tells the exit code at the end of `docker exec`. */
export const inspectExec: Endpoint = {
  methods: ["GET"],
  path: "/exec/{id}/json",
  handle: (steps, call) => {
    const exec = needExec(steps, call.parameters.id ?? "");
    const containerId = steps.look((world) => world.get(containers, exec.container)?.containerId ?? "");
    return ok({
      ID: exec.execId,
      Running: exec.running,
      ExitCode: exec.exitCode,
      ProcessConfig: {
        tty: exec.tty,
        entrypoint: exec.path,
        arguments: exec.args,
        privileged: false,
        ...(exec.user === "" ? {} : { user: exec.user }),
      },
      OpenStdin: exec.stdin,
      OpenStderr: exec.stderr,
      OpenStdout: exec.stdout,
      CanRemove: exec.exitCode !== null,
      ContainerID: containerId,
      DetachKeys: exec.detachKeys,
      Pid: exec.process?.pid ?? 0,
    });
  },
};

export const resizeExec: Endpoint = {
  methods: ["POST"],
  path: "/exec/{id}/resize",
  handle: (steps, call) => {
    const height = queryNumber(steps, call, "h", 0) ?? 0;
    const width = queryNumber(steps, call, "w", 0) ?? 0;
    const { process, container, tty, execId } = needExec(steps, call.parameters.id ?? "");
    if (process === null) return steps.fail(failure("409", `exec process ${execId} is not running`));
    const containerId = steps.look((world) => world.get(containers, container)?.containerId ?? "");
    if (tty) steps.call(resizeConsole, { container: containerId, process: process.ref, height, width });
    return { status: 200 };
  },
};
