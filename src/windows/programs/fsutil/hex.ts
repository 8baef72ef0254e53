/** `0x0000000002000000` */
export const hex = (value: number | bigint, digits = 16): string => `0x${value.toString(16).padStart(digits, "0")}`;

/** 100 nanoseconds since 1601, which is what Windows numbers journals with. */
export const fileTime = (unixMillis: number): bigint =>
  (BigInt(Math.round(unixMillis)) + 11_644_473_600_000n) * 10_000n;

const units = ["KB", "MB", "GB", "TB"];

/** ` 8.0 MB`, as fsutil puts it into brackets. */
export const rounded = (bytes: number): string => {
  let value = bytes / 1024;
  let unit = 0;
  for (; value >= 1024 && unit < units.length - 1; unit += 1) value /= 1024;
  return `${value.toFixed(1).padStart(4)} ${units[unit]}`;
};
