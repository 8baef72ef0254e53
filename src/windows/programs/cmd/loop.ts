import { isFailure } from "#core/failure.ts";
import { buffer } from "../common/io.ts";
import { rawWords, unquote } from "../common/option.ts";
import { joinTo, leafOf, resolvePath } from "../common/path.ts";
import { hasWildcard, matches } from "../common/wildcard.ts";
import { fault, texts } from "./message.ts";
import { type Shell, within } from "./session.ts";
import type { Command, For } from "./syntax.ts";
import { tokensOf } from "./tokens.ts";
import { absolute, looped } from "./words.ts";

type Run = (shell: Shell, command: Command) => number;

// A wildcard stands for files, or directories with /D, and is given back with the directory as it was written.
const expandSet = (shell: Shell, word: string, directories: boolean): readonly string[] => {
  const plain = unquote(word);
  if (!hasWildcard(leafOf(plain.replaceAll("/", "\\")))) return [word];
  const written = /^.*[\\/:]/.exec(plain)?.[0] ?? "";
  return (matches(shell.system, absolute(shell, plain)) ?? [])
    .filter(({ node }) => (node.kind === "directory") === directories)
    .map(({ node }) => written + node.name);
};

const numbers = (words: readonly string[]): readonly string[] => {
  const [start = 0, step = 1, end = 0] = words.map((word) => Number(word) || 0);
  const values: string[] = [];
  if (step === 0) return values;
  for (let value = start; step > 0 ? value <= end : value >= end; value += step) values.push(String(value));
  return values;
};

function* below(shell: Shell, directory: string): Generator<string> {
  yield directory;
  const nodes = shell.system.list(directory);
  if (isFailure(nodes)) return;
  for (const node of nodes) if (node.kind === "directory") yield* below(shell, joinTo(directory, node.name));
}

const recursive = (shell: Shell, root: string, words: readonly string[]): readonly string[] => {
  const values: string[] = [];
  for (const directory of below(shell, root === "" ? shell.session.cwd : resolvePath(shell.session.cwd, root))) {
    for (const word of words) {
      const plain = unquote(word);
      if (!hasWildcard(plain)) values.push(joinTo(directory, plain));
      else
        for (const { path, node } of matches(shell.system, joinTo(directory, plain)) ?? [])
          if (node.kind !== "directory") values.push(path);
    }
  }
  return values;
};

const linesOf = (shell: Shell, set: string, backquotes: boolean): readonly string[] | string => {
  const command = backquotes ? /^`([\s\S]*)`$/.exec(set) : /^'([\s\S]*)'$/.exec(set);
  const split = (text: string): readonly string[] =>
    text
      .replaceAll("\r", "")
      .split("\n")
      .filter((line) => line !== "");
  if (command !== null) {
    const gathered = buffer();
    shell.core.line(within(shell, { io: { ...shell.io, out: gathered } }), command[1] ?? "", () => {}, true);
    return split(gathered.text);
  }
  const literal = backquotes ? /^'([\s\S]*)'$/.exec(set) : /^"([\s\S]*)"$/.exec(set);
  if (literal !== null) return [literal[1] ?? ""];
  const lines: string[] = [];
  for (const word of rawWords(set)) {
    const text = shell.system.readText(absolute(shell, unquote(word)));
    if (isFailure(text)) return `The system cannot find the file ${unquote(word)}.`;
    lines.push(...split(text));
  }
  return lines;
};

const runLines = (shell: Shell, loop: For, set: string, run: Run): number => {
  const options = loop.option.replace(/^"|"$/g, "");
  const lines = linesOf(shell, set, /\busebackq\b/i.test(options));
  if (typeof lines === "string") return fault(shell, lines);
  let code = 0;
  for (const line of lines) {
    const values = tokensOf(line, options, loop.variable);
    if (values === null) continue;
    code = run(within(shell, { loops: { ...shell.loops, ...values } }), loop.body);
    if (shell.session.leaving !== null) break;
  }
  return code;
};

/** Runs a `for`: once per word, file, directory, number or line. */
export const runFor = (shell: Shell, loop: For, run: Run): number => {
  const set = looped(shell, loop.set);
  if (loop.variant === "f") return runLines(shell, loop, set, run);
  const words = rawWords(set);
  const values =
    loop.variant === "l"
      ? numbers(words)
      : loop.variant === "r"
        ? recursive(shell, unquote(looped(shell, loop.option)), words)
        : words.flatMap((word) => expandSet(shell, word, loop.variant === "d"));
  if (values.length > 100_000) return fault(shell, texts.tooLong);
  let code = 0;
  for (const value of values) {
    code = run(within(shell, { loops: { ...shell.loops, [loop.variable]: value } }), loop.body);
    if (shell.session.leaving !== null) break;
  }
  return code;
};
