import { compareFunctions } from "./compare.ts";
import { complain } from "./complaint.ts";
import { sprint, sprintf } from "./printf.ts";
import { type GoValue, goJson, isMap, printValue, typeOf } from "./value.ts";

/** What an argument must be. */
export type Parameter = "any" | "string" | "strings" | "int";

/** A function of templates. Complains about its arguments by `complain`. */
export interface TemplateFunction {
  readonly params: readonly Parameter[];
  /** More arguments of the last kind are welcome. */
  readonly variadic?: boolean;
  readonly run: (...args: readonly never[]) => GoValue;
}

const fn = <Args extends readonly unknown[]>(
  params: readonly Parameter[],
  run: (...args: Args) => GoValue,
  variadic = false,
): TemplateFunction => ({ params, variadic, run: run as TemplateFunction["run"] });

const utf8 = (text: string): readonly number[] =>
  Array.from(encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|(.)/g), ([, code, char]) =>
    code === undefined ? (char ?? "").charCodeAt(0) : Number.parseInt(code, 16),
  );

const lengthOf = (value: GoValue): number => {
  if (typeof value === "string") return utf8(value).length;
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  return complain(value === null || value === undefined ? "len of nil pointer" : `len of type ${typeOf(value)}`);
};

const placeIn = (length: number, place: GoValue): number => {
  if (place === null || place === undefined) return complain("cannot index slice/array with nil");
  if (typeof place !== "number" || !Number.isInteger(place))
    return complain(`cannot index slice/array with type ${typeOf(place)}`);
  return place < 0 || place > length ? complain(`index out of range: ${place}`) : place;
};

const indexOne = (value: GoValue, key: GoValue): GoValue => {
  if (value === null || value === undefined) return complain("index of untyped nil");
  if (isMap(value)) {
    if (typeof key !== "string") return complain(`value has type ${typeOf(key)}; should be string`);
    return Object.hasOwn(value, key) ? value[key] : undefined;
  }
  if (typeof value !== "string" && !Array.isArray(value)) return complain(`can't index item of type ${typeOf(value)}`);
  const items: readonly GoValue[] = typeof value === "string" ? utf8(value) : value;
  const place = placeIn(items.length, key);
  return place === items.length ? complain(`index out of range: ${place}`) : items[place];
};

const slice = (value: GoValue, ...places: readonly GoValue[]): GoValue => {
  if (typeof value !== "string" && !Array.isArray(value)) return complain(`can't slice item of type ${typeOf(value)}`);
  if (places.length > 3) return complain(`too many slice indexes: ${places.length}`);
  const [start, end] = places.map((place) => placeIn(value.length, place));
  if (start !== undefined && end !== undefined && start > end)
    return complain(`invalid slice index: ${start} > ${end}`);
  return value.slice(start ?? 0, end);
};

const htmlEscapes: Readonly<Record<string, string>> = {
  '"': "&#34;",
  "'": "&#39;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};
const scriptEscapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "<": "\\u003C",
  ">": "\\u003E",
  "&": "\\u0026",
  "=": "\\u003D",
};

const escapedBy =
  (pattern: RegExp, table: Readonly<Record<string, string>>) =>
  (...args: readonly GoValue[]) =>
    sprint(args).replace(pattern, (char) => table[char] ?? char);

const split = (text: string, by: string): readonly string[] => (by === "" ? Array.from(text) : text.split(by));

const truncate = (text: string, length: number): string => Array.from(text).slice(0, Math.max(0, length)).join("");

const pad = (text: string, before: number, after: number): string =>
  text === "" ? "" : " ".repeat(Math.max(0, before)) + text + " ".repeat(Math.max(0, after));

const title = (text: string): string => text.replace(/(?<![\p{L}\p{N}_'])\p{L}/gu, (letter) => letter.toUpperCase());

/** Go's own functions and Docker's. Source: text/template, docker/cli templates; docker-cli.md §2.9. */
export const functions: Readonly<Record<string, TemplateFunction>> = {
  ...compareFunctions,
  call: fn(["any"], (value: GoValue) => complain(`non-function of type ${typeOf(value)}`), true),
  html: fn(["any"], escapedBy(/["'&<>]/g, htmlEscapes), true),
  index: fn(["any"], (value: GoValue, ...keys: readonly GoValue[]) => keys.reduce(indexOne, value), true),
  join: fn(["strings", "string"], (texts: readonly string[] | null, by: string) => (texts ?? []).join(by)),
  js: fn(["any"], escapedBy(/[\\'"<>&=]/g, scriptEscapes), true),
  json: fn(["any"], (value: GoValue) => goJson(value)),
  len: fn(["any"], lengthOf),
  lower: fn(["string"], (text: string) => text.toLowerCase()),
  pad: fn(["string", "int", "int"], pad),
  print: fn(["any"], (...args: readonly GoValue[]) => sprint(args), true),
  printf: fn(["string", "any"], (format: string, ...args: readonly GoValue[]) => sprintf(format, args), true),
  println: fn(["any"], (...args: readonly GoValue[]) => `${args.map(printValue).join(" ")}\n`, true),
  slice: fn(["any"], slice, true),
  split: fn(["string", "string"], split),
  title: fn(["string"], title),
  truncate: fn(["string", "int"], truncate),
  upper: fn(["string"], (text: string) => text.toUpperCase()),
  urlquery: fn(["any"], (...args: readonly GoValue[]) => encodeURIComponent(sprint(args)).replaceAll("%20", "+"), true),
};
