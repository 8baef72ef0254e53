import { type FileExtras, type FileNode, fromBytes, fromText } from "#contract/file-tree/index.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const asText = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** A file of these bytes: text where they are UTF-8 without NUL. */
export const fileOf = (name: string, bytes: Uint8Array, extras: FileExtras = {}): FileNode => {
  const text = asText(bytes);
  return text === undefined ? fromBytes(name, bytes, extras) : fromText(name, text, extras);
};
