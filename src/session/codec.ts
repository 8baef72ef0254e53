import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { checksum } from "./checksum.ts";
import { dictionaryText } from "./dictionary.ts";
import { pack, unpack } from "./packed.ts";
import { readRecord, recordFormat, type SessionRecord } from "./record.ts";
import type { Refused } from "./session.ts";

const dictionary = strToU8(dictionaryText);

/** Characters of a link's code: more than any address line takes. */
const longestCode = 400_000;

/** Bytes of a record's text. */
const longestText = 8_000_000;

const sumLength = 4;

/** A record as the text of a share link: its format, a ".", and base64url of checksum and deflated text. */
export const encode = (record: SessionRecord): { readonly code: string } | Refused => {
  const deflated = deflateSync(strToU8(pack(record)), { level: 9, mem: 8, dictionary });
  const bytes = new Uint8Array(sumLength + deflated.length);
  bytes.set(checksum(deflated));
  bytes.set(deflated, sumLength);
  const code = `${recordFormat}.${toBase64Url(bytes)}`;
  return code.length > longestCode
    ? { problem: "This session is too long for a link. Save it to a file instead." }
    : { code };
};

const damaged: Refused = { problem: "This link is damaged or incomplete. Copy it again, whole." };

const inflate = (bytes: Uint8Array): string | undefined => {
  try {
    const text = inflateSync(bytes, { dictionary, out: new Uint8Array(longestText + 1) });
    return text.length > longestText ? undefined : strFromU8(text);
  } catch {
    return undefined;
  }
};

/** The record of a share link's text. A problem for text that is none, is damaged, or comes from a newer Silo. */
export const decode = (code: string): { readonly record: SessionRecord } | Refused => {
  if (code.length > longestCode) return { problem: "This link is too long to be one of Silo's." };
  const [, format, digits] = /^(\d{1,9})\.(.*)$/s.exec(code) ?? [];
  if (format === undefined || digits === undefined) return { problem: "This is not a link to a session of Silo." };
  if (Number(format) > recordFormat)
    return { problem: "This link was made by a newer Silo. Reload the page, or bring yours up to date." };
  const bytes = Number(format) === recordFormat ? fromBase64Url(digits) : undefined;
  if (bytes === undefined || bytes.length <= sumLength) return damaged;
  const deflated = bytes.subarray(sumLength);
  if (checksum(deflated).some((byte, at) => byte !== bytes[at])) return damaged;
  const text = inflate(deflated);
  return text === undefined ? damaged : readRecord(unpack(text));
};
