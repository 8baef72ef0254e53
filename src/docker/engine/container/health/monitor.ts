import { killProcess, type StartedProcess } from "#contract/container-runtime.ts";
import { readStream } from "#contract/streams.ts";
import { sha256Hex } from "#core/digest.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import type { Engine } from "../../daemon/engine.ts";
import { type Container, type ContainerId, containers } from "../container.ts";
import { execCreate } from "../exec/acts.ts";
import { type Exec, execs } from "../exec/exec.ts";
import { runExec } from "../exec/run.ts";
import { healthBegin, healthResult } from "./acts.ts";
import { type HealthPlan, type HealthResult, healthPlan } from "./health.ts";

/** Probes a running container until it is known to be well or not. */
export const monitorHealth = declareProcedure<{ readonly container: ContainerId; readonly run: number }>(
  "engine.monitor-health",
);

/** Docker probes for ever; a container that stays young for ever is not probed more often than this. Assumption. */
const mostProbes = 30;

/** Bytes of a probe's output that are kept. Source: moby daemon/health.go, maxOutputLen. */
const outputLimit = 4096;

const textOf = (steps: Steps, stream: EntityRef): string => {
  let text = "";
  for (let from = 0; ; ) {
    const { pieces, closed } = steps.call(readStream, { stream, from });
    text += pieces.map((piece) => piece.text).join("");
    from += pieces.length;
    if (closed || text.length > outputLimit) return text.slice(0, outputLimit);
  }
};

const outputOf = (steps: Steps, process: StartedProcess | null): string =>
  process === null
    ? ""
    : textOf(steps, process.stdout) + (process.stderr === null ? "" : textOf(steps, process.stderr));

const probe = (steps: Steps, container: Container, { args, timeout }: HealthPlan, count: number): HealthResult => {
  const [path = "", ...rest] = args;
  const start = steps.look((world) => world.now);
  const fields: Omit<Exec, "id"> = {
    execId: sha256Hex(`health ${container.containerId} ${container.runs} ${count}`),
    container: container.id,
    path,
    args: rest,
    env: [],
    user: "",
    cwd: "",
    tty: false,
    stdin: false,
    stdout: true,
    stderr: true,
    detachKeys: "",
    process: null,
    openOutputs: 0,
    running: false,
    exitCode: null,
  };
  const exec = steps.do(execCreate, fields);
  const started = steps.attempt(() => steps.call(runExec, { exec, client: null, consoleSize: null }));
  const end = (exitCode: number, output: string): HealthResult => ({
    start,
    end: steps.look((world) => world.now),
    exitCode,
    output,
  });
  if (!started.ok) return end(-1, started.failure.message);
  const process = steps.look((world) => world.get(execs, exec)?.process ?? null);
  const exitCode = steps.until([refOf(execs, exec)], (world) => world.get(execs, exec)?.exitCode ?? undefined, timeout);
  if (exitCode !== undefined) return end(exitCode, outputOf(steps, process));
  if (process !== null)
    steps.attempt(() => steps.call(killProcess, { container: container.containerId, process: process.ref }));
  return end(-1, `Health check exceeded timeout (${timeout / 1e6}s)`);
};

export const monitorHealthProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(monitorHealth, (steps, { container: id, run }) => {
    const container = steps.look((world) => need(world, containers, id));
    const plan = healthPlan(container.config.Healthcheck, container.config.Shell ?? engine.platform.defaultShell);
    if (plan === null || container.building) return;
    steps.do(healthBegin, { container: id });
    for (let count = 1; count <= mostProbes; count += 1) {
      const young = steps.look((world) => world.now - (world.get(containers, id)?.startedAt ?? 0) < plan.startPeriod);
      steps.sleep(young ? plan.startInterval : plan.interval);
      const same = (): boolean =>
        steps.look((world) => {
          const row = world.get(containers, id);
          return row?.status === "running" && row.runs === run && !row.stopAsked;
        });
      if (!same()) return;
      const result = probe(steps, container, plan, count);
      if (!same()) return;
      steps.do(healthResult, { container: id, plan, result });
      if (steps.look((world) => world.get(containers, id)?.health?.status !== "starting")) return;
    }
  });
