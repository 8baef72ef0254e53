import { type Grammar, peekWord, readWord, type Scanner, skipLines, skipSpace } from "./scanner.ts";
import { type Command, type Condition, type For, type If, isUnexpected, type Unexpected } from "./syntax.ts";

const tests = ["exist", "defined", "errorlevel"] as const;

const readCondition = (scanner: Scanner): Condition | Unexpected => {
  skipSpace(scanner);
  const test = tests.find((each) => each === peekWord(scanner));
  if (test !== undefined) {
    scanner.at += test.length;
    skipSpace(scanner);
    const word = readWord(scanner);
    return word === "" ? { unexpected: "" } : { kind: test, word };
  }
  const left = readWord(scanner, true);
  skipSpace(scanner, /[\s,;]/);
  if (scanner.text.startsWith("==", scanner.at)) {
    scanner.at += 2;
    skipSpace(scanner);
    return { kind: "compare", left, operator: "==", right: readWord(scanner) };
  }
  const operator = readWord(scanner).toUpperCase();
  if (!/^(EQU|NEQ|LSS|LEQ|GTR|GEQ)$/.test(operator)) return { unexpected: operator || left };
  skipSpace(scanner);
  return { kind: "compare", left, operator, right: readWord(scanner) };
};

// The body takes the rest of the line with it, unless it stands in parentheses.
const parseBody = (scanner: Scanner, grammar: Grammar): Command | Unexpected => {
  skipSpace(scanner, /[\s,;=@]/);
  const parsed = scanner.text.charAt(scanner.at) === "(" ? grammar.command(scanner) : grammar.series(scanner);
  return parsed ?? { unexpected: "" };
};

export const parseIf = (scanner: Scanner, grammar: Grammar): If | Unexpected => {
  let not = false;
  let ignoreCase = false;
  for (;;) {
    skipSpace(scanner);
    if (peekWord(scanner) === "not") {
      not = !not;
      scanner.at += 3;
    } else if (/^\/i[\s,;=]/i.test(scanner.text.slice(scanner.at, scanner.at + 3))) {
      ignoreCase = true;
      scanner.at += 2;
    } else break;
  }
  const condition = readCondition(scanner);
  if ("unexpected" in condition) return condition;
  const body = parseBody(scanner, grammar);
  if (isUnexpected(body)) return body;
  const mark = scanner.at;
  if (body.kind === "block") skipLines(scanner);
  if (body.kind !== "block" || peekWord(scanner) !== "else") {
    scanner.at = mark;
    return { kind: "if", not, ignoreCase, condition, body, otherwise: null };
  }
  scanner.at += 4;
  const otherwise = parseBody(scanner, grammar);
  return isUnexpected(otherwise) ? otherwise : { kind: "if", not, ignoreCase, condition, body, otherwise };
};

const readOption = (scanner: Scanner): string => {
  skipSpace(scanner);
  return scanner.text.charAt(scanner.at) === "%" ? "" : readWord(scanner);
};

const closing = ({ text, at }: Scanner): number => {
  let depth = 0;
  let open = false;
  for (let end = at; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (letter === '"') open = !open;
    else if (!open && letter === "^") end += 1;
    else if (!open && letter === "(") depth += 1;
    else if (!open && letter === ")") {
      if (depth === 0) return end;
      depth -= 1;
    }
  }
  return -1;
};

export const parseFor = (scanner: Scanner, grammar: Grammar): For | Unexpected => {
  skipSpace(scanner);
  const [, letter] = /^\/([drlf])(?=[\s"])/i.exec(scanner.text.slice(scanner.at, scanner.at + 3)) ?? [];
  const variant = (letter?.toLowerCase() ?? "") as For["variant"];
  if (variant !== "") scanner.at += 2;
  const option = variant === "r" || variant === "f" ? readOption(scanner) : "";
  skipSpace(scanner);
  const [written, variable] = /^%([^\s%])/.exec(scanner.text.slice(scanner.at, scanner.at + 2)) ?? [];
  if (written === undefined || variable === undefined) return { unexpected: readWord(scanner) };
  scanner.at += written.length;
  skipSpace(scanner);
  if (peekWord(scanner) !== "in") return { unexpected: readWord(scanner) };
  scanner.at += 2;
  skipSpace(scanner);
  if (scanner.text.charAt(scanner.at) !== "(") return { unexpected: readWord(scanner) };
  scanner.at += 1;
  const end = closing(scanner);
  if (end < 0) {
    scanner.at = scanner.text.length;
    return { unexpected: "" };
  }
  const set = scanner.text.slice(scanner.at, end).replaceAll("\n", " ").trim();
  scanner.at = end + 1;
  skipSpace(scanner);
  if (peekWord(scanner) !== "do") return { unexpected: readWord(scanner) };
  scanner.at += 2;
  const body = parseBody(scanner, grammar);
  return isUnexpected(body) ? body : { kind: "for", variant, option, variable, set, body };
};
