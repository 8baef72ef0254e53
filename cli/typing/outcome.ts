import type { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import { exitProcess } from "#windows/kernel/process/exit.ts";
import type { ProcessId } from "#windows/kernel/process/process.ts";
import { type Line, lines } from "#windows/kernel/terminal/line.ts";
import { type TerminalId, terminals } from "#windows/kernel/terminal/terminal.ts";

/** How a command ended, in virtual µs; unsigned 32 bits. */
export interface Ending {
  readonly exitCode: number;
  readonly finishedAt: number;
}

const lastLine = (world: World, terminal: TerminalId): Line | undefined =>
  world.all(lines).findLast((line) => line.terminal === terminal);

const exitOf = (timeline: Timeline, from: number, shell: ProcessId | null): Ending | null => {
  const event = timeline.events
    .slice(from)
    .find(({ kind, data }) => kind === exitProcess.kind && (data as { process: ProcessId }).process === shell);
  return event === undefined
    ? null
    : { exitCode: (event.data as { exitCode: number }).exitCode >>> 0, finishedAt: event.at };
};

/** What has ended on a terminal since moment `from`: its newest line, or the shell itself. Null if neither has. */
export const endingSince = (timeline: Timeline, terminal: TerminalId, from: number): Ending | null => {
  const before = timeline.at(from);
  const shell = before.get(terminals, terminal)?.shell ?? null;
  if (shell !== null && timeline.head.get(terminals, terminal)?.shell === null) return exitOf(timeline, from, shell);
  const line = lastLine(timeline.head, terminal);
  if (line === undefined || line.finishedAt === null || line.exitCode === null) return null;
  const known = before.get(lines, line.id);
  return known?.finishedAt == null ? { exitCode: line.exitCode >>> 0, finishedAt: line.finishedAt } : null;
};

/** The command that has not ended yet; null if none is under way. */
export const unendedCommand = (world: World, terminal: TerminalId): string | null => {
  const line = lastLine(world, terminal);
  return line === undefined || line.finishedAt !== null ? null : line.command;
};
