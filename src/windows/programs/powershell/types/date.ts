import { momentOf, weekdays } from "../../common/moment.ts";
import { textOf } from "../value/convert.ts";
import { isKind, object, type PsObject, type Value } from "../value/value.ts";

export const date = (millis: number): PsObject => object("System.DateTime", { Millis: millis });

export const timeSpan = (millis: number): PsObject => object("System.TimeSpan", { TotalMilliseconds: millis });

/** A date, a text in ISO or US order, or null for what is none. */
export const dateOf = (value: Value): PsObject | null => {
  if (isKind(value, "object") && value.type === "System.DateTime") return value;
  const text = textOf(value).trim();
  const [, month, day, year, clock] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+([\d:]+(?:\s*[AP]M)?))?$/i.exec(text) ?? [];
  const [, time = "00:00", half] = /^([\d:]+)\s*([AP]M)?$/i.exec(clock ?? "") ?? [];
  const [hour = "0", ...rest] = time.split(":");
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toUpperCase() === "PM" ? 12 : 0);
  const iso =
    year === undefined
      ? text
      : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}T${String(hours).padStart(2, "0")}:${rest.join(":") || "00"}`;
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return null;
  const zoned = /Z$|[+-]\d{2}:\d{2}$/.test(iso)
    ? iso
    : iso.length === 10
      ? `${iso}T00:00:00Z`
      : `${iso.replace(" ", "T")}Z`;
  const millis = Date.parse(zoned);
  return Number.isNaN(millis) ? null : date(millis);
};

const day = 86_400_000;

/** A property of a date. */
export const dateProperty = (millis: number, name: string): Value | undefined => {
  const at = momentOf(millis);
  switch (name) {
    case "year":
      return at.year;
    case "month":
      return at.month;
    case "day":
      return at.day;
    case "hour":
      return at.hour;
    case "minute":
      return at.minute;
    case "second":
      return at.second;
    case "millisecond":
      return at.milli;
    case "dayofweek":
      return weekdays[at.weekday] ?? "";
    case "dayofyear":
      return Math.floor((millis - Date.UTC(at.year, 0, 1)) / day) + 1;
    case "date":
      return date(Math.floor(millis / day) * day);
    case "ticks":
      return millis * 10_000 + 621_355_968_000_000_000;
    default:
      return undefined;
  }
};

const units: Readonly<Record<string, number>> = {
  days: day,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/** A property of a span of time: whole parts, or `Total…`. */
export const spanProperty = (millis: number, name: string): Value | undefined => {
  const unit = units[name.replace(/^total/, "")];
  if (unit === undefined) return undefined;
  if (name.startsWith("total")) return millis / unit;
  const sizes = { days: Number.POSITIVE_INFINITY, hours: 24, minutes: 60, seconds: 60, milliseconds: 1000 };
  const whole = Math.trunc(millis / unit);
  const size = sizes[name as keyof typeof sizes];
  return Number.isFinite(size) ? whole % size : whole;
};

/** `AddMinutes(15)` and its like; undefined for another method. */
export const addTo = (millis: number, method: string, amount: number): PsObject | undefined => {
  const [, unit = ""] = /^add(days|hours|minutes|seconds|milliseconds)$/.exec(method) ?? [];
  if (unit !== "") return date(millis + amount * (units[unit] ?? 0));
  if (method !== "addmonths" && method !== "addyears") return undefined;
  const at = momentOf(millis);
  const months = method === "addmonths" ? amount : amount * 12;
  return date(Date.UTC(at.year, at.month - 1 + months, at.day, at.hour, at.minute, at.second, at.milli));
};
