const unit = (value: number, name: string): string => `${Number(value.toPrecision(3))} ${name}`;

/** `5.21 GB`, `412 MB`, `41 kB`, `12 bytes`; decimal, as Docker counts. */
export const amount = (bytes: number): string => {
  if (bytes >= 999_500_000) return unit(bytes / 1e9, "GB");
  if (bytes >= 999_500) return unit(bytes / 1e6, "MB");
  return bytes >= 1000 ? unit(bytes / 1e3, "kB") : `${bytes} bytes`;
};

/** `41 kB`; of a layer that holds more than that: `unknown, ≥ 41 kB`. */
export const sizeOf = ({ bytes, atLeast }: { readonly bytes: number; readonly atLeast: boolean }): string =>
  atLeast ? `unknown, ≥ ${amount(bytes)}` : amount(bytes);

/** `1 file`, `2 014 files`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u202f")} ${number === 1 ? one : many}`;
