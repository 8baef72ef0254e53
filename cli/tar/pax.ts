import { Buffer } from "node:buffer";

/** What a pax record says of the entry after it. */
export interface Pax {
  readonly path?: string;
  readonly linkpath?: string;
  readonly size?: string;
  readonly mtime?: string;
}

const known = ["path", "linkpath", "size", "mtime"] as const;

/** Reads `30 path=…\n` records; null where they make no sense. */
export const readPax = (data: Buffer): Pax | null => {
  const found: Record<string, string> = {};
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const digits = space < 0 ? "" : data.toString("latin1", at, space);
    const length = /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    if (length === 0 || end > data.length || data[end - 1] !== 10) return null;
    const [key = "", ...value] = data.toString("utf8", space + 1, end - 1).split("=");
    found[key] = value.join("=");
    at = end;
  }
  return Object.fromEntries(known.flatMap((key) => (found[key] === undefined ? [] : [[key, found[key]]])));
};

const record = (key: string, value: string): string => {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  // The length counts its own digits.
  let length = bytes + String(bytes).length;
  if (bytes + String(length).length !== length) length += 1;
  return `${length}${rest}`;
};

export const writePax = (fields: Pax): Buffer =>
  Buffer.from(
    Object.entries(fields)
      .map(([key, value]) => record(key, value))
      .join(""),
  );
