import { composeMachine } from "#core/machine.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import type { HostKind } from "#machine/hosts.ts";
import { bootHost, hostProcess } from "#windows/kernel/boot/boot.ts";
import { kernel } from "#windows/kernel/index.ts";
import { exitProcess } from "#windows/kernel/process/exit.ts";
import { type ProcessId, processes } from "#windows/kernel/process/process.ts";
import type { ProgramArgs } from "#windows/kernel/process/program.ts";
import { readStream, writeStream } from "#windows/kernel/stream/acts.ts";
import { type StreamId, streams } from "#windows/kernel/stream/stream.ts";
import { insertTerminal } from "#windows/kernel/terminal/acts.ts";
import { beginLine, endLine } from "#windows/kernel/terminal/line.ts";
import { type TerminalId, terminals } from "#windows/kernel/terminal/terminal.ts";

const handles = (steps: Steps, process: ProcessId) =>
  steps.look((world) => {
    const row = world.get(processes, process);
    return { input: row?.stdin as StreamId, output: row?.stdout as StreamId };
  });

const read = (steps: Steps, process: ProcessId, prompt: string): string => {
  const { input, output } = handles(steps, process);
  steps.do(writeStream, { stream: output, text: prompt, kind: "prompt", process: refOf(processes, process) });
  steps.until([refOf(streams, input)], (world) => {
    const row = world.get(streams, input);
    return row !== undefined && row.pieces.length > row.read ? true : undefined;
  });
  return (steps.do(readStream, { stream: input, process: refOf(processes, process) }) ?? "").replace(/\n$/, "");
};

const say = (steps: Steps, process: ProcessId, text: string, kind: "out" | "err" = "out"): void =>
  steps.do(writeStream, {
    stream: handles(steps, process).output,
    text: `${text}\n`,
    kind,
    process: refOf(processes, process),
  });

// A frame of its own each time: a procedure that goes on for ever would remember every answer.
const forEver = defineProcedure<null>("stand-in for-ever", (steps) => {
  steps.sleep(10);
  steps.start(forEver, null);
});

// Commands: `wait 7` (ms), `fail 3`, `ask` (reads a line of its own), `for-ever`, `exit`; all else is echoed.
const command = (steps: Steps, process: ProcessId, line: string): number => {
  const [verb, argument = "1"] = line.split(" ");
  if (verb === "wait") steps.sleep(Number(argument) * 1000);
  else if (verb === "ask") say(steps, process, `got ${read(steps, process, "? ")}`);
  else if (verb === "for-ever") steps.start(forEver, null);
  else if (verb === "fail") {
    say(steps, process, "it failed", "err");
    return Number(argument);
  } else say(steps, process, line);
  return 0;
};

const shell = (image: string) =>
  defineProcedure<ProgramArgs>(`program ${image}`, (steps, { process }) => {
    for (let line = ""; line !== "exit"; ) {
      line = read(steps, process, "> ");
      const row = steps.do(beginLine, { shell: process, command: line });
      const exitCode = command(steps, process, line);
      if (row !== null) steps.do(endLine, { line: row, exitCode });
    }
    steps.do(exitProcess, { process, exitCode: 0 });
  });

const machine = composeMachine([
  kernel,
  { name: "stand-in", procedures: [forEver, shell("powershell.exe"), shell("cmd.exe")] },
]);

/** A host for tests: the kernel, and shells that know five words. */
export const standIn: HostKind = {
  id: "stand-in",
  title: "Stand-in",
  machine,
  begin: ({ seed = 1, strict = true, epoch = 0 }) =>
    Timeline.begin(
      machine,
      (tx) => {
        bootHost(tx, { name: "WINHOST01", build: "windows-server-2022", epoch, cpus: 4, memory: 2 ** 34 });
        const parent = hostProcess(tx, "winlogon.exe");
        if (parent === undefined) throw new Error("The host has no winlogon.exe.");
        const window = { image: "powershell.exe", path: "C:\\powershell.exe", parent: parent.id };
        insertTerminal(tx, { ...window, program: "program powershell.exe" }, "PowerShell");
      },
      { seed, strict },
    ),
};

/** All that a terminal shows. */
export const screenOf = (world: World, terminal: number): string => {
  const row = world.get(terminals, terminal as TerminalId);
  const output = row === undefined ? undefined : world.get(streams, row.output);
  return (output?.pieces ?? []).map(({ text }) => text).join("");
};
