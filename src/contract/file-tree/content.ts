import { fromBase64, toBase64 } from "./base64.ts";
import type { Content, FileNode } from "./node.ts";
import { decodeLatin1, decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** What a file may have besides name, size and content. */
export type FileExtras = Omit<Partial<FileNode>, "kind" | "name" | "size" | "content">;

/** Bytes of a text as UTF-8. */
export const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

export const fromText = (name: string, text: string, extras: FileExtras = {}): FileNode => ({
  kind: "file",
  name,
  size: utf8Length(text),
  content: { kind: "text", text },
  ...extras,
});

export const fromBytes = (name: string, bytes: Uint8Array, extras: FileExtras = {}): FileNode => ({
  kind: "file",
  name,
  size: bytes.length,
  content: { kind: "bytes", base64: toBase64(bytes) },
  ...extras,
});

/** A file of these bytes: text where they are UTF-8 without NUL. */
export const fileOf = (name: string, bytes: Uint8Array, extras: FileExtras = {}): FileNode => {
  const text = bytes.includes(0) ? undefined : decodeUtf8(bytes);
  return text === undefined ? fromBytes(name, bytes, extras) : fromText(name, text, extras);
};

const opaque: Content = { kind: "opaque" };

/** A file of which the length, in bytes, is all that is known. */
export const opaqueFile = (name: string, size: number, extras: FileExtras = {}): FileNode => ({
  kind: "file",
  name,
  size,
  content: opaque,
  ...extras,
});

/** The text of a file, bytes read as UTF-8 (as Latin-1 where they are none); undefined where the content is opaque. */
export const textOf = ({ content }: FileNode): string | undefined => {
  if (content.kind === "text") return content.text;
  if (content.kind === "opaque") return undefined;
  const bytes = fromBase64(content.base64);
  return decodeUtf8(bytes) ?? decodeLatin1(bytes);
};

/** The bytes of a file; undefined where the content is opaque. */
export const bytesOf = ({ content }: FileNode): Uint8Array | undefined => {
  if (content.kind === "bytes") return fromBase64(content.base64);
  return content.kind === "text" ? encodeUtf8(content.text) : undefined;
};
