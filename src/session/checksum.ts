// CRC-32 as in RFC 1952 §8.
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit += 1) word = word & 1 ? 0xedb88320 ^ (word >>> 1) : word >>> 1;
  return word;
});

/** Four bytes that differ when any of the given ones do. */
export const checksum = (bytes: Uint8Array): Uint8Array => {
  let word = 0xffffffff;
  for (const byte of bytes) word = (table[(word ^ byte) & 255] as number) ^ (word >>> 8);
  const sum = ~word >>> 0;
  return Uint8Array.of(sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255);
};
