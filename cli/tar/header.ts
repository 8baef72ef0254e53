import { Buffer } from "node:buffer";

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

const text = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end);
};

// Sizes past 8 GiB are written in binary, which the first bit says.
const number = (block: Buffer, from: number, length: number): number => {
  const first = block[from] ?? 0;
  if (first & 0x80) {
    let value = first & 0x7f;
    for (let at = from + 1; at < from + length; at += 1) value = value * 256 + (block[at] ?? 0);
    return value;
  }
  const digits = text(block, from, length).trim();
  return digits === "" ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
};

const sumOf = (block: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < blockSize; at += 1) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
  return sum;
};

export const isEmptyBlock = (block: Buffer): boolean => block.every((byte) => byte === 0);

/** Reads a header; null where the block is none. */
export const readHeader = (block: Buffer): Header | null => {
  if (number(block, 148, 8) !== sumOf(block)) return null;
  const size = number(block, 124, 12);
  const modified = number(block, 136, 12);
  if (!Number.isSafeInteger(size)) return null;
  // GNU's own form has spaces after the word, and other things where the prefix would be.
  const isUstar = block.toString("latin1", 257, 263) === "ustar\0";
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
export const writeHeader = ({ name, type, size, link, modified }: Header, mode: number): Buffer => {
  const block = Buffer.alloc(blockSize);
  if (Buffer.byteLength(name) > 100 || Buffer.byteLength(link) > 100) throw new Error(`"${name}" is too long.`);
  block.write(name, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(Math.max(0, modified), 12), 136);
  block.write(type, 156);
  block.write(link, 157);
  block.write("ustar\x0000", 257);
  block.write(`${sumOf(block).toString(8).padStart(6, "0")}\0 `, 148);
  return block;
};
