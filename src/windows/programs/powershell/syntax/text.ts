import { match, nested, peek, type Reader, refuse, take } from "./reader.ts";
import type { Expression, Part } from "./tree.ts";

const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** A backtick and what it stands for; the reader is at the backtick. */
export const escaped = (reader: Reader): string => {
  const letter = peek(reader, 1);
  reader.at += letter === "" ? 1 : 2;
  if (letter === "\n") return "";
  return escapes[letter] ?? letter;
};

const quotes = /['\u2018-\u201b]/;

/** `'…'`: two quotes in it are one, the second. Source: PowerShell tokenizer.cs, ScanStringLiteral. */
export const singleQuoted = (reader: Reader): Expression => {
  let value = "";
  for (;;) {
    reader.at += 1;
    const start = reader.at;
    while (reader.at < reader.text.length && !quotes.test(peek(reader))) reader.at += 1;
    if (reader.at >= reader.text.length) {
      reader.at = start - 1;
      return refuse(reader, "The string is missing the terminator: '.", "TerminatorExpectedAtEndOfString");
    }
    value += reader.text.slice(start, reader.at);
    reader.at += 1;
    if (!quotes.test(peek(reader))) return { kind: "constant", value };
    value += peek(reader);
  }
};

const name = /\$(?:\{([^}]+)\}|((?:[A-Za-z]+:)?[A-Za-z_0-9]+|[?$^])|\((?=))/y;

/** `$x`, `${x y}`, `$env:X` or `$(…)` inside a text, or null for a lone dollar. The reader is at the dollar. */
export const reference = (reader: Reader): Expression | null => {
  if (peek(reader, 1) === "(") {
    reader.at += 2;
    return nested(reader, () => {
      const body = reader.grammar.script(reader, ")");
      return { kind: "sub", body };
    });
  }
  const found = match(reader, name);
  if (found === null) return null;
  const written = found[1] ?? found[2] ?? "";
  // `$drive:` at the end of a name is a name and a colon.
  return { kind: "variable", name: written };
};

const partsUntil = (reader: Reader, ends: (reader: Reader) => boolean, missing: string): Part[] => {
  const parts: Part[] = [];
  const start = reader.at;
  let plain = "";
  const close = (): void => {
    if (plain !== "") parts.push(plain);
    plain = "";
  };
  for (;;) {
    if (reader.at >= reader.text.length) {
      reader.at = start - 1;
      refuse(reader, `The string is missing the terminator: ${missing}.`, "TerminatorExpectedAtEndOfString");
    }
    if (ends(reader)) break;
    const letter = peek(reader);
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
    } else if (letter === '"' && peek(reader, 1) === '"' && missing === '"') {
      plain += '"';
      reader.at += 2;
    } else {
      const run = match(reader, /[^`$"\n]+|[\s\S]/y)?.[0] ?? "";
      plain += run;
    }
  }
  close();
  return parts;
};

const asExpression = (parts: readonly Part[]): Expression => {
  if (parts.length === 0) return { kind: "constant", value: "" };
  const [only] = parts;
  return parts.length === 1 && typeof only === "string" ? { kind: "constant", value: only } : { kind: "text", parts };
};

/** `"…"` with what is to be put in. */
export const doubleQuoted = (reader: Reader): Expression => {
  reader.at += 1;
  const parts = partsUntil(reader, (at) => peek(at) === '"' && peek(at, 1) !== '"', '"');
  reader.at += 1;
  return asExpression(parts);
};

/** `@'` or `@"` up to the same sign at the start of a line. */
export const hereString = (reader: Reader): Expression => {
  const quote = peek(reader, 1);
  match(reader, /@["'][ \t]*\r?\n?/y);
  if (quote === "'") {
    const end = reader.text.indexOf("\n'@", reader.at - 1);
    if (end < 0) return refuse(reader, "The string is missing the terminator: '@.", "TerminatorExpectedAtEndOfString");
    const value = reader.text.slice(reader.at, Math.max(reader.at, end)).replace(/\r$/, "");
    reader.at = end + 3;
    return { kind: "constant", value };
  }
  if (reader.text.startsWith('"@', reader.at)) {
    reader.at += 2;
    return { kind: "constant", value: "" };
  }
  const parts = partsUntil(reader, (at) => /^\r?\n"@/.test(at.text.slice(at.at, at.at + 4)), '"@');
  take(reader, "\r");
  reader.at += 3;
  return asExpression(parts);
};

export { asExpression };
