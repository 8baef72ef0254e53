import { parseRfc3339 } from "#shell/clock.ts";
import { parseDuration } from "#shell/duration.ts";

const calendar = /^\d{4}-\d{2}-\d{2}(T\d{2}(:\d{2}(:\d{2}(\.\d{1,9})?)?)?)?(Z|[-+]\d{2}:\d{2})?$/;

/** A calendar time with its missing parts filled in; without a zone it is UTC, as the hosts' clocks are. */
const filled = (text: string): string => {
  const [, day = "", time = "", zone = "Z"] = /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+))?(Z|[-+].*)?$/.exec(text) ?? [];
  const [hour = "00", minute = "00", second = "00"] = time === "" ? [] : time.split(":");
  return `${day}T${hour}:${minute}:${second}${zone}`;
};

/** `--since` and `--until` as the API takes them: seconds since 1970; a duration counts back from `now` (ms). Empty stays empty. */
export const timestampQuery = (text: string, now: number): string => {
  if (text === "") return "";
  const ago = parseDuration(text);
  if ("nanos" in ago) return String(Math.trunc((now * 1e6 - ago.nanos) / 1e9));
  if (!calendar.test(text)) return text;
  const millis = parseRfc3339(filled(text));
  const nanos = (/\.(\d{1,9})/.exec(text)?.[1] ?? "").padEnd(9, "0");
  return millis === undefined ? text : `${Math.trunc(millis / 1000)}.${nanos}`;
};
