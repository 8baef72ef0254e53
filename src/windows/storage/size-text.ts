const unit = (value: number, name: string): string =>
  `${value >= 100 ? Math.round(value) : Number(value.toPrecision(2))} ${name}`;

/** `0 bytes`, `742 bytes`, `61 kB`, `5.9 GB`; decimal, as Docker counts: explanations and pictures say the same. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < 1e6) return unit(bytes / 1e3, "kB");
  return bytes < 1e9 ? unit(bytes / 1e6, "MB") : unit(bytes / 1e9, "GB");
};
