import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import { find } from "#core/world.ts";
import { type ProcessId, processes } from "../process/process.ts";
import { model } from "../source.ts";
import { streams } from "../stream/stream.ts";
import { type TerminalId, terminals } from "./terminal.ts";

export type LineId = Id<"line">;

/** A line that the shell at the bottom of a console ran. Kept so that its outcome can be told. */
export interface Line extends Row<"line"> {
  readonly terminal: TerminalId;
  readonly command: string;
  /** Virtual µs. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly exitCode: number | null;
  /** Pieces of the console's output before it. */
  readonly outputFrom: number;
}

export const lines = defineTable<Line>()("line");

/** A console's own shell begins with a line; null for a shell that is not at the bottom of a console. */
export const beginLine = defineAct<{ readonly shell: ProcessId; readonly command: string }, LineId | null>(
  "line.begin",
  {
    run: (tx, { shell, command }) => {
      const terminal = find(tx, terminals, (each) => each.shell === shell);
      if (terminal === undefined) return null;
      const screen = tx.get(streams, terminal.output);
      return tx.insert(lines, {
        terminal: terminal.id,
        command,
        startedAt: tx.now,
        finishedAt: null,
        exitCode: null,
        outputFrom: screen?.pieces.length ?? 0,
      }).id;
    },
    explain: ({ data, after }) =>
      detail(`${after.get(processes, data.shell)?.image} runs “${data.command.slice(0, 80)}”.`, model),
  },
);

export const endLine = defineAct<{ readonly line: LineId; readonly exitCode: number }>("line.end", {
  run: (tx, { line, exitCode }) => {
    if (tx.get(lines, line) !== undefined) tx.update(lines, line, { finishedAt: tx.now, exitCode });
  },
  explain: ({ data }) => detail(`The line is done; exit code ${data.exitCode}.`, model),
});
