import { goGeneral } from "./go-number.ts";

const decimalUnits = ["B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"];
const binaryUnits = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"];

const scaled = (bytes: number, base: number, units: readonly string[], digits: number): string => {
  let size = bytes;
  let unit = 0;
  while (size >= base && unit < units.length - 1) {
    size /= base;
    unit++;
  }
  return goGeneral(size, digits) + (units[unit] ?? "");
};

/** A size in units of 1000, e.g. `292.9MB`; lists use 3 digits. */
export const humanSize = (bytes: number, digits = 4): string => scaled(bytes, 1000, decimalUnits, digits);

/** A size in units of 1024, e.g. `58.5MiB`. */
export const bytesSize = (bytes: number): string => scaled(bytes, 1024, binaryUnits, 4);

const powers = "bkmgtp";

/** A size as typed (`512m`, `1.5g`, `2GiB`) in bytes, units of 1024; undefined if it is none. */
export const parseBytes = (text: string): number | undefined => {
  const found = /^(\d+(?:\.\d*)?|\.\d+) ?(?:([kmgtp])i?b?|b)?$/i.exec(text);
  if (found === null) return undefined;
  return Math.trunc(Number(found[1]) * 1024 ** powers.indexOf((found[2] ?? "b").toLowerCase()));
};

/** A time span as Docker words it: `Less than a second`, `About an hour`, `2 weeks`. */
export const humanDuration = (seconds: number): string => {
  const whole = Math.trunc(seconds);
  if (whole < 1) return "Less than a second";
  if (whole === 1) return "1 second";
  if (whole < 60) return `${whole} seconds`;
  const minutes = Math.trunc(seconds / 60);
  if (minutes === 1) return "About a minute";
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.trunc(seconds / 3600 + 0.5);
  if (hours === 1) return "About an hour";
  if (hours < 48) return `${hours} hours`;
  if (hours < 24 * 7 * 2) return `${Math.trunc(hours / 24)} days`;
  if (hours < 24 * 30 * 2) return `${Math.trunc(hours / 24 / 7)} weeks`;
  if (hours < 24 * 365 * 2) return `${Math.trunc(hours / 24 / 30)} months`;
  return `${Math.trunc(Math.trunc(seconds / 3600) / 24 / 365)} years`;
};

/** `3 hours ago`, between two times in milliseconds since 1970. */
export const timeAgo = (then: number, now: number): string => `${humanDuration((now - then) / 1000)} ago`;

/** The first 12 hexadecimal digits, without the algorithm. */
export const shortId = (id: string): string => {
  const colon = id.indexOf(":");
  return id.slice(colon + 1, colon + 13);
};

/** At most `width` display columns; a longer text loses its end to one `…`. */
export const ellipsis = (text: string, width: number): string => {
  const chars = Array.from(text);
  if (chars.length <= width) return text;
  return width <= 1 ? chars.slice(0, width).join("") : `${chars.slice(0, width - 1).join("")}…`;
};
