import { decodeLatin1, decodeUtf8 } from "../file-tree/utf8.ts";
import { blockSize, type Header, isEmptyBlock, readHeader } from "./header.ts";
import { type Pax, readPax } from "./pax.ts";

/** A header, what pax records add to it, and the bytes after it. */
export interface TarEntry extends Header {
  readonly pax: Pax;
  readonly data: Uint8Array;
}

/** Why an archive is not usable, in the words of Go's archive/tar where it has some. */
export class DamagedTar extends Error {}

/** Source of these three: Go, archive/tar, ErrHeader; io, ErrUnexpectedEOF. */
export const invalidHeader = "archive/tar: invalid tar header";
export const unexpectedEnd = "unexpected EOF";

const withPax = (header: Header, pax: Pax): Header => ({
  ...header,
  name: pax.path ?? header.name,
  link: pax.linkpath ?? header.link,
  size: pax.size === undefined ? header.size : Number(pax.size),
  modified: pax.mtime === undefined ? header.modified : Number(pax.mtime) || 0,
});

const longName = (data: Uint8Array): string => (decodeUtf8(data) ?? decodeLatin1(data)).replace(/\0.*$/s, "");

/** The entries of a tar archive: ustar, with the long names of pax and of GNU. Throws `DamagedTar`. */
export function* tarEntries(bytes: Uint8Array): Generator<TarEntry> {
  let pax: Pax = {};
  for (let at = 0; at < bytes.length; ) {
    const block = bytes.subarray(at, at + blockSize);
    if (block.length < blockSize) throw new DamagedTar(unexpectedEnd);
    if (isEmptyBlock(block)) break;
    const header = readHeader(block);
    if (header === null) throw new DamagedTar(invalidHeader);
    const entry = withPax(header, pax);
    const from = at + blockSize;
    if (!Number.isSafeInteger(entry.size) || entry.size < 0) throw new DamagedTar(invalidHeader);
    if (from + entry.size > bytes.length) throw new DamagedTar(unexpectedEnd);
    const data = bytes.subarray(from, from + entry.size);
    at = from + Math.ceil(entry.size / blockSize) * blockSize;
    if (header.type === "x") {
      const read = readPax(data);
      if (read === null) throw new DamagedTar(invalidHeader);
      pax = { ...pax, ...read };
    } else if (header.type === "L") pax = { ...pax, path: longName(data) };
    else if (header.type === "K") pax = { ...pax, linkpath: longName(data) };
    else if (header.type !== "g") {
      yield { ...entry, pax, data };
      pax = {};
    }
  }
}
