const isBlank = (char: string | undefined): boolean => char === " " || char === "\t";

/** How many backslashes stand at `at`. */
const backslashesAt = (text: string, at: number): number => {
  let count = 0;
  while (text[at + count] === "\\") count++;
  return count;
};

interface Word {
  readonly word: string;
  readonly next: number;
}

/** One argument from `start` on: 2n backslashes and a quote are n backslashes, one more makes the quote literal, others are plain. */
const readArgument = (text: string, start: number): Word => {
  let word = "";
  let quoted = false;
  let at = start;
  while (at < text.length) {
    const slashes = backslashesAt(text, at);
    const char = text[at + slashes];
    if (char === '"') {
      word += "\\".repeat(slashes >> 1);
      at += slashes + 1;
      if (slashes % 2 === 1) word += '"';
      else if (quoted && text[at] === '"') {
        word += '"';
        quoted = false;
        at++;
      } else quoted = !quoted;
      continue;
    }
    word += "\\".repeat(slashes);
    at += slashes;
    if (char === undefined || (isBlank(char) && !quoted)) break;
    word += char;
    at++;
  }
  return { word, next: at };
};

const skipBlanks = (text: string, start: number): number => {
  let at = start;
  while (isBlank(text[at])) at++;
  return at;
};

/**
 * Splits what follows the program's name, as Windows programs do for themselves (there is no shell that did it before).
 * Two quotes inside quotes are one quote and end the quoting: so do CommandLineToArgvW and Go's runtime, unlike newer C runtimes.
 */
export const splitArguments = (text: string): readonly string[] => {
  const words: string[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const { word, next } = readArgument(text, at);
    words.push(word);
    at = skipBlanks(text, next);
  }
  return words;
};

/** The program's name: quotes only delimit it, backslashes mean nothing special. */
const readProgram = (line: string): Word => {
  if (line[0] === '"') {
    const end = line.indexOf('"', 1);
    return end < 0 ? { word: line.slice(1), next: line.length } : { word: line.slice(1, end), next: end + 1 };
  }
  let at = 0;
  while (at < line.length && !isBlank(line[at])) at++;
  return { word: line.slice(0, at), next: at };
};

/** A command line as `CommandLineToArgvW` splits it; the first word is the program. Empty line: no words. */
export const splitCommandLine = (line: string): readonly string[] => {
  const text = line.trimStart();
  if (text === "") return [];
  const { word, next } = readProgram(text);
  return [word, ...splitArguments(text.slice(next))];
};

/** One argument written so that `splitArguments` gives it back. */
export const quoteArgument = (argument: string): string => {
  if (argument !== "" && !/[ \t"]/.test(argument)) return argument;
  const escaped = argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1");
  return `"${escaped}"`;
};

export const joinArguments = (args: readonly string[]): string => args.map(quoteArgument).join(" ");
