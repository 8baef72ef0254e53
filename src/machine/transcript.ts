import type { Timeline } from "#core/timeline.ts";
import { streams } from "#windows/kernel/stream/stream.ts";
import { typeLine } from "#windows/kernel/terminal/acts.ts";
import { terminals } from "#windows/kernel/terminal/terminal.ts";

/** Types a line in the first window, lets the world come to rest, and gives what the window has shown since, prompts and echo included. */
export const typeAndWait = (timeline: Timeline, line: string): string => {
  const terminal = timeline.head.all(terminals)[0];
  if (terminal === undefined) throw new Error("There is no window to type in.");
  const before = timeline.head.get(streams, terminal.output)?.pieces.length ?? 0;
  timeline.ask(typeLine, { terminal: terminal.id, line });
  timeline.runUntilQuiet();
  const pieces = timeline.head.get(streams, terminal.output)?.pieces.slice(before) ?? [];
  return pieces.map(({ text }) => text).join("");
};
