import { sha256Hex } from "#core/digest.ts";

/** A GUID made from a name, version 5 in shape: what `NameToGuid` gives for a layer's folder. The digits come from SHA-256 here: assumption. */
export const nameGuid = (name: string): string => {
  const hex = sha256Hex(`guid:${name}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
