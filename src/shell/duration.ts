import { goQuote } from "./go-quote.ts";

const unitNanos: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

export type DurationRead = { readonly nanos: number } | { readonly error: string };

/** A duration as Go's `time.ParseDuration` takes it (`1h30m`, `1.5s`), in nanoseconds, or Go's complaint. */
export const parseDuration = (text: string): DurationRead => {
  const invalid = { error: `time: invalid duration ${goQuote(text)}` };
  const sign = text.startsWith("-") ? -1 : 1;
  let rest = text.replace(/^[-+]/, "");
  if (rest === "0") return { nanos: 0 };
  if (rest === "") return invalid;
  let nanos = 0;
  while (rest !== "") {
    const found = /^(\d+\.?\d*|\.\d+)([^\d.]*)/.exec(rest);
    if (found === null) return invalid;
    const [whole, amount = "", unit = ""] = found;
    if (unit === "") return { error: `time: missing unit in duration ${goQuote(text)}` };
    const size = unitNanos[unit];
    if (size === undefined) return { error: `time: unknown unit ${goQuote(unit)} in duration ${goQuote(text)}` };
    const [units = "", fraction = ""] = amount.split(".");
    // The two apart, as Go does: together they would lose a nanosecond.
    nanos += Number(units) * size + Math.trunc(Number(fraction) * (size / 10 ** fraction.length));
    rest = rest.slice(whole.length);
  }
  return { nanos: sign * nanos };
};

const trimmed = (value: number, digits: number): string => value.toFixed(digits).replace(/\.?0+$/, "");

/** A duration as Go prints it: `1h30m0s`, `500ms`, `0s`. */
export const formatDuration = (nanos: number): string => {
  if (nanos < 0) return `-${formatDuration(-nanos)}`;
  if (nanos === 0) return "0s";
  if (nanos < 1e3) return `${nanos}ns`;
  if (nanos < 1e6) return `${trimmed(nanos / 1e3, 3)}µs`;
  if (nanos < 1e9) return `${trimmed(nanos / 1e6, 6)}ms`;
  const minutes = Math.trunc(nanos / 60e9);
  const seconds = (nanos - minutes * 60e9) / 1e9;
  const tail = `${Number.isInteger(seconds) ? seconds : trimmed(seconds, 9)}s`;
  if (minutes === 0) return tail;
  return minutes < 60 ? `${minutes}m${tail}` : `${Math.trunc(minutes / 60)}h${minutes % 60}m${tail}`;
};
