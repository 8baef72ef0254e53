import type { Micros } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import { hostProcess } from "#windows/kernel/boot/boot.ts";
import { interrupt, openTerminal, typeLine } from "#windows/kernel/terminal/acts.ts";
import { terminals } from "#windows/kernel/terminal/terminal.ts";
import { type Input, type ShellName, typingProblem } from "./intent.ts";

/** Where each shell lies. Source: a default installation. */
const paths: Readonly<Record<ShellName, string>> = {
  "powershell.exe": "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
  "cmd.exe": "C:\\Windows\\System32\\cmd.exe",
};

/** Who starts what a person opens: the process that logged them on. */
const opener = (world: World) => hostProcess(world, "winlogon.exe");

/** Why a world cannot take an input; null if it can. */
export const inputProblem = (world: World, input: Input): string | null => {
  if (input.kind === "open") return opener(world) === undefined ? "Nobody is logged on to open a window." : null;
  const terminal = world.get(terminals, input.terminal);
  if (terminal === undefined) return `There is no terminal ${input.terminal} at this moment.`;
  if (input.kind === "interrupt") return null;
  if (terminal.shell === null) return "The shell in this terminal has exited; open another one.";
  return typingProblem(input.line);
};

/** Puts an input, to which the world has no objection, into a timeline. */
export const enter = (timeline: Timeline, input: Input, at: Micros): void => {
  if (input.kind === "type") timeline.ask(typeLine, { terminal: input.terminal, line: input.line }, at);
  else if (input.kind === "interrupt") timeline.ask(interrupt, { terminal: input.terminal }, at);
  else {
    const { shell } = input;
    const parent = opener(timeline.head);
    if (parent === undefined) return;
    const window = { image: shell, path: paths[shell], parent: parent.id, program: `program ${shell}` };
    timeline.ask(openTerminal, window, at);
  }
};
