import { decodeLatin1 } from "./utf8.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const padding = "=".charCodeAt(0);
const none = 255;
const values = new Uint8Array(256).fill(none);
for (const [value, code] of codes.entries()) values[code] = value;

/** RFC 4648 §4, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const coded = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    const known = Math.min(3, bytes.length - from);
    for (let digit = 0; digit <= known; digit += 1) coded[to + digit] = codes[(word >> (18 - 6 * digit)) & 63] ?? 0;
  }
  return decodeLatin1(coded);
};

/** Inverse of `toBase64`. Throws on a letter that is none of the alphabet. */
export const fromBase64 = (text: string): Uint8Array => {
  const digits = text.endsWith("=") ? text.replace(/=+$/, "") : text;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let digit = 0; digit < digits.length; digit += 1) {
    const value = values[digits.charCodeAt(digit)] ?? none;
    if (value === none || digits.charCodeAt(digit) > 255)
      throw new Error(`"${digits.charAt(digit)}" is no base64 digit.`);
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (word >> bits) & 255;
    at += 1;
  }
  return bytes;
};
