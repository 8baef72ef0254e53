/** What one draw adds to a world's random word (Mulberry32). */
export const randomStride = 0x6d2b79f5;

/** The number in [0, 1) that a random word stands for. */
export const randomNumber = (state: number): number => {
  let word = Math.imul(state ^ (state >>> 15), 1 | state);
  word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
  return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
};
