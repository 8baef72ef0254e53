import { decodeLatin1 } from "./utf8.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const padding = "=".charCodeAt(0);
const zero = codes[0] ?? 0;
const none = 255;
const values = new Uint8Array(256).fill(none);
for (const [value, code] of codes.entries()) values[code] = value;

/** RFC 4648 §4, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const coded = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    coded[to] = codes[word >> 18] ?? 0;
    coded[to + 1] = codes[(word >> 12) & 63] ?? 0;
    coded[to + 2] = codes[(word >> 6) & 63] ?? 0;
    coded[to + 3] = codes[word & 63] ?? 0;
  }
  for (let missing = (3 - (bytes.length % 3)) % 3; missing > 0; missing -= 1) coded[coded.length - missing] = padding;
  return decodeLatin1(coded);
};

const invalid = (text: string): never => {
  const wrong = Array.from(text).find((letter) => !letters.includes(letter)) ?? "=";
  throw new Error(`"${wrong}" is no base64 digit.`);
};

/** Inverse of `toBase64`. Throws on a letter that is none of the alphabet. */
export const fromBase64 = (text: string): Uint8Array => {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === padding) length -= 1;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const digit = (at: number): number => {
    const code = at < length ? text.charCodeAt(at) : zero;
    const value = code < 256 ? (values[code] ?? none) : none;
    return value === none ? invalid(text.slice(0, length)) : value;
  };
  for (let from = 0, to = 0; from < length; from += 4, to += 3) {
    const word = (digit(from) << 18) | (digit(from + 1) << 12) | (digit(from + 2) << 6) | digit(from + 3);
    bytes[to] = word >> 16;
    bytes[to + 1] = word >> 8;
    bytes[to + 2] = word;
  }
  return bytes;
};

/** Bytes that a base64 text stands for. */
export const base64Length = (text: string): number =>
  (text.length / 4) * 3 - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);

/** The base64 text of some bytes with more behind them: all but the last digits stay. */
export const moreBase64 = (base64: string, more: Uint8Array): string => {
  const open = base64Length(base64) % 3;
  if (open === 0) return base64 + toBase64(more);
  const tail = new Uint8Array(open + more.length);
  tail.set(fromBase64(base64.slice(-4)));
  tail.set(more, open);
  return base64.slice(0, -4) + toBase64(tail);
};
