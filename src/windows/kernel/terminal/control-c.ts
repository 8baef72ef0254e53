import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { abort } from "#core/runner.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { endProcess } from "../process/exit.ts";
import { type Process, processes } from "../process/process.ts";
import { consoleDocs } from "../source.ts";
import { type StreamId, streams } from "../stream/stream.ts";

/** What a program ends with when Ctrl+C ends it: STATUS_CONTROL_C_EXIT. */
export const controlCExit = 0xc000013a;

const onConsole = (tx: Tx, input: StreamId): readonly Process[] =>
  tx.all(processes).filter(({ stdin, state }) => stdin === input && state === "running");

/** Ends these processes, but for who asked to be told or left alone. */
const raise = (tx: Tx, heard: readonly Process[]): void => {
  for (const process of heard) {
    if (process.ctrlC === "handle") tx.update(processes, process.id, { ctrlC: "interrupted" });
    if (process.ctrlC !== "end") continue;
    if (process.frame !== null) abort(tx, process.frame);
    endProcess(tx, process, controlCExit);
  }
};

/** Ctrl+C on the console that has this input. */
export const raiseControlC = (tx: Tx, input: StreamId): void => raise(tx, onConsole(tx, input));

const shells = new Set(["cmd.exe", "powershell.exe", "pwsh.exe"]);

/** A shell that somebody types into ends what it runs, not itself. */
const isInteractiveShell = ({ image, commandLine }: Process): boolean =>
  shells.has(image.toLowerCase()) && !/\s[/-](c|command|file)\b/i.test(commandLine);

/** Ctrl+C came as a character through the pipe of a console that no window shows, as a container's terminal has. */
export const interruptConsole = defineAct<{ readonly input: StreamId }>("console.interrupt", {
  run: (tx, { input }) => {
    const [first, ...others] = onConsole(tx, input);
    if (first !== undefined) raise(tx, isInteractiveShell(first) ? others : [first, ...others]);
  },
  explain: ({ data }) =>
    step("Ctrl+C reaches the container's console.", consoleDocs, { about: refOf(streams, data.input) }),
});
