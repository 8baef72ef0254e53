import { decodeLatin1, decodeUtf8, encodeUtf8 } from "../file-tree/utf8.ts";

/** What pax records say of the entry after them: `path`, `linkpath`, `size`, `mtime`, and whatever else a vendor writes. */
export type Pax = Readonly<Record<string, string>>;

const space = 32;
const lineFeed = 10;

/** Reads `30 path=…\n` records; null where they make no sense. */
export const readPax = (data: Uint8Array): Pax | null => {
  const found: [string, string][] = [];
  for (let at = 0; at < data.length; ) {
    const gap = data.indexOf(space, at);
    const digits = gap < 0 || gap - at > 10 ? "" : decodeLatin1(data.subarray(at, gap));
    const length = /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    if (length === 0 || end > data.length || gap >= end || data[end - 1] !== lineFeed) return null;
    const record = data.subarray(gap + 1, end - 1);
    const [key = "", ...value] = (decodeUtf8(record) ?? decodeLatin1(record)).split("=");
    found.push([key, value.join("=")]);
    at = end;
  }
  return Object.fromEntries(found);
};

const record = (key: string, value: string): string => {
  const rest = ` ${key}=${value}\n`;
  const bytes = encodeUtf8(rest).length;
  // The length counts its own digits.
  let length = bytes + String(bytes).length;
  if (bytes + String(length).length !== length) length += 1;
  return `${length}${rest}`;
};

export const writePax = (fields: Pax): Uint8Array =>
  encodeUtf8(
    Object.entries(fields)
      .map(([key, value]) => record(key, value))
      .join(""),
  );
