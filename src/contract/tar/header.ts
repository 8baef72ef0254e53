import { decodeLatin1, decodeUtf8, encodeUtf8 } from "../file-tree/utf8.ts";

/** A tar archive consists of these. Source: POSIX.1-2017, pax, "ustar Interchange Format". */
export const blockSize = 512;

/** What one header says. `type`: the flag as written, "0" for a file of the oldest form. */
export interface Header {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly link: string;
  /** Seconds since 1970. */
  readonly modified: number;
}

const text = (block: Uint8Array, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  const bytes = end < 0 ? field : field.subarray(0, end);
  return decodeUtf8(bytes) ?? decodeLatin1(bytes);
};

// Sizes past 8 GiB are written in binary, which the first bit says.
const number = (block: Uint8Array, from: number, length: number): number => {
  const first = block[from] ?? 0;
  if (first & 0x80) {
    let value = first & 0x7f;
    for (let at = from + 1; at < from + length; at += 1) value = value * 256 + (block[at] ?? 0);
    return value;
  }
  const digits = text(block, from, length).trim();
  return digits === "" ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
};

const sumOf = (block: Uint8Array): number => {
  let sum = 0;
  for (let at = 0; at < blockSize; at += 1) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
  return sum;
};

export const isEmptyBlock = (block: Uint8Array): boolean => block.every((byte) => byte === 0);

/** Reads a header; null where the block is none. */
export const readHeader = (block: Uint8Array): Header | null => {
  if (number(block, 148, 8) !== sumOf(block)) return null;
  const size = number(block, 124, 12);
  const modified = number(block, 136, 12);
  if (!Number.isSafeInteger(size)) return null;
  // GNU's own form has spaces after the word, and other things where the prefix would be.
  const isUstar = decodeLatin1(block.subarray(257, 263)) === "ustar\0";
  const prefix = isUstar ? text(block, 345, 155) : "";
  const name = text(block, 0, 100);
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    type: text(block, 156, 1) || "0",
    size,
    link: text(block, 157, 100),
    modified: Number.isSafeInteger(modified) ? modified : 0,
  };
};

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, "0")}\0`;

/** Writes a header. Throws where name or link are too long for one: they go before it, as a pax record. */
export const writeHeader = ({ name, type, size, link, modified }: Header, mode: number): Uint8Array => {
  const block = new Uint8Array(blockSize);
  const put = (field: string, at: number): void => block.set(encodeUtf8(field), at);
  if (encodeUtf8(name).length > 100 || encodeUtf8(link).length > 100) throw new Error(`"${name}" is too long.`);
  put(name, 0);
  put(octal(mode, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(Math.min(Math.max(0, Math.floor(modified)), 8 ** 11 - 1), 12), 136);
  put(type, 156);
  put(link, 157);
  put("ustar\x0000", 257);
  put(`${sumOf(block).toString(8).padStart(6, "0")}\0 `, 148);
  return block;
};
