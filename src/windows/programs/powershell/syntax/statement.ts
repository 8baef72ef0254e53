import { parameters } from "./parameters.ts";
import { pipeline } from "./pipeline.ts";
import { expect, match, nested, peek, type Reader, refuse, skip, skipSeparators, take, takeWord } from "./reader.ts";
import type { Clause, Script, Statement } from "./tree.ts";

const body = (reader: Reader): Script => {
  expect(reader, "{", "Missing statement block.", "MissingStatementBlock");
  return nested(reader, () => reader.grammar.script(reader, "}"));
};

const parenthesised = (reader: Reader, what: string): Statement => {
  expect(reader, "(", `Missing '(' after '${what}' in ${what} statement.`, "MissingOpenParenthesisInIfStatement");
  skip(reader, true);
  const test = nested(reader, () => reader.grammar.statement(reader));
  if (test === null)
    return refuse(reader, `Missing condition in ${what} statement after '${what} ('.`, "IfStatementMissingCondition");
  expect(reader, ")", `Missing ')' after expression in '${what}' statement.`, "MissingEndParenthesisAfterStatement");
  return test;
};

const ifStatement = (reader: Reader): Statement => {
  const clauses = [{ test: parenthesised(reader, "if"), body: body(reader) }];
  for (;;) {
    const mark = reader.at;
    skip(reader, true);
    if (takeWord(reader, "elseif")) clauses.push({ test: parenthesised(reader, "elseif"), body: body(reader) });
    else if (takeWord(reader, "else")) {
      skip(reader, true);
      return { kind: "if", clauses, otherwise: body(reader) };
    } else {
      reader.at = mark;
      return { kind: "if", clauses, otherwise: null };
    }
  }
};

const foreachStatement = (reader: Reader): Statement => {
  expect(reader, "(", "Missing opening '(' after keyword 'foreach'.", "MissingOpenParenthesisAfterKeyword");
  skip(reader, true);
  const variable = match(reader, /\$(?:\{([^}]+)\}|(\w+(?::\w+)?))/y);
  if (variable === null)
    return refuse(reader, "Missing variable name after foreach.", "MissingVariableNameAfterForeach");
  skip(reader, true);
  if (!takeWord(reader, "in"))
    return refuse(reader, "Missing 'in' after variable in foreach loop.", "MissingInInForeach");
  skip(reader, true);
  const over = nested(reader, () => reader.grammar.statement(reader));
  if (over === null)
    return refuse(reader, "Missing expression after 'in' in foreach loop.", "MissingForeachExpression");
  expect(reader, ")", "Missing closing ')' after expression in foreach loop.", "MissingEndParenthesisAfterForeach");
  return { kind: "foreach", variable: variable[1] ?? variable[2] ?? "", over, body: body(reader) };
};

const forStatement = (reader: Reader): Statement => {
  expect(reader, "(", "Missing opening '(' after keyword 'for'.", "MissingOpenParenthesisAfterKeyword");
  const part = (end: string): Statement | null => {
    skip(reader, true);
    if (take(reader, end)) return null;
    const statement = nested(reader, () => reader.grammar.statement(reader));
    skip(reader, true);
    if (!take(reader, end))
      refuse(reader, "Missing closing ')' after expression in 'for' statement.", "MissingEndParenthesisAfterStatement");
    return statement;
  };
  const start = part(";");
  const test = part(";");
  return { kind: "for", start, test, next: part(")"), body: body(reader) };
};

const doStatement = (reader: Reader): Statement => {
  const repeated = body(reader);
  skip(reader, true);
  const until = takeWord(reader, "until");
  if (!until && !takeWord(reader, "while"))
    return refuse(reader, "The while or until keyword is missing from the do loop.", "MissingWhileOrUntilInDoWhile");
  return { kind: "do", until, test: parenthesised(reader, until ? "until" : "while"), body: repeated };
};

const switchStatement = (reader: Reader): Statement => {
  let mode: "" | "regex" | "wildcard" | "exact" = "";
  skip(reader);
  for (
    let option = match(reader, /-(regex|wildcard|exact|casesensitive)\b/iy);
    option !== null;
    option = match(reader, /-(regex|wildcard|exact|casesensitive)\b/iy)
  ) {
    const name = option[1]?.toLowerCase();
    if (name === "regex" || name === "wildcard" || name === "exact") mode = name;
    skip(reader);
  }
  const over = parenthesised(reader, "switch");
  expect(reader, "{", "Missing opening '{' in switch statement.", "MissingCurlyBraceInSwitchStatement");
  const clauses: Clause[] = [];
  for (;;) {
    skipSeparators(reader);
    if (take(reader, "}")) return { kind: "switch", mode, over, clauses };
    if (peek(reader) === "") return refuse(reader, "Missing closing '}' in switch statement.", "MissingEndCurlyBrace");
    const bare = match(reader, /[A-Za-z_*?][\w.*?-]*/y)?.[0];
    const test: Clause["test"] =
      bare === undefined
        ? nested(reader, () => reader.grammar.unary(reader))
        : bare.toLowerCase() === "default"
          ? "default"
          : { kind: "constant", value: bare };
    clauses.push({ test, body: body(reader) });
  }
};

const tryStatement = (reader: Reader): Statement => {
  const tried = body(reader);
  const catches: { readonly types: readonly string[]; readonly body: Script }[] = [];
  let last: Script | null = null;
  for (;;) {
    const mark = reader.at;
    skip(reader, true);
    if (takeWord(reader, "catch")) {
      const types: string[] = [];
      skip(reader, true);
      for (
        let type = match(reader, /\[([\w.]+)\]\s*,?\s*/y);
        type !== null;
        type = match(reader, /\[([\w.]+)\]\s*,?\s*/y)
      )
        types.push(type[1] ?? "");
      catches.push({ types, body: body(reader) });
    } else if (takeWord(reader, "finally")) last = body(reader);
    else {
      reader.at = mark;
      break;
    }
  }
  if (catches.length === 0 && last === null)
    return refuse(reader, "The Try statement is missing its Catch or Finally block.", "MissingCatchOrFinally");
  return { kind: "try", body: tried, catches, last };
};

// The text of a function is kept, its parameters made a `param` block, to be parsed when it is called.
const functionStatement = (reader: Reader): Statement => {
  skip(reader);
  const name = match(reader, /[^\s({]+/y)?.[0];
  if (name === undefined) return refuse(reader, "Missing name after function keyword.", "MissingNameAfterKeyword");
  skip(reader, true);
  let head = "";
  if (peek(reader) === "(") {
    const start = reader.at;
    nested(reader, () => parameters(reader));
    head = `param${reader.text.slice(start, reader.at)}\n`;
    skip(reader, true);
  }
  if (peek(reader) !== "{")
    return refuse(reader, "Missing function body in function declaration.", "MissingFunctionBody");
  const start = reader.at + 1;
  body(reader);
  return {
    kind: "function",
    name: name.replace(/^(?:global|script|local):/i, ""),
    text: head + reader.text.slice(start, reader.at - 1),
  };
};

const leave = (reader: Reader, how: "return" | "throw" | "exit", at: number): Statement => {
  skip(reader);
  const value =
    /[;}\n)]/.test(peek(reader)) || peek(reader) === "" ? null : nested(reader, () => reader.grammar.statement(reader));
  return { kind: "leave", how, value, text: reader.text.slice(at, reader.at), at };
};

type Keyword = (reader: Reader, at: number) => Statement;

const keywords: Readonly<Record<string, Keyword>> = {
  if: ifStatement,
  foreach: foreachStatement,
  for: forStatement,
  while: (reader) => ({ kind: "while", test: parenthesised(reader, "while"), body: body(reader) }),
  do: doStatement,
  switch: switchStatement,
  try: tryStatement,
  function: functionStatement,
  filter: functionStatement,
  return: (reader, at) => leave(reader, "return", at),
  throw: (reader, at) => leave(reader, "throw", at),
  exit: (reader, at) => leave(reader, "exit", at),
  break: () => ({ kind: "jump", how: "break" }),
  continue: () => ({ kind: "jump", how: "continue" }),
};

/** One statement; null where none begins. */
export const statement = (reader: Reader): Statement | null => {
  skip(reader, true);
  const letter = peek(reader);
  if (letter === "" || letter === ")" || letter === "}" || letter === ";") return null;
  const at = reader.at;
  const word = match(reader, /[A-Za-z]+(?![\w.\\:-])/y)?.[0].toLowerCase();
  const keyword = word === undefined || !Object.hasOwn(keywords, word) ? undefined : keywords[word];
  if (keyword !== undefined) {
    skip(reader);
    return nested(reader, () => keyword(reader, at));
  }
  reader.at = at;
  return pipeline(reader);
};
