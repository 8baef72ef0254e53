/** Puts bytes together, one part after the other. */
export const joined = (parts: Iterable<Uint8Array>): Uint8Array => {
  const all = [...parts];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
