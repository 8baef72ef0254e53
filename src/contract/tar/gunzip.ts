import { Gunzip } from "fflate";

/** Bytes that an archive may have when it is unpacked: it is kept in memory. */
export const unpackedLimit = 256 * 1024 ** 2;

const gzipMagic = [0x1f, 0x8b] as const;

class TooLarge extends Error {}

/** What packs an archive, by its first bytes; null for none. Source: moby pkg/archive, DetectCompression. */
export const packingOf = (bytes: Uint8Array): "gzip" | "bzip2" | "xz" | "zstd" | null => {
  const begins = (...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (begins(...gzipMagic)) return "gzip";
  if (begins(0x42, 0x5a, 0x68)) return "bzip2";
  if (begins(0xfd, 0x37, 0x7a, 0x58, 0x5a)) return "xz";
  return begins(0x28, 0xb5, 0x2f, 0xfd) ? "zstd" : null;
};

/** What was packed with gzip; null where it is damaged or larger than `limit`. */
export const gunzip = (bytes: Uint8Array, limit = unpackedLimit): Uint8Array | null => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((part) => {
    length += part.length;
    if (length > limit) throw new TooLarge();
    parts.push(part);
  });
  try {
    // In pieces, so that a bomb is noticed before it has gone off.
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length; at += step)
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
