import { utf8ToBytes } from "@noble/hashes/utils.js";

/** A text as UTF-8. */
export const encodeUtf8 = (text: string): Uint8Array => utf8ToBytes(text);

/** Least code point that takes so many bytes: a shorter form exists for anything below. Source: RFC 3629 §3. */
const least = [0, 0, 0x80, 0x800, 0x10000] as const;

const lengthOf = (first: number): 1 | 2 | 3 | 4 | null => {
  if (first < 0x80) return 1;
  if (first < 0xc0) return null;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf8 ? 4 : null;
};

const pointAt = (bytes: Uint8Array, at: number, length: number): number | null => {
  let point = (bytes[at] ?? 0) & (length === 1 ? 0x7f : 0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    point = (point << 6) | (byte & 0x3f);
  }
  const surrogate = point >= 0xd800 && point < 0xe000;
  return point < (least[length] ?? 0) || point > 0x10ffff || surrogate ? null : point;
};

/** Text of at most so many units is put together at once: a call takes no more arguments. */
const atOnce = 8192;

/** The text that the bytes are as UTF-8; undefined where they are none. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  let text = "";
  let points: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] ?? 0);
    const point = length === null || at + length > bytes.length ? null : pointAt(bytes, at, length);
    if (length === null || point === null) return undefined;
    points.push(point);
    at += length;
    if (points.length < atOnce) continue;
    text += String.fromCodePoint(...points);
    points = [];
  }
  return text + String.fromCodePoint(...points);
};

/** One letter for each byte. Source: ISO/IEC 8859-1. */
export const decodeLatin1 = (bytes: Uint8Array): string => {
  let text = "";
  // Spreading an array of bytes takes many times as long.
  for (let at = 0; at < bytes.length; at += atOnce)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + atOnce));
  return text;
};
