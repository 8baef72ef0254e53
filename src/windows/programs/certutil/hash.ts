import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  MD5: md5,
  SHA1: sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
};

/** Hexadecimal digits of a hash by the name of its algorithm; null for one that is unknown. */
export const hexHash = (algorithm: string, bytes: Uint8Array): string | null => {
  const hash = hashes[algorithm.toUpperCase()];
  return hash === undefined ? null : bytesToHex(hash(bytes));
};
