import { sha256Hex } from "#core/digest.ts";

/**
 * A GUID made from a name, in the shape of version 5. The real NameToGuid is not published: the algorithm is an assumption.
 * Source: reference/windows-storage.md F2.19.
 */
export const guidOf = (name: string): string => {
  const hex = sha256Hex(name);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};
