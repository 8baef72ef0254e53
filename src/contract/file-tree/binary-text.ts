import { joined } from "../bytes.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

// Pipes and consoles of this world carry text. A byte that is part of no text travels as one letter of a private area, and comes back unharmed.
const area = 0xf700;
const atOnce = 8192;
const letters = /[\uf700-\uf7ff]/;

/** Bytes as text that a pipe carries: one private letter for each where they are no text, or have NUL in them. */
export const pipedText = (bytes: Uint8Array): string => {
  const plain = bytes.includes(0) ? undefined : decodeUtf8(bytes);
  if (plain !== undefined && !letters.test(plain)) return plain;
  let text = "";
  for (let at = 0; at < bytes.length; at += atOnce)
    text += Reflect.apply(
      String.fromCharCode,
      undefined,
      Uint16Array.from(bytes.subarray(at, at + atOnce), (byte) => area + byte),
    );
  return text;
};

/** Whether a text stands for bytes that are none. */
export const isPipedBytes = (text: string): boolean => letters.test(text);

/** The bytes that came through a pipe; the inverse of `pipedText`. */
export const bytesOfPiped = (text: string): Uint8Array => {
  if (!isPipedBytes(text)) return encodeUtf8(text);
  const parts = text.match(/[\uf700-\uf7ff]+|[^\uf700-\uf7ff]+/g) ?? [];
  const bytes = parts.map((part) =>
    isPipedBytes(part)
      ? Uint8Array.from({ length: part.length }, (_, at) => part.charCodeAt(at) - area)
      : encodeUtf8(part),
  );
  return joined(bytes);
};
