import {
  bytesOf,
  type Content,
  type FileNode,
  fromBase64,
  fromBytes,
  fromText,
  utf8Length,
} from "#contract/file-tree/index.ts";

/** Content of which every byte is known. */
export type Known = Exclude<Content, { readonly kind: "opaque" }>;

/** Bytes. */
export const contentSize = (more: Known): number =>
  more.kind === "text" ? utf8Length(more.text) : fromBase64(more.base64).length;

/** A file with more at its end. */
export const longer = (file: FileNode, more: Known): FileNode => {
  const size = file.size + contentSize(more);
  const { content } = file;
  if (content.kind === "opaque") return { ...file, size };
  if (content.kind === "text" && more.kind === "text")
    return { ...file, size, content: { kind: "text", text: content.text + more.text } };
  const tail = more.kind === "text" ? (bytesOf(fromText("", more.text)) ?? new Uint8Array()) : fromBase64(more.base64);
  const head = bytesOf(file) ?? new Uint8Array();
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return { ...file, ...fromBytes(file.name, whole) };
};
