const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes in words, as Docker counts: 1 kB is 1000 bytes. */
export const sizeText = (bytes: number): string => {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${value >= 99.5 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
};
