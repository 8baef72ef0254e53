import { formatDuration, parseDuration } from "../duration.ts";
import { goQuote } from "../go-quote.ts";
import type { FlagKind, FlagRead } from "./kind.ts";

const asIs = (text: string): FlagRead => ({ text });

const parseError = (func: string, text: string, why: string): FlagRead => ({
  error: `strconv.${func}: parsing ${goQuote(text)}: ${why}`,
});

const truths = new Set(["1", "t", "T", "true", "TRUE", "True"]);
const untruths = new Set(["0", "f", "F", "false", "FALSE", "False"]);

export const bool: FlagKind = {
  type: "",
  repeats: false,
  implied: "true",
  zero: "false",
  showDefault: (text) => text,
  read: (text) => {
    if (truths.has(text)) return { text: "true" };
    return untruths.has(text) ? { text: "false" } : parseError("ParseBool", text, "invalid syntax");
  },
};

export const string: FlagKind = { type: "string", repeats: false, zero: "", showDefault: goQuote, read: asIs };

/** Go's integers with base 0: `0x1f`, `0b1`, `0o17`, `017`, `1_000`. */
const integerOf = (text: string): bigint | undefined => {
  const found = /^([-+]?)(0x[0-9a-f_]+|0b[01_]+|0o?[0-7_]*|[1-9][0-9_]*)$/i.exec(text);
  if (found === null || /__|_$|^_/.test(text)) return undefined;
  const digits = (found[2] ?? "").replace(/_/g, "").replace(/^0([0-7]+)$/, "0o$1");
  const value = BigInt(digits);
  return found[1] === "-" ? -value : value;
};

const integer = (type: string, func: string, min: bigint, max: bigint): FlagKind => ({
  type,
  repeats: false,
  zero: "0",
  showDefault: (text) => text,
  read: (text) => {
    const value = func === "ParseUint" && /^[-+]/.test(text) ? undefined : integerOf(text);
    if (value === undefined) return parseError(func, text, "invalid syntax");
    return value < min || value > max ? parseError(func, text, "value out of range") : { text: value.toString() };
  },
});

export const int = integer("int", "ParseInt", -(2n ** 63n), 2n ** 63n - 1n);
export const uint = integer("uint", "ParseUint", 0n, 2n ** 64n - 1n);
export const uint16: FlagKind = { ...integer("uint16", "ParseUint", 0n, 2n ** 16n - 1n), shownZero: "0" };

export const duration: FlagKind = {
  type: "duration",
  repeats: false,
  zero: "0",
  shownZero: "0s",
  showDefault: (text) => formatDuration(Number(text)),
  read: (text) => {
    const read = parseDuration(text);
    return "error" in read ? read : { text: String(read.nanos) };
  },
};

/** Comma-separated and repeatable, with CSV quoting. */
export const strings: FlagKind = {
  type: "strings",
  repeats: true,
  zero: "",
  split: (text) =>
    Array.from(text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
      quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
    ),
  showDefault: (text) => `[${text}]`,
  read: asIs,
};

/** A flag that counts how often it is given. */
export const count: FlagKind = { ...int, type: "count", repeats: true, implied: "1" };

/** A repeatable flag whose values are looked at one by one. */
export const listOf = (type: string, read: (text: string) => FlagRead = asIs): FlagKind => ({
  type,
  repeats: true,
  zero: "",
  showDefault: (text) => text,
  read,
});

export const list = listOf("list");
export const map: FlagKind = { ...listOf("map"), shownZero: "map[]" };
