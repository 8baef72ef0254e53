const units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];

/** Go's `%.4g`. */
const fourDigits = (value: number): string => {
  if (value === 0) return "0";
  const text = value.toPrecision(4);
  return text.includes("e")
    ? text.replace(/e\+(\d)$/, "e+0$1")
    : text.includes(".")
      ? text.replace(/\.?0+$/, "")
      : text;
};

/** Bytes as go-units prints them: `117.4MB`. Source: reference/docker-cli.md §2.5. */
export const humanSize = (bytes: number): string => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${fourDigits(value)}${units[unit]}`;
};
