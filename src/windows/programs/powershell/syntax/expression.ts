import { expect, match, nested, peek, type Reader, refuse, skip, take } from "./reader.ts";
import { doubleQuoted, hereString, singleQuoted } from "./text.ts";
import type { Expression, Statement } from "./tree.ts";

/** Binary operators by how tightly they bind, loosest first. Source: learn.microsoft.com, about_Operator_Precedence. */
const levels: readonly RegExp[] = [
  /-(?:and|or|xor)\b/iy,
  /-(?:band|bor|bxor|shl|shr)\b/iy,
  /-[ci]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|replace|contains|notcontains|in|notin|split|join|isnot|is|as)\b/iy,
  /\+(?![+=])|[-\u2013](?![-=A-Za-z])/y,
  /[*/%](?!=)/y,
  /-f\b/iy,
  /\.\.(?!\.)/y,
];

const number = /(?:0x([0-9a-f]+)|((?:\d+\.\d+|\d+|\.\d+)(?:e[-+]?\d+)?))(l|d)?(kb|mb|gb|tb|pb)?(?![\w])/iy;
const sizes: Readonly<Record<string, number>> = {
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
  tb: 1024 ** 4,
  pb: 1024 ** 5,
};

const variable = /\$(?:\{([^}]+)\}|((?:[A-Za-z]+:)?[A-Za-z_0-9]+|[?$^]))/y;
const typeName = /\[\s*([A-Za-z_][\w.]*(?:\s*\[\s*[\w., ]*\s*\])?)\s*\]/y;

const table = (reader: Reader, ordered: boolean): Expression => {
  reader.at += 2;
  const pairs: [Expression, Statement][] = [];
  for (;;) {
    skip(reader, true);
    while (take(reader, ";")) skip(reader, true);
    if (take(reader, "}")) return { kind: "table", ordered, pairs };
    const bare = match(reader, /[A-Za-z_][\w-]*/y);
    const key: Expression = bare === null ? reader.grammar.unary(reader) : { kind: "constant", value: bare[0] };
    expect(reader, "=", "Missing '=' operator after key in hash literal.", "MissingEqualsInHashLiteral");
    skip(reader, true);
    const value = reader.grammar.statement(reader);
    if (value === null)
      return refuse(reader, "Missing statement after '=' in hash literal.", "MissingStatementInHashLiteral");
    pairs.push([key, value]);
  }
};

/** The text between braces, which a block keeps to be run later. It is parsed once here to find its end. */
export const block = (reader: Reader): Expression => {
  reader.at += 1;
  const start = reader.at;
  nested(reader, () => reader.grammar.script(reader, "}"));
  return { kind: "block", text: reader.text.slice(start, reader.at - 1) };
};

const paren = (reader: Reader): Expression => {
  reader.at += 1;
  return nested(reader, () => {
    skip(reader, true);
    const body = reader.grammar.statement(reader);
    if (body === null) return refuse(reader, "An expression was expected after '('.", "ExpectedExpression");
    expect(reader, ")", "Missing closing ')' in expression.", "MissingEndParenthesisInExpression");
    return { kind: "paren", body };
  });
};

const primary = (reader: Reader): Expression => {
  const letter = peek(reader);
  const next = peek(reader, 1);
  if (letter === "'" || letter === "\u2018" || letter === "\u2019") return singleQuoted(reader);
  if (letter === '"') return doubleQuoted(reader);
  if (letter === "(") return paren(reader);
  if (letter === "{") return block(reader);
  if (letter === "$" && next === "(") {
    reader.at += 2;
    return nested(reader, () => ({ kind: "sub", body: reader.grammar.script(reader, ")") }));
  }
  if (letter === "@" && next === "(") {
    reader.at += 2;
    return nested(reader, () => ({ kind: "array", body: reader.grammar.script(reader, ")") }));
  }
  if (letter === "@" && next === "{") return nested(reader, () => table(reader, false));
  if (letter === "@" && (next === '"' || next === "'")) return hereString(reader);
  const named = match(reader, variable);
  if (named !== null) return { kind: "variable", name: named[1] ?? named[2] ?? "" };
  const type = match(reader, typeName);
  if (type !== null) return typed(reader, (type[1] ?? "").replace(/\s/g, ""));
  const digits = match(reader, number);
  if (digits !== null) {
    const [, hex, decimal, , size] = digits;
    const value = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return { kind: "constant", value: value * (sizes[size?.toLowerCase() ?? ""] ?? 1) };
  }
  if (reader.at >= reader.text.length) return refuse(reader, "An expression was expected.", "ExpectedExpression");
  return refuse(
    reader,
    `Unexpected token '${/\S+/.exec(reader.text.slice(reader.at, reader.at + 60))?.[0] ?? letter}' in expression or statement.`,
    "UnexpectedToken",
  );
};

// A type before an operand is a cast; before `::` or alone it is the type itself.
const typed = (reader: Reader, name: string): Expression => {
  const mark = reader.at;
  skip(reader);
  const next = peek(reader);
  if (/[$@"'([{\d\u2018]/.test(next) || (next === "-" && /[\d$(]/.test(peek(reader, 1)))) {
    if (name.toLowerCase() === "ordered" && reader.text.startsWith("@{", reader.at))
      return nested(reader, () => table(reader, true));
    const operand = nested(reader, () => reader.grammar.unary(reader));
    return { kind: "cast", type: name, operand };
  }
  reader.at = mark;
  return { kind: "type", name };
};

const argumentsOf = (reader: Reader): readonly Expression[] => {
  reader.at += 1;
  const args: Expression[] = [];
  const part = (): readonly Expression[] => {
    skip(reader, true);
    while (!take(reader, ")")) {
      args.push(binaryFrom(reader, 0, reader.grammar.unary(reader)));
      skip(reader, true);
      if (!take(reader, ",") && peek(reader) !== ")")
        return refuse(reader, "Missing ')' in method call.", "MissingEndParenthesisInMethodCall");
      skip(reader, true);
    }
    return args;
  };
  return nested(reader, part, false);
};

const memberName = (reader: Reader): Expression => {
  const bare = match(reader, /[A-Za-z_][\w]*/y);
  if (bare !== null) return { kind: "constant", value: bare[0] };
  const letter = peek(reader);
  if (letter === "$" || letter === "(" || letter === "'" || letter === '"') return primary(reader);
  return refuse(reader, "Missing property name after reference operator.", "MissingPropertyName");
};

/** Members, calls, indices and `++` after an operand; no space may stand between. */
export const postfix = (reader: Reader, first: Expression): Expression => {
  let target = first;
  for (;;) {
    const fixed = reader.text.startsWith("::", reader.at);
    if (
      fixed ||
      (peek(reader) === "." &&
        /[A-Za-z_$('"]/.test(peek(reader, 1)) &&
        !(first.kind === "constant" && typeof first.value === "number"))
    ) {
      reader.at += fixed ? 2 : 1;
      const name = memberName(reader);
      target =
        peek(reader) === "("
          ? { kind: "invoke", target, name, fixed, args: argumentsOf(reader) }
          : { kind: "member", target, name, fixed };
    } else if (peek(reader) === "[") {
      reader.at += 1;
      skip(reader, true);
      const inner = target;
      target = nested(reader, () => {
        const at = reader.grammar.expression(reader);
        expect(reader, "]", "Array index expression is missing or not valid.", "MissingArrayIndexExpression");
        return { kind: "index", target: inner, at };
      });
    } else if (take(reader, "++")) target = { kind: "step", by: 1, prefix: false, target };
    else if (target.kind === "variable" && /^--(?![\w])/.test(reader.text.slice(reader.at, reader.at + 3))) {
      reader.at += 2;
      target = { kind: "step", by: -1, prefix: false, target };
    } else return target;
  }
};

const prefixes = /!|-(?:not|bnot|join|isplit|csplit|split)\b|\+\+|--|[-+](?=[\s\w$(.])/iy;

export const unary = (reader: Reader): Expression => {
  skip(reader);
  const sign = match(reader, prefixes)?.[0].toLowerCase();
  if (sign === undefined) return postfix(reader, primary(reader));
  return nested(reader, () => {
    skip(reader);
    const operand = unary(reader);
    if (sign === "++" || sign === "--")
      return { kind: "step", by: sign === "++" ? 1 : -1, prefix: true, target: operand };
    return { kind: "unary", operator: sign === "-not" ? "!" : sign, operand };
  });
};

const list = (reader: Reader, first: Expression): Expression => {
  if (!reader.lists) return first;
  const items = [first];
  for (;;) {
    const mark = reader.at;
    skip(reader);
    if (!take(reader, ",")) {
      reader.at = mark;
      return items.length === 1 ? first : { kind: "list", items };
    }
    skip(reader, true);
    items.push(unary(reader));
  }
};

const binaryFrom = (reader: Reader, level: number, first: Expression): Expression => {
  const pattern = levels[level];
  if (pattern === undefined) return list(reader, first);
  let left = binaryFrom(reader, level + 1, first);
  for (;;) {
    const mark = reader.at;
    skip(reader);
    const operator = match(reader, pattern)?.[0].toLowerCase().replace("\u2013", "-");
    if (operator === undefined) {
      reader.at = mark;
      return left;
    }
    skip(reader, true);
    left = { kind: "binary", operator, left, right: binaryFrom(reader, level + 1, unary(reader)) };
  }
};

export const expression = (reader: Reader): Expression => {
  skip(reader, true);
  if (take(reader, ",")) return { kind: "list", items: [unary(reader)] };
  return binaryFrom(reader, 0, unary(reader));
};
