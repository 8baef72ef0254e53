import { momentOf } from "../../common/moment.ts";
import { isKind, listOf, type Value } from "./value.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** `12/11/2024 08:30:00`, as a date reads inside a text. */
export const dateText = (millis: number): string => {
  const { month, day, year, hour, minute, second } = momentOf(millis);
  return `${two(month)}/${two(day)}/${year} ${two(hour)}:${two(minute)}:${two(second)}`;
};

const numberText = (value: number): string => {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (Number.isInteger(value)) return Math.abs(value) >= 1e21 ? value.toExponential().replace("e", "E") : String(value);
  return String(Number(value.toPrecision(15)));
};

/** A value inside a text. */
export const textOf = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return value.map(textOf).join(" ");
  if (value.kind === "block") return value.text;
  if (value.kind === "type") return value.name;
  if (value.kind === "table") return "System.Collections.Hashtable";
  const { type, members } = value;
  if (typeof members.$text === "string") return members.$text;
  if (type === "System.DateTime" && typeof members.Millis === "number") return dateText(members.Millis);
  if (type === "System.Management.Automation.PSCustomObject")
    return `@{${Object.entries(members)
      .map(([name, each]) => `${name}=${textOf(each)}`)
      .join("; ")}}`;
  return type;
};

/** Nothing, false, 0, the empty text and the empty array are false; so is an array of one such. */
export const truthOf = (value: Value): boolean => {
  if (Array.isArray(value)) return value.length > 1 || (value.length === 1 && truthOf(value[0] ?? null));
  if (typeof value === "object" && value !== null) return true;
  return Boolean(value);
};

/** A number, or null for what is none. */
export const numberOf = (value: Value): number | null => {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") {
    const text = value.trim();
    if (text === "") return 0;
    const [, digits = text, unit = ""] = /^(.*?)(kb|mb|gb)$/i.exec(text) ?? [];
    const scale = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }[unit.toLowerCase()] ?? 1;
    const number = Number(digits.replaceAll(",", ""));
    return Number.isNaN(number) ? null : number * scale;
  }
  if (isKind(value, "object") && value.type === "System.DateTime") return Number(value.members.Millis);
  if (isKind(value, "object") && value.type === "System.TimeSpan") return Number(value.members.TotalMilliseconds);
  return null;
};

/** The name of a value's type, as `GetType()` and error texts give it. */
export const typeOf = (value: Value): string => {
  if (typeof value === "string") return "System.String";
  if (typeof value === "boolean") return "System.Boolean";
  if (typeof value === "number")
    return Number.isInteger(value) ? (Math.abs(value) < 2 ** 31 ? "System.Int32" : "System.Int64") : "System.Double";
  if (value === null) return "";
  if (Array.isArray(value)) return "System.Object[]";
  if (value.kind === "table") return "System.Collections.Hashtable";
  if (value.kind === "block") return "System.Management.Automation.ScriptBlock";
  return value.kind === "type" ? "System.RuntimeType" : value.type;
};

export const textsOf = (value: Value | undefined): readonly string[] => listOf(value).map(textOf);
