import encodeQR from "qr";

/** A QR code as a drawing. */
export interface Qr {
  /** Side, in squares: with the quiet zone around it. */
  readonly size: number;
  /** Its dark squares, as the `d` of a path. */
  readonly d: string;
}

/** Squares that stay light around it. Source: ISO/IEC 18004:2015 §6.3.8; http://www.denso-wave.com/qrcode/qrgene4-e.html */
const QUIET = 4;

/** Dark squares side by side are drawn as one. */
const rowOf = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => {
      if (!dark || row[x - 1] === true) return "";
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${width}v1h-${width}z`;
    })
    .join("");

export const qrOf = (text: string): Qr => {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  return { size: rows.length, d: rows.map(rowOf).join("") };
};
