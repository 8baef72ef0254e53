import { shutdownContainer, terminateContainer } from "#contract/container-runtime.ts";
import { type AnyProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { containerSettle, containerSignal } from "../acts/change.ts";
import { type Container, type ContainerId, containers, isRunning } from "../container.ts";
import { killContainer, restartLater, startContainer, stopContainer } from "./procedures.ts";
import { sigkill } from "./signals.ts";

/** What stands for "as long as it takes". Assumption: nothing in Silo takes an hour to end. */
const long = 3_600;

/** The row, once a start that is under way has come to its end. */
export const settledRow = (steps: Steps, id: ContainerId): Container | null =>
  steps.until([refOf(containers, id)], (world) => {
    const row = world.get(containers, id);
    if (row === undefined) return null;
    return row.starting ? undefined : row;
  });

/** Waits until it no longer runs. */
const untilStopped = (steps: Steps, id: ContainerId): void => {
  steps.until([refOf(containers, id)], (world) => {
    const row = world.get(containers, id);
    return row === undefined || !isRunning(row) ? true : undefined;
  });
};

const terminate = (steps: Steps, { id, containerId }: Container): void => {
  steps.do(containerSignal, { container: id, signal: String(sigkill) });
  steps.attempt(() => steps.call(terminateContainer, { container: containerId }));
};

/** Source: reference/docker-cli.md §7. */
export const stopProcedure: AnyProcedure = defineProcedure(stopContainer, (steps, { container, signal, seconds }) => {
  const row = settledRow(steps, container);
  if (row?.status === "restarting") {
    steps.do(containerSignal, { container, signal: String(signal) });
    steps.do(containerSettle, { container });
  }
  if (row === null || !isRunning(row)) return;
  if (signal !== sigkill) {
    steps.do(containerSignal, { container, signal: String(signal) });
    const timeout = (seconds < 0 ? long : seconds) * 1_000_000;
    const ended = steps.attempt(() => steps.call(shutdownContainer, { container: row.containerId, timeout }));
    if (!ended.ok || !ended.value) terminate(steps, row);
  } else terminate(steps, row);
  untilStopped(steps, container);
});

export const killProcedure: AnyProcedure = defineProcedure(killContainer, (steps, { container, signal }) => {
  const row = settledRow(steps, container);
  if (row === null || !isRunning(row)) return;
  if (signal === sigkill) {
    terminate(steps, row);
    untilStopped(steps, container);
    return;
  }
  steps.do(containerSignal, { container, signal: String(signal) });
  steps.attempt(() => steps.call(shutdownContainer, { container: row.containerId, timeout: 0 }));
});

export const restartLaterProcedure: AnyProcedure = defineProcedure(restartLater, (steps, { container, delay }) => {
  steps.sleep(delay);
  const row = settledRow(steps, container);
  if (row === null || row.status !== "restarting" || row.removing) return;
  const outcome = steps.attempt(() => steps.call(startContainer, { container, again: true }));
  if (!outcome.ok) steps.do(containerSettle, { container });
});
