const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values: Readonly<Record<string, number>> = Object.fromEntries(
  [...letters].map((letter, value) => [letter, value]),
);

/** RFC 4648 §4, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    const known = bytes.length - at;
    text += letters.charAt(word >> 18) + letters.charAt((word >> 12) & 63);
    text += known > 1 ? letters.charAt((word >> 6) & 63) : "=";
    text += known > 2 ? letters.charAt(word & 63) : "=";
  }
  return text;
};

/** Inverse of `toBase64`. Throws on a letter that is none of the alphabet. */
export const fromBase64 = (text: string): Uint8Array => {
  const digits = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    const value = values[digit];
    if (value === undefined) throw new Error(`"${digit}" is no base64 digit.`);
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (word >> bits) & 255;
    at += 1;
  }
  return bytes;
};
