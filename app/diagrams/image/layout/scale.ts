/** px of a byte: a megabyte takes at most 1.2 px. */
const largest = 1.2 / 1e6;
/** px that the largest box has, however little room there is: smaller ones would no longer be seen to be smaller. */
const seen = 64;

export interface Sized {
  readonly bytes: number;
  /** No thinner than its words need, px. */
  readonly least: number;
}

export const heightAt = ({ bytes, least }: Sized, scale: number): number => Math.max(least, Math.round(bytes * scale));

/** The smallest scale: px of a byte. */
export const leastScale = (boxes: readonly Sized[]): number =>
  Math.min(largest, seen / Math.max(1, ...boxes.map(({ bytes }) => bytes)));

/** The largest of the scales, each a fifth smaller than the one before, at which boxes with gaps stand in `room` px: px of a byte. */
export const scaleFor = (boxes: readonly Sized[], gap: number, room: number): number => {
  const total = (scale: number): number => boxes.reduce((sum, box) => sum + heightAt(box, scale) + gap, 0);
  const least = leastScale(boxes);
  let scale = largest;
  while (scale > least && total(scale) > room) scale *= 0.8;
  return Math.max(scale, least);
};

/** Bytes from which on heights are to scale: boxes that are higher than that have less. 0 where all are. */
export const scaledFrom = (boxes: readonly Sized[], scale: number): number => {
  const higher = boxes.filter(({ bytes, least }) => bytes * scale < least);
  const from = Math.max(0, ...higher.map(({ least }) => least / scale));
  const digit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, from))) - 1);
  return Math.ceil(from / digit) * digit;
};

/** A round number of bytes that is 10 to 25 px high, and its height. */
export const yardstick = (scale: number): { readonly bytes: number; readonly height: number } => {
  for (const bytes of [1e7, 2e7, 5e7, 1e8, 2e8, 5e8, 1e9, 2e9, 5e9, 1e10, 1e11])
    if (bytes * scale >= 10) return { bytes, height: Math.round(bytes * scale) };
  return { bytes: 1e12, height: Math.round(1e12 * scale) };
};
