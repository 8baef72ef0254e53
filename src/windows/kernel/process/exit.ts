import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { abort, begin, knows } from "#core/runner.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { componentRef } from "../component/list.ts";
import { closeObjects } from "../handle/close-objects.ts";
import { handles } from "../handle/handle.ts";
import { hosts } from "../host/host.ts";
import { exitProcessDocs } from "../source.ts";
import { terminals } from "../terminal/terminal.ts";
import { exitCodeText } from "./exit-code.ts";
import { type Process, type ProcessId, processes } from "./process.ts";
import { cpuTimeAt } from "./usage.ts";

// Its own table of handles goes with it; whoever has the files behind them is told.
const closeHandles = (tx: Tx, owner: ProcessId): void => {
  const open = tx.all(handles).filter((each) => each.owner === owner);
  for (const { id } of open) tx.remove(handles, id);
  if (open.length > 0 && knows(tx, closeObjects.name))
    begin(tx, closeObjects, { process: refOf(processes, owner), objects: open.map(({ object }) => object) });
};

/** Ends a process for good. The object stays while handles to it are open. */
export const endProcess = (tx: Tx, process: Process, exitCode: number): void => {
  if (process.state === "exited") return;
  closeHandles(tx, process.id);
  for (const terminal of tx.all(terminals))
    if (terminal.shell === process.id) tx.update(terminals, terminal.id, { shell: null });
  if (process.held === 0) {
    tx.remove(processes, process.id);
    return;
  }
  const cpuTime = cpuTimeAt(process, tx.now, tx.all(hosts)[0]?.cpus ?? 1);
  tx.update(processes, process.id, {
    state: "exited",
    exitCode,
    cpuTime,
    cpuSince: tx.now,
    cpuLoad: 0,
    threads: 0,
    handles: 0,
    commit: 0,
    privateWorkingSet: 0,
    sharedWorkingSet: 0,
    frame: null,
  });
};

/** A process has come to its end by itself. */
export const exitProcess = defineAct<{ readonly process: ProcessId; readonly exitCode: number }>("process.exit", {
  takes: 300,
  run: (tx, { process, exitCode }) => {
    const row = tx.get(processes, process);
    if (row === undefined) return;
    // Where its program does not end itself but is made to, as at a shutdown, it stops wherever it is.
    if (row.frame !== null && row.frame !== tx.event.frame) abort(tx, row.frame);
    endProcess(tx, row, exitCode >>> 0);
  },
  hop: ({ process, exitCode }) => ({
    from: refOf(processes, process),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtTerminateProcess (itself)",
    body: { ExitStatus: exitCode },
  }),
  explain: ({ data, before }) => {
    const row = before.get(processes, data.process);
    return step(
      `${row?.image} (${row?.pid}) ends with exit code ${exitCodeText(data.exitCode >>> 0)}.`,
      exitProcessDocs,
      {
        about: refOf(processes, data.process),
      },
    );
  },
});

/** One process ends another. */
export const terminateProcess = defineAct<
  { readonly by: ProcessId; readonly process: ProcessId; readonly exitCode: number },
  boolean
>("process.terminate", {
  takes: 300,
  run: (tx, { process, exitCode }) => {
    const row = tx.get(processes, process);
    if (row === undefined || row.state === "exited") return failure("87", "The parameter is incorrect.");
    if (row.frame !== null) abort(tx, row.frame);
    endProcess(tx, row, exitCode >>> 0);
    return true;
  },
  hop: ({ by, exitCode }) => ({
    from: refOf(processes, by),
    to: componentRef("Process Manager"),
    channel: "syscall",
    label: "NtTerminateProcess",
    body: { ExitStatus: exitCode },
  }),
  explain: ({ data, before }) => {
    const by = before.get(processes, data.by);
    const row = before.get(processes, data.process);
    return step(`${by?.image} ends ${row?.image} (${row?.pid}).`, exitProcessDocs, {
      about: refOf(processes, data.process),
    });
  },
});

/** The last handle to an ended process is closed: the object goes. */
export const closeProcess = defineAct<{ readonly process: ProcessId }>("process.close", {
  run: (tx, { process }) => {
    const row = tx.get(processes, process);
    if (row === undefined) return;
    if (row.state === "exited" && row.held <= 1) tx.remove(processes, process);
    else tx.update(processes, process, { held: Math.max(0, row.held - 1) });
  },
  explain: ({ data, before }) =>
    detail(`The handle to ${before.get(processes, data.process)?.image ?? "a process"} is closed.`, exitProcessDocs),
});
