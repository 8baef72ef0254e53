import type { TerminalLine } from "./rows.ts";

/** So many lines are read out whole; of more, only the last. */
const FEW = 3;
const LONGEST = 240;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} and so on` : text);

/** What lines of output say, for those who hear them: a few whole, of many their number and the last. "" where there is nothing. */
export const outputInWords = (lines: readonly TerminalLine[]): string => {
  const said = lines.filter(({ kind, text }) => kind !== "typed" && kind !== "waiting" && text.trim() !== "");
  if (said.length <= FEW) return said.map(({ text }) => short(text.trim())).join(" ");
  return `${said.length} lines. The last: ${short(said.at(-1)?.text.trim() ?? "")}`;
};

/** Lines that wait, and for what, for those who hear them. */
export const waitingInWords = (lines: readonly TerminalLine[]): string =>
  lines.map(({ text, note = "" }) => `${short(text)}${note}.`).join(" ");

/** The last line that was typed, and what came of it. */
export const lastOutput = (lines: readonly TerminalLine[]): string => {
  const at = lines.findLastIndex(({ kind, text }) => kind === "typed" && text.trim() !== "");
  if (at < 0) return "Nothing has been typed here yet.";
  const words = outputInWords(lines.slice(at + 1));
  return `${lines[at]?.text ?? ""}: ${words === "" ? "no output." : words}`;
};
