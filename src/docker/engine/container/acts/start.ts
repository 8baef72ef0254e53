import type { StartedProcess } from "#contract/container-runtime.ts";
import { defineAct } from "#core/event.ts";
import { headline, step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { moby } from "../../daemon/sources.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { emitContainer } from "./event.ts";

/** The engine sets about starting a container; false where it runs, is being started or is going. */
export const containerPrepare = defineAct<{ readonly container: ContainerId }, boolean>("container.prepare", {
  run: (tx, { container }) => {
    const row = tx.get(containers, container);
    if (row === undefined || row.starting || row.removing || row.status === "running") return false;
    tx.update(containers, container, { starting: true });
    return true;
  },
  explain: ({ data, after }) =>
    step(`The engine sets about starting ${containerName(after, data.container)}.`, moby("daemon/start.go"), {
      about: refOf(containers, data.container),
    }),
});

/** The container's process runs. */
export const containerStart = defineAct<{
  readonly container: ContainerId;
  readonly process: StartedProcess;
  /** By its restart policy, not by a person. */
  readonly again: boolean;
}>("container.start", {
  run: (tx, { container, process, again }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    const started = tx.update(containers, container, {
      status: "running",
      starting: false,
      exitCode: 0,
      error: "",
      startedAt: tx.now,
      process,
      openOutputs: process.stderr === null ? 1 : 2,
      stopAsked: false,
      health: null,
      ...(again ? {} : { restartCount: 0 }),
    });
    emitContainer(tx, started, "start");
  },
  explain: ({ data, after }) =>
    headline(
      `${containerName(after, data.container)} runs: its first process has the id ${data.process.pid}.`,
      moby("daemon/start.go"),
      { about: refOf(containers, data.container) },
    ),
});

/** The start has failed and what had been done for it is undone. */
export const containerStartFailed = defineAct<{
  readonly container: ContainerId;
  readonly exitCode: number;
  readonly error: string;
}>("container.start-failed", {
  run: (tx, { container, exitCode, error }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    const status = row.startedAt === null ? "created" : "exited";
    const runs = row.runs + 1;
    tx.update(containers, container, { status, exitCode, error, runs, starting: false, process: null, openOutputs: 0 });
  },
  explain: ({ data, after }) =>
    headline(`${containerName(after, data.container)} could not be started: ${data.error}`, moby("daemon/start.go"), {
      about: refOf(containers, data.container),
    }),
});
