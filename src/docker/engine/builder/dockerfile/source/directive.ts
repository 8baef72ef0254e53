import { type Failure, failure } from "#core/failure.ts";
import { trimLeft } from "./space.ts";

export type EscapeCharacter = "\\" | "`";

export interface Directives {
  readonly escapeCharacter: EscapeCharacter;
  /** Names met so far, in lower case. */
  readonly seen: readonly string[];
  /** A line that is no directive ends the search for them. */
  readonly done: boolean;
}

export const noDirectives: Directives = { escapeCharacter: "\\", seen: [], done: false };

const known = ["syntax", "check", "escape"];
const nameAndSign = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/;

const valueIn = (text: string): string | undefined => {
  const trimmed = text.replace(/^[\t\n\f\r ]+/, "");
  // With nothing but blanks after the sign the last of them is the value, as the engine's expression backtracks.
  if (trimmed === "") return text === "" ? undefined : text.slice(-1);
  let end = trimmed.length;
  while ("\t\n\f\r ".includes(trimmed.charAt(end - 1))) end -= 1;
  return trimmed.slice(0, end);
};

const nameAndValue = (line: string): readonly [string, string] | undefined => {
  if (!line.startsWith("#")) return undefined;
  const text = trimLeft(line.slice(1));
  const found = nameAndSign.exec(text);
  const value = found === null ? undefined : valueIn(text.slice(found[0].length));
  return found?.[1] === undefined || value === undefined ? undefined : [found[1].toLowerCase(), value];
};

/**
 * The directives after one more line of the file, without its line end. Source: reference/docker-cli.md §10.3.
 * @returns a Failure for a directive given twice and for a wrong escape character
 */
export const readDirective = (directives: Directives, line: string): Directives | Failure => {
  if (directives.done) return directives;
  const [name, value] = nameAndValue(line) ?? [];
  if (name === undefined || value === undefined || !known.includes(name)) return { ...directives, done: true };
  if (directives.seen.includes(name)) return failure("400", `only one ${name} parser directive can be used`);
  const next = { ...directives, seen: [...directives.seen, name] };
  if (name !== "escape") return next;
  return value === "\\" || value === "`"
    ? { ...next, escapeCharacter: value }
    : failure("400", `invalid escape token '${value}' does not match \` or \\`);
};
