import { type Failure, failure } from "#core/failure.ts";
import { goQuote } from "./go-quote.ts";

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  "\u00b5s": 1e3,
  "\u03bcs": 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

const number = /^(?:\d+\.?\d*|\.\d+)/;
const unit = /^[^.\d]+/;
const longest = 2 ** 63;

/** Nanoseconds of a duration such as `1m30s`. Source: Go `time.ParseDuration`, texts included. */
export const parseDuration = (text: string): number | Failure => {
  const invalid = failure("400", `time: invalid duration ${goQuote(text)}`);
  const sign = text.startsWith("-") ? -1 : 1;
  let rest = text.replace(/^[-+]/, "");
  if (rest === "0") return 0;
  if (rest === "") return invalid;
  let total = 0;
  while (rest !== "") {
    const amount = number.exec(rest)?.[0];
    if (amount === undefined) return invalid;
    rest = rest.slice(amount.length);
    const name = unit.exec(rest)?.[0];
    if (name === undefined) return failure("400", `time: missing unit in duration ${goQuote(text)}`);
    const size = Object.hasOwn(units, name) ? units[name] : undefined;
    if (size === undefined) {
      return failure("400", `time: unknown unit ${goQuote(name)} in duration ${goQuote(text)}`);
    }
    rest = rest.slice(name.length);
    total += Math.trunc(Number(amount) * size);
    if (total > longest) return invalid;
  }
  return total === 0 ? 0 : sign * total;
};

const decimal = (value: number): string => value.toFixed(9).replace(/\.?0+$/, "");

/** A duration as Go prints it: `1h0m0s`, `1m30s`, `1.5s`, `500ms`, `0s`. */
export const formatDuration = (nanoseconds: number): string => {
  if (nanoseconds === 0) return "0s";
  const sign = nanoseconds < 0 ? "-" : "";
  const size = Math.abs(nanoseconds);
  if (size < 1e3) return `${sign}${size}ns`;
  if (size < 1e6) return `${sign}${decimal(size / 1e3)}\u00b5s`;
  if (size < 1e9) return `${sign}${decimal(size / 1e6)}ms`;
  const hours = Math.floor(size / 3600e9);
  const minutes = Math.floor((size % 3600e9) / 60e9);
  const seconds = decimal((size % 60e9) / 1e9);
  if (hours > 0) return `${sign}${hours}h${minutes}m${seconds}s`;
  return minutes > 0 ? `${sign}${minutes}m${seconds}s` : `${sign}${seconds}s`;
};
