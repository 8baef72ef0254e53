const two = (value: number): string => String(value).padStart(2, "0");

const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const clockOf = (date: Date): string =>
  `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;

const dayOf = (date: Date): string =>
  `${String(date.getUTCFullYear()).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/** A time as Go prints it: `2025-06-12 09:14:02 +0000 UTC`. Milliseconds since 1970; parts of a second are left out. */
export const goTime = (millis: number): string => {
  const date = new Date(millis);
  return `${dayOf(date)} ${clockOf(date)} +0000 UTC`;
};

/** An RFC 3339 time as Go prints it, with its part of a second: `2025-06-12 08:55:41.0981327 +0000 UTC`. */
export const goTimeOf = (text: string): string => {
  const part = /\.(\d+)/.exec(text)?.[1]?.replace(/0+$/, "") ?? "";
  return goTime(parseRfc3339(text) ?? 0).replace(" +", `${part === "" ? "" : `.${part}`} +`);
};

/** RFC 3339, whole seconds: `2025-06-12T09:14:02Z`. */
export const rfc3339 = (millis: number): string => {
  const date = new Date(millis);
  return `${dayOf(date)}T${clockOf(date)}Z`;
};

/** C's calendar form: `Wed Jan 22 13:41:44 2025`. */
export const ansiTime = (millis: number): string => {
  const date = new Date(millis);
  const day = String(date.getUTCDate()).padStart(2, " ");
  return `${dayNames[date.getUTCDay()]} ${monthNames[date.getUTCMonth()]} ${day} ${clockOf(date)} ${date.getUTCFullYear()}`;
};

/** Milliseconds since 1970 of an RFC 3339 time; undefined if it is none. */
export const parseRfc3339 = (text: string): number | undefined => {
  const millis = Date.parse(text.replace(/(\.\d{3})\d+/, "$1"));
  return Number.isNaN(millis) ? undefined : millis;
};
