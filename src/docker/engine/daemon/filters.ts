import { type Failure, failure } from "#core/failure.ts";
import { isObject } from "../api/json.ts";

/** `--filter` values by their keys. */
export type Filters = Readonly<Record<string, readonly string[]>>;

const valuesOf = (value: unknown): readonly string[] | null => {
  if (Array.isArray(value)) return value.every((each) => typeof each === "string") ? value : null;
  return isObject(value) ? Object.keys(value).filter((key) => value[key] === true) : null;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads `filters` of a query, in either of its two forms. Source: moby api/types/filters/parse.go. */
export const readFilters = (text: string, accepted: readonly string[]): Filters | Failure => {
  if (text === "") return {};
  const value = parse(text);
  if (!isObject(value)) return failure("400", "invalid filter");
  const filters: Record<string, readonly string[]> = {};
  for (const [key, each] of Object.entries(value)) {
    const values = valuesOf(each);
    if (values === null) return failure("400", "invalid filter");
    if (!accepted.includes(key)) return failure("400", `invalid filter '${key}'`);
    filters[key] = values;
  }
  return filters;
};

export const valuesFor = (filters: Filters, key: string): readonly string[] =>
  Object.hasOwn(filters, key) ? (filters[key] ?? []) : [];

/** The one boolean of a key; a failure where it is none or says both. */
export const flagFor = (filters: Filters, key: string, otherwise: boolean): boolean | Failure => {
  const values = valuesFor(filters, key);
  if (values.length === 0) return otherwise;
  const [value] = values;
  if (values.length === 1 && (value === "true" || value === "1")) return true;
  if (values.length === 1 && (value === "false" || value === "0")) return false;
  return failure("400", `invalid filter '${key}=${values.join(" ")}'`);
};

/** `label=key` or `label=key=value`: all of them must hold. */
export const labelsFit = (filters: Filters, labels: Readonly<Record<string, string>>): boolean =>
  valuesFor(filters, "label").every((wanted) => {
    const sign = wanted.indexOf("=");
    const key = sign < 0 ? wanted : wanted.slice(0, sign);
    if (!Object.hasOwn(labels, key)) return false;
    return sign < 0 || labels[key] === wanted.slice(sign + 1);
  });

/** Seconds of a Unix timestamp such as `1795560916` or `1735689600.5`; null for none. */
export const timestampOf = (text: string): number | null | Failure => {
  if (text === "") return null;
  if (/^\d{1,12}(\.\d{1,9})?$/.test(text)) return Number(text);
  const parsed = Date.parse(text);
  return Number.isNaN(parsed)
    ? failure("400", `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`)
    : parsed / 1000;
};

const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** Seconds of a duration such as `24h` or `1h30m`; null where it is none. */
export const durationOf = (text: string): number | null => {
  if (!/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(text)) return null;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g))
    seconds += Number(amount) * (units[unit ?? ""] ?? 0);
  return seconds;
};
