import type { StartedProcess } from "#contract/container-runtime.ts";
import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Fields } from "#core/tx.ts";
import { durations } from "../../daemon/durations.ts";
import { moby } from "../../daemon/sources.ts";
import { emitContainer } from "../acts/event.ts";
import { containerName, containers } from "../container.ts";
import { type Exec, type ExecId, execs } from "./exec.ts";

const commandText = ({ path, args }: Pick<Exec, "path" | "args">): string => [path, ...args].join(" ");

export const execCreate = defineAct<Fields<Exec>, ExecId>("exec.create", {
  takes: durations.record,
  run: (tx, fields) => {
    const row = tx.insert(execs, fields);
    const container = tx.get(containers, fields.container);
    if (container !== undefined)
      emitContainer(tx, container, `exec_create: ${commandText(row)}`, { execID: row.execId });
    return row.id;
  },
  explain: ({ data, after }) =>
    step(
      `The engine notes that ${commandText(data)} shall run in ${containerName(after, data.container)}.`,
      moby("daemon/exec.go"),
      { about: refOf(containers, data.container) },
    ),
});

export const execStart = defineAct<{ readonly exec: ExecId; readonly process: StartedProcess }>("exec.start", {
  run: (tx, { exec, process }) => {
    const row = tx.get(execs, exec);
    if (row === undefined) return;
    tx.update(execs, exec, { process, running: true, openOutputs: process.stderr === null ? 1 : 2 });
    const container = tx.get(containers, row.container);
    if (container !== undefined)
      emitContainer(tx, container, `exec_start: ${commandText(row)}`, { execID: row.execId });
  },
  explain: ({ data }) =>
    step(`A further process runs in the container, with the id ${data.process.pid}.`, moby("daemon/exec.go"), {
      about: data.process.ref,
    }),
});

export const execWrite = defineAct<{
  readonly exec: ExecId;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
  readonly process: EntityRef;
  readonly daemon: EntityRef;
  readonly closed: boolean;
}>("exec.write", {
  run: (tx, { exec, closed }) => {
    const row = tx.get(execs, exec);
    if (closed && row !== undefined) tx.update(execs, exec, { openOutputs: Math.max(0, row.openOutputs - 1) });
  },
  hop: ({ process, daemon, stream, text }) => ({
    from: process,
    to: daemon,
    channel: "pipe",
    label: stream,
    body: text,
  }),
  explain: ({ data }) =>
    detail(
      data.text === ""
        ? `The pipe for the process's ${data.stream} is closed.`
        : `The engine reads “${data.text.trim().slice(0, 60)}” from the process's ${data.stream}.`,
      moby("daemon/exec.go"),
    ),
});

export const execExit = defineAct<{ readonly exec: ExecId; readonly exitCode: number }>("exec.exit", {
  run: (tx, { exec, exitCode }) => {
    const row = tx.get(execs, exec);
    if (row === undefined) return;
    tx.update(execs, exec, { running: false, exitCode, openOutputs: 0, process: null });
    const container = tx.get(containers, row.container);
    if (container !== undefined)
      emitContainer(tx, container, "exec_die", { execID: row.execId, exitCode: String(exitCode) });
  },
  explain: ({ data }) => step(`The further process has ended with code ${data.exitCode}.`, moby("daemon/monitor.go")),
});
