import { expression, unary } from "./expression.ts";
import { parameters } from "./parameters.ts";
import { pipeline } from "./pipeline.ts";
import {
  type Grammar,
  match,
  nested,
  peek,
  type Reader,
  Refusal,
  refuse,
  skip,
  skipSeparators,
  take,
  takeWord,
} from "./reader.ts";
import { statement } from "./statement.ts";
import type { Parameter, Parsed, Script, Statement } from "./tree.ts";

const statements = (reader: Reader, closing: string): readonly Statement[] => {
  const list: Statement[] = [];
  for (;;) {
    skipSeparators(reader);
    if (closing === "" ? peek(reader) === "" : take(reader, closing)) return list;
    if (peek(reader) === "")
      return refuse(
        reader,
        closing === "}"
          ? "Missing closing '}' in statement block or type definition."
          : "Missing closing ')' in expression.",
        closing === "}" ? "MissingEndCurlyBrace" : "MissingEndParenthesisInExpression",
      );
    const next = reader.grammar.statement(reader);
    if (next === null)
      return refuse(reader, `Unexpected token '${peek(reader)}' in expression or statement.`, "UnexpectedToken");
    list.push(next);
    const ended = /[;}\n]/.test(reader.text.charAt(reader.at - 1));
    skip(reader);
    if (!ended && !/[;\n]/.test(peek(reader)) && peek(reader) !== "" && peek(reader) !== closing) {
      const token = /^\S+/.exec(reader.text.slice(reader.at, reader.at + 60))?.[0] ?? "";
      return refuse(reader, `Unexpected token '${token}' in expression or statement.`, "UnexpectedToken");
    }
  }
};

const section = (reader: Reader): readonly Statement[] => {
  skip(reader, true);
  if (!take(reader, "{")) return refuse(reader, "Missing statement block.", "MissingStatementBlock");
  return nested(reader, () => statements(reader, "}"));
};

/** Statements up to the closing sign, or to the end of the text where that is empty. */
const script = (reader: Reader, closing: string): Script => {
  let list: readonly Parameter[] = [];
  skipSeparators(reader);
  while (match(reader, /\[(?:CmdletBinding|OutputType|Diagnostics\.[\w.]+)\s*\([^)]*\)\s*\]/iy) !== null)
    skipSeparators(reader);
  const mark = reader.at;
  if (takeWord(reader, "param")) {
    skip(reader, true);
    if (peek(reader) === "(") list = parameters(reader);
    else reader.at = mark;
  }
  skipSeparators(reader);
  const sections: Record<string, readonly Statement[]> = {};
  for (;;) {
    const before = reader.at;
    const word = match(reader, /(?:begin|process|end)(?=\s*\{)/iy)?.[0].toLowerCase();
    if (word === undefined) {
      reader.at = before;
      break;
    }
    sections[word] = section(reader);
    skipSeparators(reader);
  }
  const rest = statements(reader, closing);
  if (Object.keys(sections).length === 0) return { parameters: list, begin: [], body: rest, end: [], perItem: false };
  const { begin = [], process = [], end = [] } = sections;
  return { parameters: list, begin, body: process, end: [...end, ...rest], perItem: true };
};

const grammar: Grammar = { expression, unary, pipeline, statement, script };

/** What a text means as a script, or why it means nothing. Never throws. */
export const parse = (text: string): Parsed => {
  const reader: Reader = { text, at: 0, depth: 0, lists: true, grammar };
  try {
    return { ok: true, script: script(reader, "") };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { ok: false, message: thrown.message, id: thrown.id, at: thrown.at };
  }
};
