import { type Failure, failure, isFailure } from "#core/failure.ts";
import { goQuote } from "../config/go-quote.ts";
import { createCursor } from "./cursor.ts";
import { alternative, replaced, trimmed } from "./modifier.ts";
import { createWordList } from "./word-list.ts";

export interface ExpandOptions {
  readonly escapeCharacter: string;
  /** A variable's value; `undefined` where it is not set. */
  readonly lookUp: (name: string) => string | undefined;
  /** Leave a variable that is not set as written instead of dropping it. */
  readonly keepUnset?: boolean;
  readonly rawQuotes?: boolean;
  readonly rawEscapes?: boolean;
}

export interface Expansion {
  readonly text: string;
  /** The text cut at spaces that were neither quoted nor escaped. */
  readonly words: readonly string[];
}

/** How much an expansion may grow, and how deep `${…}` may nest. The engine has no such bounds; we must end. */
const growth = 1 << 20;
const deepest = 100;

const specialNames = "@*#?-$!0";
const nameCharacter = /[\p{L}\p{Nd}_]/u;
const digit = /\p{Nd}/u;

/**
 * Quotes, escapes and variables as the builder expands them in one argument.
 * Source: reference/docker-cli.md §10.2, §10.3 and the Dockerfile reference on environment replacement.
 * @returns a Failure worded `failed to process "…": …`
 */
export const expand = (source: string, options: ExpandOptions): Expansion | Failure => {
  const cursor = createCursor(source);
  const { peek, next, fail, failAtEnd } = cursor;
  let depth = 0;
  let grown = 0;

  const valueFor = (name: string): string | undefined => {
    const value = options.lookUp(name);
    grown += value?.length ?? 0;
    if (grown > growth) fail("the expanded text is too long");
    return value;
  };

  const readName = (): string => {
    let name = "";
    if (digit.test(peek())) {
      while (digit.test(peek())) name += next();
      return name;
    }
    if (peek() !== "" && specialNames.includes(peek())) return next();
    while (nameCharacter.test(peek())) name += next();
    return name;
  };

  const readSingleQuoted = (): string => {
    let text = options.rawQuotes === true ? next() : next().slice(1);
    while (peek() !== "'") {
      if (peek() === "") return fail("unexpected end of statement while looking for matching single-quote");
      text += next();
    }
    return options.rawQuotes === true ? text + next() : text + next().slice(1);
  };

  const readDoubleQuoted = (rawEscapes: boolean): string => {
    let text = options.rawQuotes === true ? next() : next().slice(1);
    for (;;) {
      const character = peek();
      if (character === "") return fail("unexpected end of statement while looking for matching double-quote");
      if (character === "$") {
        text += readDollar();
        continue;
      }
      next();
      if (character === '"') return options.rawQuotes === true ? text + character : text;
      if (character !== options.escapeCharacter) {
        text += character;
        continue;
      }
      if (rawEscapes) text += character;
      if (peek() === "") continue;
      text += peek() === '"' || peek() === "$" || peek() === options.escapeCharacter ? next() : character;
    }
  };

  const readReplacement = (name: string): string => {
    const all = peek() === "/";
    if (all) next();
    const pattern = readUntil("/", true, `syntax error: missing '/' in \${}`).text;
    if (cursor.problem() !== undefined) return "";
    const replacement = readUntil("}", true, "syntax error: missing '}'").text;
    const value = valueFor(name);
    if (value === undefined && options.keepUnset === true) return `\${${name}/${pattern}/${replacement}}`;
    return orFail(replaced(value ?? "", pattern, replacement, all));
  };

  const orFail = (result: string | Failure): string => (isFailure(result) ? fail(result) : result);

  const readModified = (name: string, first: string): string => {
    const colon = first === ":";
    const sign = colon ? next() : first;
    const signs = colon ? `:${sign === "" ? "\ufffd" : sign}` : sign;
    const raw = sign === "#" || sign === "%";
    const word = readUntil("}", raw, "syntax error: missing '}'").text;
    const value = valueFor(name);
    if (value === undefined && options.keepUnset === true) return `\${${name}${signs}${word}}`;
    if (sign === "#" || sign === "%") return orFail(trimmed(sign, word, value ?? ""));
    if (sign === "-" || sign === "+" || sign === "?") return orFail(alternative(sign, colon, name, value, word));
    return fail(`unsupported modifier (${signs}) in substitution`);
  };

  const readDollar = (): string => {
    next();
    if (peek() !== "{") {
      const name = readName();
      return name === "" ? "$" : (valueFor(name) ?? (options.keepUnset === true ? `$${name}` : ""));
    }
    next();
    if (peek() === "") return fail("syntax error: missing '}'");
    if ("{}:".includes(peek())) return fail("syntax error: bad substitution");
    const name = readName();
    const sign = next();
    if (sign === "}") return valueFor(name) ?? (options.keepUnset === true ? `\${${name}}` : "");
    if (sign === "/") return readReplacement(name);
    if (sign !== "" && ":+-?#%".includes(sign)) return readModified(name, sign);
    return fail(`unsupported modifier (${sign === "" ? "\ufffd" : sign}) in substitution`);
  };

  const readUntil = (end: string, rawEscapes: boolean, missing: string): Expansion => {
    const list = createWordList();
    let text = "";
    depth += 1;
    if (depth > deepest) fail("substitutions are nested too deeply");
    for (;;) {
      const character = peek();
      if (character === end) {
        next();
        break;
      }
      if (character === "") {
        failAtEnd(missing);
        break;
      }
      if (character === "$") {
        const value = readDollar();
        text += value;
        list.add(value);
      } else if (character === "'" || character === '"') {
        const quoted = character === "'" ? readSingleQuoted() : readDoubleQuoted(rawEscapes);
        text += quoted;
        list.addRaw(quoted);
      } else if (next() === options.escapeCharacter) {
        const escaped = (rawEscapes ? character : "") + next();
        text += escaped;
        list.addRaw(escaped);
      } else {
        text += character;
        list.add(character);
      }
    }
    depth -= 1;
    return { text, words: list.finish() };
  };

  const expansion = readUntil("", options.rawEscapes === true, "");
  const problem = cursor.problem();
  return problem === undefined
    ? expansion
    : failure(problem.code, `failed to process ${goQuote(source)}: ${problem.message}`);
};
