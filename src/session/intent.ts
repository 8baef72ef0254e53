import type { Micros } from "#core/event.ts";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";

/** The shells that a new window can have. */
export const shells = ["powershell.exe", "cmd.exe"] as const;

export type ShellName = (typeof shells)[number];

/** What a person does at the keyboard: types a line, presses Ctrl+C, opens a window. */
export type Input =
  | { readonly kind: "type"; readonly terminal: TerminalId; readonly line: string }
  | { readonly kind: "interrupt"; readonly terminal: TerminalId }
  | { readonly kind: "open"; readonly shell: ShellName };

/** An input with the time at which it enters the world: after everything else that is due then. */
export type Intent = Input & {
  /** Virtual µs. */
  readonly at: Micros;
  /** Nothing else was under way: on a replay it enters whenever the world comes to rest. */
  readonly atRest: boolean;
};

/** Characters of one typed line. */
export const longestLine = 1_000_000;

// A keyboard gives no half of a surrogate pair, and UTF-8 could not carry one.
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** The lines of a pasted text: one with line breaks is several typed lines. */
export const typedLines = (text: string): readonly string[] =>
  wellFormed(text)
    .replace(/(?:\r\n|\r|\n)$/, "")
    .split(/\r\n|\r|\n/);

/** Why a text cannot be typed; null if it can. */
export const typingProblem = (text: string): string | null => {
  if (text.length > longestLine)
    return `That is too long to type: ${text.length} characters, where ${longestLine} are the most.`;
  return text.includes("\0") ? "That holds a NUL character, which no keyboard types." : null;
};
