import { closeContainer, shutdownContainer, terminateContainer } from "#contract/container-runtime.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { find } from "#core/world.ts";
import { closeJob, type JobLimits, terminateJob } from "../../kernel/job/acts.ts";
import { exitProcess } from "../../kernel/process/exit.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { type Actors, actorsOf } from "../actors.ts";
import { type ComputeSystemId, computeSystems } from "../compute-system/compute-system.ts";
import { systemOf } from "../compute-system/find.ts";
import { changeSystem, closeSystem, forgetSystem, notify, shutdownSystem, terminateSystem } from "../hcs/requests.ts";

interface Known {
  readonly actors: Actors;
  readonly system: ComputeSystemId;
  readonly running: boolean;
  readonly job: JobLimits["job"] | null;
  /** Processes that get a chance to end by themselves, the program first. */
  readonly leaving: readonly ProcessId[];
}

const look = (steps: Steps, container: string): Known | null =>
  steps.look((world) => {
    const system = systemOf(world, container);
    if (system === undefined) return null;
    const silo = system.silo === null ? undefined : world.get(silos, system.silo);
    const inside = world.all(processes).filter((each) => each.silo === system.silo && system.silo !== null);
    return {
      actors: actorsOf(world),
      system: system.id,
      running: system.state === "Running",
      job: silo?.job ?? null,
      leaving: inside
        .filter((each) => each.state === "running" && each.parent === system.agent && system.agent !== null)
        .map(({ id }) => id),
    };
  });

/** What a console process ends with when the system shuts down: STATUS_CONTROL_C_EXIT. */
const shutdownExit = 0xc000013a;

const empty = (steps: Steps, known: Known, container: string): void => {
  const { engine, compute } = known.actors;
  if (known.job !== null) steps.do(terminateJob, { caller: compute, job: known.job, exitCode: shutdownExit });
  steps.do(changeSystem, { system: known.system, to: { state: "Stopped", agent: null } });
  steps.do(notify, { engine, compute, container, type: 1, status: "0x0" });
};

/** Orderly: console programs get CTRL_SHUTDOWN_EVENT, services SERVICE_CONTROL_SHUTDOWN. Source: reference/windows-internals.md §4.2. */
export const shutdown = defineProcedure(shutdownContainer, (steps, { container }) => {
  const known = look(steps, container);
  if (known === null || !known.running) return true;
  const { engine, compute } = known.actors;
  steps.do(shutdownSystem, { engine, compute, container });
  for (const process of known.leaving)
    if (steps.look((world) => world.get(processes, process)?.state === "running")) {
      steps.sleep(120_000);
      steps.do(exitProcess, { process, exitCode: shutdownExit });
    }
  steps.sleep(250_000);
  empty(steps, known, container);
  return true;
});

export const terminate = defineProcedure(terminateContainer, (steps, { container }) => {
  const known = look(steps, container);
  if (known === null || !known.running) return;
  const { engine, compute } = known.actors;
  steps.do(terminateSystem, { engine, compute, container });
  empty(steps, known, container);
});

/** The engine's last handle: job, silo and compute system go. */
export const close = defineProcedure(closeContainer, (steps, { container }) => {
  const known = look(steps, container);
  if (known === null) return;
  const { engine, compute } = known.actors;
  if (known.running || known.job !== null) {
    const left = steps.look(
      (world) => find(world, computeSystems, (each) => each.id === known.system)?.state !== "Stopped",
    );
    if (left) empty(steps, known, container);
  }
  steps.do(closeSystem, { engine, compute, container });
  if (known.job !== null) steps.do(closeJob, { caller: compute, job: known.job });
  steps.do(forgetSystem, { system: known.system });
});
