import { fault, out } from "./message.ts";
import { promptText } from "./prompt.ts";
import { change, type Script, type Shell, within } from "./session.ts";

/** Scripts that call each other deeper than this are stopped. An assumption: the real limit is the stack. */
const deepest = 60;

const labelOf = (line: string): string | null => /^[\s,;=]*:([^\s:+&|<>]+)/.exec(line)?.[1]?.toLowerCase() ?? null;

/** The line after a label, looked for from `from` on and then from the top; −1 where it is missing. */
const find = (lines: readonly string[], label: string, from: number): number => {
  const wanted = label.replace(/^:/, "").toLowerCase();
  const after = lines.findIndex((line, at) => at >= from && labelOf(line) === wanted);
  return (after >= 0 ? after : lines.findIndex((line) => labelOf(line) === wanted)) + 1 || -1;
};

const show = (shell: Shell, line: string): void => {
  if (shell.session.echo && !/^\s*[@:]/.test(line)) out(shell, `\n${promptText(shell)}${line.trim()}\n`);
};

// Gives the code of the last command; the session says whether the whole processor is to end.
const play = (shell: Shell, script: Script, start: number): number => {
  let code = shell.session.errorLevel;
  for (let at = start; at < script.lines.length; ) {
    let line = script.lines[at] ?? "";
    at += 1;
    if (labelOf(line) !== null || line.trim() === "") continue;
    let more = shell.core.line(shell, line, show, at >= script.lines.length);
    while (more === "incomplete" && at < script.lines.length) {
      line += `\n${script.lines[at] ?? ""}`;
      at += 1;
      more = shell.core.line(shell, line, show, at >= script.lines.length);
    }
    if (more === "incomplete") return 255;
    code = more;
    const { leaving } = shell.session;
    if (leaving?.kind === "exit") return leaving.code;
    if (leaving?.kind === "return") {
      change(shell, { leaving: null });
      return leaving.code;
    }
    if (leaving?.kind !== "goto") continue;
    change(shell, { leaving: null });
    if (leaving.label.toLowerCase() === ":eof") return code;
    at = find(script.lines, leaving.label, at);
    if (at < 0)
      return fault(shell, `The system cannot find the batch label specified - ${leaving.label.replace(/^:/, "")}`);
  }
  return code;
};

const linesOf = (text: string): readonly string[] => text.replaceAll("\r", "").split("\n");

/** Runs a script. Without `call` a script that names another one does not come back. */
export const runScript = (
  shell: Shell,
  path: string,
  words: readonly string[],
  tail: string,
  text: string,
  called: boolean,
): number => {
  const depth = (shell.script?.depth ?? 0) + 1;
  if (depth > deepest) return fault(shell, "****** BATCH RECURSION exceeds STACK limits ******");
  const script: Script = { words, tail, path, lines: linesOf(text), depth };
  const locals = shell.session.locals;
  const { echo } = shell.session;
  const code = play(within(shell, { script }), script, 0);
  const [first] = shell.session.locals.slice(0, shell.session.locals.length - locals.length).slice(-1);
  if (first !== undefined) change(shell, { env: first.env, cwd: first.cwd, locals });
  if (shell.script === null) change(shell, { echo });
  else if (!called && shell.session.leaving === null) change(shell, { leaving: { kind: "return", code } });
  change(shell, { errorLevel: code });
  return code;
};

/** `call :label` inside a script. */
export const callLabel = (shell: Shell, label: string, words: readonly string[], tail: string): number => {
  if (shell.script === null) return fault(shell, "Invalid attempt to call batch label outside of batch script.");
  const script: Script = {
    ...shell.script,
    words: [shell.script.words[0] ?? "", ...words],
    tail,
    depth: shell.script.depth + 1,
  };
  if (script.depth > deepest) return fault(shell, "****** BATCH RECURSION exceeds STACK limits ******");
  const start = find(script.lines, label, 0);
  if (start < 0) return fault(shell, `The system cannot find the batch label specified - ${label.replace(/^:/, "")}`);
  const code = play(within(shell, { script }), script, start);
  change(shell, { errorLevel: code });
  return code;
};
