/** A number from 0 to 63 that is the same for the same text. */
export const spread = (text: string): number => hash(text) & 63;

/** FNV-1a, 32 bits. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** Sixteen hexadecimal digits of a text, as the last part of a component's directory name has them. */
export const sixteen = (text: string): string =>
  hash(text).toString(16).padStart(8, "0") + hash(`${text}.`).toString(16).padStart(8, "0");
