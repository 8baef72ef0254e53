import { numberOf, textOf, truthOf } from "../value/convert.ts";
import { formatText } from "../value/format-operator.ts";
import { listOf, type Value } from "../value/value.ts";

const letters = (value: Value | undefined): string =>
  value === undefined ? " \t\r\n" : listOf(value).map(textOf).join("");

const trimStart = (text: string, set: string): string => {
  let at = 0;
  while (at < text.length && set.includes(text.charAt(at))) at += 1;
  return text.slice(at);
};

const trimEnd = (text: string, set: string): string => {
  let end = text.length;
  while (end > 0 && set.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

const ignoresCase = (option: Value | undefined): boolean =>
  /ignorecase/i.test(textOf(option ?? null)) || option === true;

const split = (text: string, args: readonly Value[]): Value => {
  const [first, second, third] = args;
  const separators =
    first === undefined || first === null
      ? [" ", "\t", "\n", "\r"]
      : listOf(first).flatMap((each) =>
          textOf(each).length > 1 && Array.isArray(first) ? [textOf(each)] : [...textOf(each)],
        );
  const options = textOf(third ?? (typeof second === "string" ? second : null));
  const limit = typeof second === "number" ? second : 0;
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  if (limit > 0 && parts.length > limit && separators.length === 1)
    parts = [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separators[0])];
  return /removeempty/i.test(options) ? parts.filter((part) => part !== "") : parts;
};

type Method = (text: string, args: readonly Value[]) => Value;

const pad = (args: readonly Value[]): readonly [number, string] => [
  Math.min(numberOf(args[0] ?? 0) ?? 0, 100_000),
  textOf(args[1] ?? " "),
];

/** Methods of System.String by their folded names. Source: learn.microsoft.com, System.String. */
export const textMethods: Readonly<Record<string, Method>> = {
  tolower: (text) => text.toLowerCase(),
  tolowerinvariant: (text) => text.toLowerCase(),
  toupper: (text) => text.toUpperCase(),
  toupperinvariant: (text) => text.toUpperCase(),
  trim: (text, [set]) => trimEnd(trimStart(text, letters(set)), letters(set)),
  trimstart: (text, [set]) => trimStart(text, letters(set)),
  trimend: (text, [set]) => trimEnd(text, letters(set)),
  replace: (text, [from = "", to = ""]) => (textOf(from) === "" ? text : text.split(textOf(from)).join(textOf(to))),
  split,
  contains: (text, [part = "", option]) =>
    ignoresCase(option) ? text.toLowerCase().includes(textOf(part).toLowerCase()) : text.includes(textOf(part)),
  startswith: (text, [part = "", option]) =>
    ignoresCase(option) ? text.toLowerCase().startsWith(textOf(part).toLowerCase()) : text.startsWith(textOf(part)),
  endswith: (text, [part = "", option]) =>
    ignoresCase(option) ? text.toLowerCase().endsWith(textOf(part).toLowerCase()) : text.endsWith(textOf(part)),
  indexof: (text, [part = ""]) => text.indexOf(textOf(part)),
  lastindexof: (text, [part = ""]) => text.lastIndexOf(textOf(part)),
  substring: (text, [from = 0, count]) =>
    text.substring(
      numberOf(from) ?? 0,
      count === undefined ? text.length : (numberOf(from) ?? 0) + (numberOf(count) ?? 0),
    ),
  remove: (text, [from = 0, count]) =>
    text.slice(0, numberOf(from) ?? 0) +
    (count === undefined ? "" : text.slice((numberOf(from) ?? 0) + (numberOf(count) ?? 0))),
  insert: (text, [at = 0, part = ""]) =>
    text.slice(0, numberOf(at) ?? 0) + textOf(part) + text.slice(numberOf(at) ?? 0),
  padleft: (text, args) => text.padStart(...pad(args)),
  padright: (text, args) => text.padEnd(...pad(args)),
  equals: (text, [other = null, option]) =>
    ignoresCase(option) ? text.toLowerCase() === textOf(other).toLowerCase() : text === textOf(other),
  compareto: (text, [other = null]) => (text < textOf(other) ? -1 : text > textOf(other) ? 1 : 0),
  tochararray: (text) => [...text],
  tostring: (text, [format]) => (format === undefined ? text : (formatText(`{0:${textOf(format)}}`, [text]) ?? text)),
  normalize: (text) => text.normalize(),
  isnullorempty: (text) => !truthOf(text),
};
