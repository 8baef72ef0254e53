import { block, postfix } from "./expression.ts";
import { match, nested, peek, type Reader, refuse, skip, take } from "./reader.ts";
import { asExpression, doubleQuoted, escaped, hereString, reference, singleQuoted } from "./text.ts";
import type { Argument, Element, Expression, Part, Redirect } from "./tree.ts";

const ends = /[\s|;&(){},]/;

// After an argument that began with a sign of its own, only such a letter goes on with the same word.
const atEnd = (reader: Reader): boolean => peek(reader) === "" || ends.test(peek(reader));

/** A bare word, with what is to be put in: `C:\$env:X\bin`, `MSSQL`$A`, `a"b c"d`. */
const word = (reader: Reader, first: Expression | null): Expression => {
  const parts: Part[] = first === null ? [] : [first];
  let plain = "";
  const close = (): void => {
    if (plain !== "") parts.push(plain);
    plain = "";
  };
  for (;;) {
    const letter = peek(reader);
    if (letter === "" || /[\s|;&(){},]/.test(letter)) break;
    if (letter === "`") plain += escaped(reader);
    else if (letter === "$") {
      const found = reference(reader);
      if (found === null) {
        plain += "$";
        reader.at += 1;
      } else {
        close();
        parts.push(found);
      }
    } else if (letter === '"') {
      const inside = doubleQuoted(reader);
      close();
      if (inside.kind === "text") parts.push(...inside.parts);
      else if (inside.kind === "constant") plain += String(inside.value);
    } else if (letter === "'") {
      const inside = singleQuoted(reader);
      if (inside.kind === "constant") plain += String(inside.value);
    } else plain += match(reader, /[^`$"'\s|;&(){},]+/y)?.[0] ?? "";
  }
  close();
  return asExpression(parts);
};

const isNumber = /^[-+]?(?:0x[0-9a-f]+|\d+(?:\.\d+)?)(?:kb|mb|gb)?$/i;

const numeric = (value: Expression): Expression => {
  if (value.kind !== "constant" || typeof value.value !== "string" || !isNumber.test(value.value)) return value;
  const [, digits = "", unit = ""] = /^(.*?)(kb|mb|gb)?$/i.exec(value.value) ?? [];
  // How it was written matters to a program: `010` and `1.0` stay text.
  if (String(Number(digits)) !== digits) return value;
  const scale = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }[unit.toLowerCase()] ?? 1;
  return { kind: "constant", value: Number(digits) * scale };
};

interface Single {
  readonly value: Expression;
  readonly bare: boolean;
}

const glued = (reader: Reader, value: Expression): Single =>
  atEnd(reader) ? { value, bare: false } : { value: word(reader, value), bare: true };

const single = (reader: Reader): Single => {
  const letter = peek(reader);
  const next = peek(reader, 1);
  if (letter === "(" || (letter === "@" && (next === "(" || next === "{")) || (letter === "$" && next === "(")) {
    const value = reader.grammar.unary(reader);
    return glued(reader, value);
  }
  if (letter === "{") return { value: block(reader), bare: false };
  if (letter === "@" && /["']/.test(next)) return { value: hereString(reader), bare: false };
  if (letter === "@" && /[A-Za-z_]/.test(next)) {
    reader.at += 1;
    return { value: { kind: "splat", name: match(reader, /\w+/y)?.[0] ?? "" }, bare: false };
  }
  if (letter === "'" || letter === "\u2018") return glued(reader, postfix(reader, singleQuoted(reader)));
  if (letter === '"') return glued(reader, postfix(reader, doubleQuoted(reader)));
  if (letter === "$") {
    const named = reference(reader);
    if (named === null) return { value: word(reader, null), bare: true };
    return glued(reader, postfix(reader, named));
  }
  const mark = reader.at;
  const value = word(reader, null);
  if (reader.at === mark)
    return refuse(reader, `Unexpected token '${letter}' in expression or statement.`, "UnexpectedToken");
  return { value: numeric(value), bare: true };
};

// `a, b` is one argument, a list.
const value = (reader: Reader): Single => {
  const first = single(reader);
  const items = [first.value];
  for (;;) {
    const mark = reader.at;
    skip(reader);
    if (!take(reader, ",")) {
      reader.at = mark;
      return items.length === 1 ? first : { value: { kind: "list", items }, bare: false };
    }
    skip(reader, true);
    items.push(single(reader).value);
  }
};

const redirection = (reader: Reader): Redirect | null => {
  const found = match(reader, /([1-6*])?(>>|>)(&1)?/y);
  if (found === null) return null;
  const from = found[1] === "*" ? 0 : Number(found[1] ?? 1);
  if (found[3] !== undefined) return { from, append: false, to: null };
  skip(reader);
  return { from, append: found[2] === ">>", to: single(reader).value };
};

const parameter = /-([A-Za-z_?][\w-]*)(:)?/y;

const argument = (reader: Reader): Argument => {
  if (/^--%(?=\s|$)/.test(reader.text.slice(reader.at, reader.at + 4))) {
    reader.at += 3;
    return { kind: "verbatim", text: (match(reader, /[^\n|]*/y)?.[0] ?? "").trim() };
  }
  const mark = reader.at;
  const named = match(reader, parameter);
  if (named !== null) {
    const colon = named[2] !== undefined;
    const text = named[0];
    if (colon) {
      // For a program `-a:b` is one word; which it is, is known only when the command is found.
      skip(reader);
      if (atEnd(reader)) return { kind: "parameter", name: named[1] ?? "", value: null, text };
      return { kind: "parameter", name: named[1] ?? "", value: value(reader).value, text };
    }
    if (atEnd(reader)) return { kind: "parameter", name: named[1] ?? "", value: null, text };
    reader.at = mark;
    return { kind: "value", value: word(reader, null), bare: true };
  }
  const { value: given, bare } = value(reader);
  return { kind: "value", value: given, bare };
};

/** Whether a command, not an expression, begins here. */
export const beginsCommand = (reader: Reader): boolean =>
  /^(?:[A-Za-z_\\/~?*%.\u00c0-\uffff](?!\.\d)|[&]|\d+[A-Za-z_-][\w.-]*(?=\s|$))/.test(
    reader.text.slice(reader.at, reader.at + 40),
  ) && !/^(?:\.\d|\d+(?:kb|mb|gb)\b)/i.test(reader.text.slice(reader.at, reader.at + 12));

const commandName = (reader: Reader, how: string): Expression => {
  const first = peek(reader);
  if (how === "" || !/["'$({]/.test(first)) {
    // The percent sign and the question mark are names of their own, also with a block right after.
    const sign = match(reader, /[%?](?=[\s{])/y);
    return sign === null ? word(reader, null) : { kind: "constant", value: sign[0] };
  }
  return single(reader).value;
};

/** A command with its arguments; the reader is at its name or at the call operator. */
export const command = (reader: Reader): Element => {
  const start = reader.at;
  const how = take(reader, "&")
    ? "&"
    : /^\.[\s"'$({]/.test(reader.text.slice(reader.at, reader.at + 2)) && take(reader, ".")
      ? "."
      : "";
  skip(reader);
  if (atEnd(reader) && peek(reader) !== "(" && peek(reader) !== "{")
    return refuse(reader, `Missing expression after '${how}'.`, "MissingExpression");
  return nested(reader, () => {
    const name = commandName(reader, how);
    const args: Argument[] = [];
    const redirects: Redirect[] = [];
    for (;;) {
      skip(reader);
      const letter = peek(reader);
      if (letter === "" || /[\n|;)}&]/.test(letter)) break;
      if (letter === ",") return refuse(reader, "Missing argument in parameter list.", "MissingArgument");
      const redirect = redirection(reader);
      if (redirect === null) args.push(argument(reader));
      else redirects.push(redirect);
    }
    return { kind: "command", how, name, args, redirects, text: reader.text.slice(start, reader.at).trim(), at: start };
  });
};

/** The redirections after an expression. */
export const redirections = (reader: Reader): readonly Redirect[] => {
  const list: Redirect[] = [];
  for (;;) {
    const mark = reader.at;
    skip(reader);
    const found = redirection(reader);
    if (found === null) {
      reader.at = mark;
      return list;
    }
    list.push(found);
  }
};
