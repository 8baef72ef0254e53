import { defineAct } from "#core/event.ts";
import { headline, step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { hosts } from "../host/host.ts";
import { insertProcess } from "../process/create.ts";
import { type ProcessId, processes } from "../process/process.ts";
import { runProgram } from "../process/program.ts";
import { consoleDocs, model } from "../source.ts";
import { type StreamId, streams } from "../stream/stream.ts";
import { raiseControlC } from "./control-c.ts";
import { type TerminalId, terminals } from "./terminal.ts";

/** An intent: a line was typed. It waits in the console's input until somebody reads it. */
export const typeLine = defineAct<{ readonly terminal: TerminalId; readonly line: string }>("terminal.type", {
  run: (tx, { terminal, line }) => {
    const row = tx.get(terminals, terminal);
    const input = row === undefined ? undefined : tx.get(streams, row.input);
    if (input === undefined || input.closed) return;
    tx.update(streams, input.id, {
      pieces: [...input.pieces, { text: `${line}\n`, at: tx.now, kind: "out", by: tx.event.seq }],
    });
  },
  explain: ({ data }) =>
    headline(`You typed: ${data.line.length > 120 ? `${data.line.slice(0, 119)}…` : data.line}`, consoleDocs, {
      about: refOf(terminals, data.terminal),
    }),
});

/** An intent: Ctrl+C. Ends what runs on this console, but for who asked to be told or left alone. */
export const interrupt = defineAct<{ readonly terminal: TerminalId }>("terminal.interrupt", {
  run: (tx, { terminal }) => {
    const row = tx.get(terminals, terminal);
    if (row === undefined) return;
    raiseControlC(tx, row.input);
    const output = tx.get(streams, row.output);
    if (output !== undefined)
      tx.update(streams, output.id, { pieces: [...output.pieces, { text: "^C\n", at: tx.now, kind: "echo" }] });
  },
  explain: ({ data }) => headline("You pressed Ctrl+C.", consoleDocs, { about: refOf(terminals, data.terminal) }),
});

/** A new console with a shell in it. Without an event of its own, for the boot. */
export const insertTerminal = (
  tx: Tx,
  shell: { readonly image: string; readonly path: string; readonly parent: ProcessId; readonly program: string },
  title: string,
): TerminalId => {
  const output: StreamId = tx.insert(streams, { pieces: [], read: 0, closed: false, echoOn: null }).id;
  const input: StreamId = tx.insert(streams, { pieces: [], read: 0, closed: false, echoOn: output }).id;
  const parent = tx.get(processes, shell.parent);
  const made = insertProcess(tx, {
    parent: shell.parent,
    image: shell.image,
    path: shell.path,
    commandLine: shell.image,
    session: 1,
    user: `${tx.all(hosts)[0]?.name}\\Administrator`,
    cwd: "C:\\",
    env: parent?.env ?? {},
    stdin: input,
    stdout: output,
    stderr: output,
  });
  tx.update(processes, made.id, { ctrlC: "ignore" });
  const terminal = tx.insert(terminals, { title, input, output, shell: made.id, size: [30, 120] });
  insertProcess(tx, {
    parent: made.id,
    image: "conhost.exe",
    path: "C:\\Windows\\System32\\conhost.exe",
    commandLine: "\\??\\C:\\Windows\\system32\\conhost.exe 0x4",
    session: 1,
  });
  runProgram(tx, made.id, shell.program);
  return terminal.id;
};

/** An intent: another window on the host. */
export const openTerminal = defineAct<{
  readonly image: string;
  readonly path: string;
  readonly parent: ProcessId;
  readonly program: string;
}>("terminal.open", {
  takes: 1000,
  run: (tx, shell) => {
    insertTerminal(tx, shell, shell.image === "cmd.exe" ? "Command Prompt" : "PowerShell");
  },
  explain: ({ data, after }) => {
    const terminal = after.all(terminals).at(-1);
    return step(`You opened another window with ${data.image}.`, model, {
      ...(terminal === undefined ? {} : { about: refOf(terminals, terminal.id) }),
    });
  },
});
