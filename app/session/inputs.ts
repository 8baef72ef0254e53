import type { Input } from "#session/intent.ts";
import type { RecordedIntent } from "#session/recorded.ts";
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

/** What was done at the keyboard, as a person would name it. */
export const inputText = (input: RecordedIntent): string =>
  input.kind === "type" ? input.line : input.kind === "interrupt" ? "Ctrl+C" : input.shell;
