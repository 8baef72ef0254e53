import { parseFor, parseIf } from "./compound.ts";
import { type Grammar, peekWord, readRedirection, type Scanner, separators, skipLines, skipSpace } from "./scanner.ts";
import {
  type Block,
  type Command,
  isUnexpected,
  type Parsed,
  type Redirection,
  type Series,
  type Simple,
  type Unexpected,
} from "./syntax.ts";

/** Deeper nesting than this is refused, so that a parser never runs out of stack. An assumption. */
const deepest = 100;

const operators = ["&", "||", "&&", "|"] as const;

const atOperator = ({ text, at }: Scanner, operator: Series["operator"], lines: boolean): boolean => {
  if (operator === "&") {
    if (lines && text.charAt(at) === "\n") return true;
    return text.charAt(at) === "&" && text.charAt(at + 1) !== "&";
  }
  if (operator === "|") return text.charAt(at) === "|" && text.charAt(at + 1) !== "|";
  return text.startsWith(operator, at);
};

const here = ({ text, at }: Scanner): string => /^(\|\||&&|[^\s]\S*|$)/.exec(text.slice(at, at + 80))?.[0] ?? "";

const parseSimple = (scanner: Scanner): Simple | Unexpected => {
  const { text } = scanner;
  const redirections: Redirection[] = [];
  const parts: string[] = [];
  let open = false;
  let space = true;
  while (scanner.at < text.length) {
    const letter = text.charAt(scanner.at);
    if (letter === "\n") break;
    if (!open) {
      if (letter === "&" || letter === "|" || (letter === ")" && scanner.depth > 0)) break;
      const redirection = readRedirection(scanner, space);
      if (redirection !== null) {
        if (redirection.target === "") return { unexpected: here(scanner) };
        redirections.push(redirection);
        space = true;
        continue;
      }
      if (letter === "^") {
        const next = text.charAt(scanner.at + 1);
        parts.push(next === "\n" ? "" : next);
        scanner.at += 2;
        space = false;
        continue;
      }
    }
    if (letter === '"') open = !open;
    parts.push(letter);
    space = separators.test(letter);
    scanner.at += 1;
  }
  return { kind: "simple", text: parts.join("").trimStart(), redirections };
};

const parseRemark = (scanner: Scanner): Simple => {
  const end = scanner.text.indexOf("\n", scanner.at);
  scanner.at = end < 0 ? scanner.text.length : end;
  return { kind: "simple", text: "rem", redirections: [] };
};

const parseBlock = (scanner: Scanner): Block | Unexpected => {
  if (scanner.nesting >= deepest) return { unexpected: "(" };
  scanner.at += 1;
  scanner.depth += 1;
  scanner.nesting += 1;
  skipLines(scanner);
  const body = parseSeries(scanner, 0, true);
  if (body === null) return { unexpected: here(scanner) };
  if (isUnexpected(body)) return body;
  skipLines(scanner);
  if (scanner.text.charAt(scanner.at) !== ")") return { unexpected: here(scanner) };
  scanner.at += 1;
  scanner.depth -= 1;
  scanner.nesting -= 1;
  const redirections: Redirection[] = [];
  for (;;) {
    skipSpace(scanner);
    const redirection = readRedirection(scanner, true);
    if (redirection === null) return { kind: "block", body, redirections };
    redirections.push(redirection);
  }
};

/** One command without operators; null where there is none. */
export const parseCommand = (scanner: Scanner): Command | Unexpected | null => {
  skipSpace(scanner, /[\s,;=@]/);
  const first = scanner.text.charAt(scanner.at);
  if (first === "" || first === "\n" || (first === ")" && scanner.depth > 0)) return null;
  if (first === "&" || first === "|") return { unexpected: here(scanner) };
  if (first === "(") return parseBlock(scanner);
  if (first === ":") return parseRemark(scanner);
  const word = peekWord(scanner);
  if (word === "rem") return parseRemark(scanner);
  if (word !== "if" && word !== "for") return parseSimple(scanner);
  if (scanner.nesting >= deepest) return { unexpected: word };
  scanner.nesting += 1;
  scanner.at += word.length;
  const parsed = (word === "if" ? parseIf : parseFor)(scanner, grammar);
  scanner.nesting -= 1;
  return parsed;
};

/** Commands joined by the operators from `level` on, which bind the more the later they are listed. Null where there is no command. */
export const parseSeries = (scanner: Scanner, level = 0, lines = false): Command | Unexpected | null => {
  const operator = operators[level];
  if (operator === undefined) return parseCommand(scanner);
  const items: Command[] = [];
  for (;;) {
    const item = parseSeries(scanner, level + 1, lines);
    if (item !== null && isUnexpected(item)) return item;
    if (item !== null) items.push(item);
    else if (operator !== "&") return items.length === 0 ? null : { unexpected: here(scanner) };
    skipSpace(scanner);
    if (!atOperator(scanner, operator, lines)) break;
    if (item === null && scanner.text.charAt(scanner.at) !== "\n") return { unexpected: here(scanner) };
    scanner.at += scanner.text.charAt(scanner.at) === "\n" ? 1 : operator.length;
  }
  const [only] = items;
  if (only === undefined) return null;
  return items.length === 1 ? only : { kind: "series", operator, items };
};

const grammar: Grammar = { command: parseCommand, series: (scanner) => parseSeries(scanner) };

/** What a line, or several where parentheses are open, means after its percent signs are gone. Never throws. */
export const parse = (text: string): Parsed => {
  const scanner: Scanner = { text, at: 0, depth: 0, nesting: 0 };
  const command = parseSeries(scanner);
  const incomplete = scanner.at >= text.length && scanner.depth > 0;
  if (isUnexpected(command)) return { ok: false, unexpected: command.unexpected, incomplete };
  skipLines(scanner);
  if (scanner.at < text.length) return { ok: false, unexpected: here(scanner), incomplete: false };
  return { ok: true, command };
};
