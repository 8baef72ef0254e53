import {
  closeContainer,
  notModelledIn,
  type StartedProcess,
  shutdownContainer,
  terminateContainer,
  waitProcess,
} from "#contract/container-runtime.ts";
import { unmountScratch } from "#contract/layer-store.ts";
import type { Micros } from "#core/event.ts";
import { type AnyProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { daemonRef } from "../../daemon/engine-row.ts";
import { containerExit, containerProcessExit } from "../acts/exit.ts";
import { type Container, containers } from "../container.ts";
import { disconnectAll } from "./networks.ts";
import { removeContainer, restartLater, watchContainer } from "./procedures.ts";

const seconds = 1_000_000;

/** How long a compute system may take to shut down. Source: reference/hcs-hns.md §2.1, step 22. */
const shutdownLimit = 300 * seconds;

/** How long the engine waits for the last output of a process that is gone. */
const outputLimit = 10 * seconds;

/** Exit code that stands for one that nobody could read: −1. Source: reference/docker-cli.md §1.1. */
const unreadable = 4_294_967_295;

/** Docker starts a container again for ever; a world that is to come to rest cannot. Assumption. */
const mostRestarts = 10;

/** Source: moby restartmanager/restartmanager.go, ShouldRestart. */
const restarts = ({ hostConfig, restartCount, stopAsked, removing }: Container, exitCode: number): boolean => {
  const { Name, MaximumRetryCount: most } = hostConfig.RestartPolicy;
  if (stopAsked || removing || restartCount >= mostRestarts) return false;
  if (Name === "always" || Name === "unless-stopped") return true;
  return Name === "on-failure" && exitCode !== 0 && (most === 0 || restartCount < most);
};

/** 100 ms, doubled each time up to a minute, from the beginning after 10 s of health. Source: reference/docker-cli.md §12. */
const delayOf = ({ restartCount, startedAt }: Container, now: Micros): Micros =>
  now - (startedAt ?? now) >= 10 * seconds ? seconds / 10 : Math.min((seconds / 10) * 2 ** restartCount, 60 * seconds);

/** Source: reference/hcs-hns.md §2.1, steps 20–25. */
const putAway = (steps: Steps, { id, containerId }: Container): string | null => {
  const asked = steps.look((world) => world.get(containers, id)?.stopAsked ?? true);
  if (!asked) {
    const down = steps.attempt(() => steps.call(shutdownContainer, { container: containerId, timeout: shutdownLimit }));
    if (!down.ok || !down.value) steps.attempt(() => steps.call(terminateContainer, { container: containerId }));
  }
  const notModelled = steps.attempt(() => steps.call(notModelledIn, { container: containerId }));
  steps.attempt(() => steps.call(closeContainer, { container: containerId }));
  const written = (row: Container | undefined): boolean => row === undefined || row.openOutputs === 0;
  steps.until([refOf(containers, id)], (world) => (written(world.get(containers, id)) ? true : undefined), outputLimit);
  steps.attempt(() => steps.call(unmountScratch, { name: containerId }));
  disconnectAll(steps, id);
  return notModelled.ok ? notModelled.value : null;
};

const exitCodeOf = (steps: Steps, containerId: string, process: StartedProcess): number => {
  const ended = steps.attempt(() => steps.call(waitProcess, { container: containerId, process: process.ref }));
  return ended.ok ? ended.value : unreadable;
};

export const watchProcedure: AnyProcedure = defineProcedure(watchContainer, (steps, { container: id, process }) => {
  const container = steps.look((world) => world.get(containers, id) ?? null);
  if (container === null) return;
  const exitCode = exitCodeOf(steps, container.containerId, process);
  const daemon = steps.look(daemonRef);
  steps.do(containerProcessExit, { container: id, process: process.ref, daemon, exitCode });
  const notModelled = putAway(steps, container);
  const next = steps.look((world) => {
    const row = world.get(containers, id);
    return row === undefined || !restarts(row, exitCode) ? null : delayOf(row, world.now);
  });
  steps.do(containerExit, { container: id, exitCode, restarting: next !== null, notModelled });
  if (next !== null) steps.start(restartLater, { container: id, delay: next });
  else if (container.hostConfig.AutoRemove)
    steps.attempt(() => steps.call(removeContainer, { container: id, force: false, volumes: true }));
});
