const two = (value: number): string => String(value).padStart(2, "0");

/** The parts of a moment in UTC, which a container's clock shows. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
}

export const momentOf = (millis: number): Moment => {
  const date = new Date(millis);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    milli: date.getUTCMilliseconds(),
  };
};

export const weekdays: readonly string[] = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];
export const months: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `12/10/2024`, en-US. */
export const shortDate = ({ year, month, day }: Moment): string => `${two(month)}/${two(day)}/${year}`;

/** `07:08 PM`. */
export const shortTime = ({ hour, minute }: Moment): string =>
  `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;

/** `Tue 12/10/2024`, as %DATE% gives it. */
export const dosDate = (moment: Moment): string => `${weekdays[moment.weekday]?.slice(0, 3)} ${shortDate(moment)}`;

/** `19:08:03.41`, the hour padded with a space, as %TIME% gives it. */
export const dosTime = ({ hour, minute, second, milli }: Moment): string =>
  `${String(hour).padStart(2)}:${two(minute)}:${two(second)}.${two(Math.floor(milli / 10))}`;

/** `5,510`. */
export const grouped = (value: number): string => {
  let digits = String(Math.trunc(value));
  let text = "";
  for (; digits.length > 3; digits = digits.slice(0, -3)) text = `,${digits.slice(-3)}${text}`;
  return digits + text;
};

/** When the files of Windows itself were made, for those that nobody dated: the release of Windows Server 2022. An assumption. */
export const undated = Date.UTC(2021, 4, 8, 8, 20);
