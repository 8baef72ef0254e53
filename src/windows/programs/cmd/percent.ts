import { type Environment, variable } from "../common/environment.ts";
import { dosDate, dosTime, momentOf } from "../common/moment.ts";

/** What `%…%` can mean on a line. */
export interface Names {
  readonly env: Environment;
  readonly cwd: string;
  readonly errorLevel: number;
  /** Unix milliseconds; asked for only where a line needs it. */
  readonly now: () => number;
  /** Words of a running script, its name first; null at the prompt. */
  readonly script: readonly string[] | null;
  /** What follows the script's name as it was written: `%*`, which SHIFT leaves alone. */
  readonly tail?: string;
  readonly path: (word: string, modifiers: string) => string;
}

const dynamic = (name: string, names: Names): string | undefined => {
  switch (name.toUpperCase()) {
    case "CD":
      return names.cwd;
    case "ERRORLEVEL":
      return String(names.errorLevel);
    case "DATE":
      return dosDate(momentOf(names.now()));
    case "TIME":
      return dosTime(momentOf(names.now()));
    case "RANDOM":
      return String(names.now() % 32768);
    case "CMDEXTVERSION":
      return "2";
    default:
      return undefined;
  }
};

const replaced = (value: string, from: string, to: string): string => {
  if (from.startsWith("*")) {
    const at = value.toUpperCase().indexOf(from.slice(1).toUpperCase());
    return at < 0 ? value : to + value.slice(at + from.length - 1);
  }
  let text = "";
  const folded = value.toUpperCase();
  const wanted = from.toUpperCase();
  for (let at = 0; ; ) {
    const found = folded.indexOf(wanted, at);
    if (found < 0) return text + value.slice(at);
    text += value.slice(at, found) + to;
    at = found + wanted.length;
  }
};

const cut = (value: string, from: string, count: string | undefined): string => {
  const start = Number(from) || 0;
  const at = start < 0 ? Math.max(0, value.length + start) : start;
  const length = count === undefined ? value.length : Number(count) || 0;
  return value.slice(at, length < 0 ? value.length + length : at + length);
};

const named = (inside: string, names: Names): string | undefined => {
  const colon = inside.indexOf(":", 1);
  const name = colon < 0 ? inside : inside.slice(0, colon);
  const value = variable(names.env, name) ?? dynamic(name, names);
  if (value === undefined || colon < 0) return value;
  const edit = inside.slice(colon + 1);
  if (edit.startsWith("~")) {
    const [from = "", count] = edit.slice(1).split(",");
    return cut(value, from, count);
  }
  const equals = edit.indexOf("=", 1);
  return equals < 0 ? value : replaced(value, edit.slice(0, equals), edit.slice(equals + 1));
};

const scriptWord = /^%(?:(\*)|(?:~([fdpnxsatz]*))?([0-9]))/i;

const word = (text: string, names: Names): { readonly value: string; readonly length: number } | null => {
  const found = scriptWord.exec(text);
  if (found === null || names.script === null) return null;
  const [all, star, modifiers, digit] = found;
  if (star !== undefined) return { value: names.tail ?? names.script.slice(1).join(" "), length: all.length };
  const value = names.script[Number(digit)] ?? "";
  return { value: modifiers === undefined ? value : names.path(value, modifiers), length: all.length };
};

/** The line with its `%NAME%`, `%NAME:a=b%`, `%NAME:~1,2%` and, in a script, `%1` and `%%` replaced. An unknown name stays at the prompt and is nothing in a script. */
export const expandPercents = (line: string, names: Names): string => {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const percent = line.indexOf("%", at);
    if (percent < 0) return parts.join("") + line.slice(at);
    parts.push(line.slice(at, percent));
    at = percent + 1;
    if (names.script !== null && line.charAt(at) === "%") {
      parts.push("%");
      at += 1;
      continue;
    }
    const argument = word(line.slice(percent, percent + 12), names);
    if (argument !== null) {
      parts.push(argument.value);
      at = percent + argument.length;
      continue;
    }
    const end = line.indexOf("%", at);
    const closed = end > at && !line.slice(at, end).includes("\n");
    const value = closed ? named(line.slice(at, end), names) : undefined;
    if (value !== undefined || (closed && names.script !== null)) {
      parts.push(value ?? "");
      at = end + 1;
    } else if (names.script === null) parts.push("%");
  }
};
