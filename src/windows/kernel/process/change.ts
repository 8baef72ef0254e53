import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { model } from "../source.ts";
import { type Process, type ProcessId, processes } from "./process.ts";

type Settable = Pick<Process, "cwd" | "env" | "ctrlC" | "notModelled" | "cpuLoad">;

/** A process changes something of its own: directory, environment, what it does with Ctrl+C. */
export const changeProcess = defineAct<{ readonly process: ProcessId; readonly to: Partial<Settable> }>(
  "process.change",
  {
    run: (tx, { process, to }) => {
      if (tx.get(processes, process) !== undefined) tx.update(processes, process, to);
    },
    explain: ({ data, after }) => {
      const row = after.get(processes, data.process);
      const what =
        data.to.notModelled != null ? `does what Silo does not model: ${data.to.notModelled}` : "changes its own state";
      return detail(`${row?.image ?? "A process"} ${what}.`, model, { about: refOf(processes, data.process) });
    },
  },
);
