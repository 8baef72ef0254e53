import { grouped, momentOf, months, weekdays } from "../../common/moment.ts";
import { numberOf, textOf } from "./convert.ts";
import { isKind, type Value } from "./value.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** A date by a pattern of .NET such as `yyyy-MM-dd HH:mm:ss`. */
export const dateFormat = (millis: number, pattern: string): string => {
  const at = momentOf(millis);
  const hour12 = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const names: Readonly<Record<string, string>> = {
    yyyy: String(at.year),
    yy: two(at.year % 100),
    MMMM: months[at.month - 1] ?? "",
    MMM: (months[at.month - 1] ?? "").slice(0, 3),
    MM: two(at.month),
    M: String(at.month),
    dddd: weekdays[at.weekday] ?? "",
    ddd: (weekdays[at.weekday] ?? "").slice(0, 3),
    dd: two(at.day),
    d: String(at.day),
    HH: two(at.hour),
    H: String(at.hour),
    hh: two(hour12),
    h: String(hour12),
    mm: two(at.minute),
    m: String(at.minute),
    ss: two(at.second),
    s: String(at.second),
    fff: String(at.milli).padStart(3, "0"),
    tt: at.hour < 12 ? "AM" : "PM",
    zzz: "+00:00",
  };
  return pattern.replace(
    /'([^']*)'|yyyy|yy|M{1,4}|d{1,4}|HH?|hh?|mm?|ss?|fff|tt|zzz/g,
    (token, quoted: string | undefined) => quoted ?? names[token] ?? token,
  );
};

const fixed = (value: number, digits: number): string => {
  const [whole = "0", fraction] = Math.abs(value).toFixed(digits).split(".");
  return `${value < 0 ? "-" : ""}${grouped(Number(whole))}${fraction === undefined ? "" : `.${fraction}`}`;
};

const custom = (value: number, pattern: string): string => {
  const [whole = "", fraction = ""] = pattern.split(".");
  const digits = value.toFixed(fraction.length);
  const [left = "", right = ""] = digits.split(".");
  const zeros = whole.replace(/[^0]/g, "").length;
  const shown = whole.includes(",") ? grouped(Number(left)) : left.padStart(zeros, "0");
  const optional = fraction.replace(/^0*/, "").length;
  const cut = optional > 0 ? right.replace(new RegExp(`0{1,${optional}}$`), "") : right;
  return cut === "" ? shown : `${shown}.${cut}`;
};

/** One value by a format of .NET: `N2`, `X8`, `D3`, `P0`, `F1`, `0.00`, a date's pattern. */
export const formatted = (value: Value, format: string): string => {
  if (isKind(value, "object") && value.type === "System.DateTime" && format !== "")
    return dateFormat(Number(value.members.Millis), format);
  const [, letter = "", count] = /^([A-Za-z])(\d{0,2})$/.exec(format) ?? [];
  const number = typeof value === "number" ? numberOf(value) : null;
  if (number === null || format === "") return textOf(value);
  const digits = count === undefined || count === "" ? null : Number(count);
  switch (letter.toUpperCase()) {
    case "N":
      return fixed(number, digits ?? 2);
    case "F":
      return number.toFixed(digits ?? 2);
    case "D":
      return String(Math.trunc(number)).padStart(digits ?? 0, "0");
    case "P":
      return `${fixed(number * 100, digits ?? 2)}%`;
    case "C":
      return `$${fixed(number, digits ?? 2)}`;
    case "X": {
      const hex = (number < 0 ? number + 2 ** 32 : number).toString(16).padStart(digits ?? 0, "0");
      return letter === "X" ? hex.toUpperCase() : hex;
    }
    case "":
      return custom(number, format);
    default:
      return textOf(value);
  }
};

/** `'{0,5:N2} {1}' -f $a, $b`; null where an index has no value. */
export const formatText = (pattern: string, values: readonly Value[]): string | null => {
  let failed = false;
  const text = pattern.replace(
    /\{\{|\}\}|\{(\d+)(?:,(-?\d+))?(?::([^}]*))?\}/g,
    (token, index?: string, width?: string, format?: string) => {
      if (index === undefined) return token.charAt(0);
      const value = values[Number(index)];
      if (value === undefined) {
        failed = true;
        return "";
      }
      const shown = formatted(value, format ?? "");
      const size = Math.min(Math.abs(Number(width ?? 0)), 10_000);
      return Number(width ?? 0) < 0 ? shown.padEnd(size) : shown.padStart(size);
    },
  );
  return failed ? null : text;
};
