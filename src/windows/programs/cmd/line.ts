import { evaluate } from "./evaluate.ts";
import { fault, texts } from "./message.ts";
import { parse } from "./parser.ts";
import { expandPercents } from "./percent.ts";
import { change, type Shell } from "./session.ts";
import { modifiedWord } from "./words.ts";

/** The longest line of the command processor. Source: learn.microsoft.com, "Command prompt line string limitation". */
const longest = 8191;

const refuse = (shell: Shell, text: string, code: number): number => {
  fault(shell, text);
  change(shell, { errorLevel: code, ...(shell.script === null ? {} : { leaving: { kind: "exit", code } }) });
  return code;
};

/** Expands, parses and runs one line. */
export const runLine = (
  shell: Shell,
  line: string,
  before: (shell: Shell, line: string) => void = () => {},
  last = true,
): number | "incomplete" => {
  const { session, script, system } = shell;
  if (line.length > longest && script === null) return refuse(shell, texts.tooLong, 1);
  const text = expandPercents(line, {
    env: session.env,
    cwd: session.cwd,
    errorLevel: session.errorLevel,
    now: () => system.wallClock(),
    script: script?.words ?? null,
    tail: script?.tail ?? "",
    path: (word, modifiers) =>
      word === script?.words[0] ? modifiedWord(shell, script.path, modifiers) : modifiedWord(shell, word, modifiers),
  });
  const parsed = parse(text);
  if (!parsed.ok) {
    if (parsed.incomplete && !last) return "incomplete";
    return refuse(shell, parsed.unexpected === "" ? texts.syntax : texts.unexpected(parsed.unexpected), 255);
  }
  if (parsed.command === null) return session.errorLevel;
  before(shell, text);
  return evaluate(shell, parsed.command);
};
