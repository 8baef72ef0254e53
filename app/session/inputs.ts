import type { Input } from "#session/intent.ts";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";

/** A line typed into a window, by its tab's id. */
export const typed = (terminal: string, line: string): Input => ({
  kind: "type",
  terminal: Number(terminal) as TerminalId,
  line,
});

/** Ctrl+C in a window. */
export const controlC = (terminal: string): Input => ({
  kind: "interrupt",
  terminal: Number(terminal) as TerminalId,
});
