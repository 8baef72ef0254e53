import { defineAct } from "#core/event.ts";
import { headline, step } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { moby } from "../../daemon/sources.ts";
import { type ContainerId, containerName, containers } from "../container.ts";
import { emitContainer } from "./event.ts";

/** The container's process has ended: the host says so. */
export const containerProcessExit = defineAct<{
  readonly container: ContainerId;
  readonly process: EntityRef;
  readonly daemon: EntityRef;
  readonly exitCode: number;
}>("container.process-exit", {
  run: (tx, { container, exitCode }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    const seconds = Math.floor((tx.now - (row.startedAt ?? tx.now)) / 1e6);
    emitContainer(tx, row, "die", { execDuration: String(seconds), exitCode: String(exitCode) });
  },
  hop: ({ process, daemon, exitCode }) => ({
    from: process,
    to: daemon,
    channel: "callback",
    label: `process exited with ${exitCode}`,
  }),
  explain: ({ data, after }) =>
    step(
      `The engine learns that the first process of ${containerName(after, data.container)} has ended with code ${data.exitCode}.`,
      moby("libcontainerd/local/local_windows.go"),
    ),
});

/** Everything that the container ran on is put away. Who was attached or waits is told. */
export const containerExit = defineAct<{
  readonly container: ContainerId;
  readonly exitCode: number;
  /** It will be started again. */
  readonly restarting: boolean;
  readonly notModelled: string | null;
}>("container.exit", {
  run: (tx, { container, exitCode, restarting, notModelled }) => {
    const row = tx.get(containers, container);
    if (row === undefined) return;
    const gone = tx.update(containers, container, {
      status: restarting ? "restarting" : "exited",
      exitCode,
      finishedAt: tx.now,
      runs: row.runs + 1,
      process: null,
      openOutputs: 0,
      notModelled,
      ...(restarting ? { restartCount: row.restartCount + 1 } : {}),
    });
    if (row.stopAsked) emitContainer(tx, gone, "stop");
  },
  explain: ({ data, after }) =>
    headline(
      `${containerName(after, data.container)} has exited with code ${data.exitCode}${data.restarting ? " and will be started again" : ""}.`,
      moby("daemon/monitor.go"),
      {
        about: refOf(containers, data.container),
        ...(data.notModelled === null ? {} : { simplified: data.notModelled }),
      },
    ),
});
