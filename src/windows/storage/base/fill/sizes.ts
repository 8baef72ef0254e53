// Sizes of 64 files that follow each other, in parts: from 32 to 95, without an order one would see.
const parts = Array.from({ length: 64 }, (_, at) => 32 + ((at * 37) & 63));
const sumOf = (count: number): number => parts.slice(0, count).reduce((sum, part) => sum + part, 0);
const sums = Array.from({ length: 65 }, (_, count) => sumOf(count));
const cycle = sums[64] ?? 0;

/** Parts of the first `count` files. */
export const partsOf = (count: number): number => Math.floor(count / 64) * cycle + (sums[count & 63] ?? 0);

/** So many bytes, shared out by parts: the bytes of what lies between `from` and `to` of `all` parts. They add up to the byte. */
export const bytesBetween = (bytes: number, all: number, from: number, to: number): number => {
  const before = (parts: number): number => (parts >= all ? bytes : Math.floor(bytes * (parts / all)));
  return before(to) - before(from);
};
