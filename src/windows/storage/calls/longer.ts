import {
  base64Length,
  type Content,
  encodeUtf8,
  type FileNode,
  fromBase64,
  moreBase64,
  toBase64,
  utf8Length,
} from "#contract/file-tree/index.ts";

/** Content of which every byte is known. */
export type Known = Exclude<Content, { readonly kind: "opaque" }>;

/** Bytes. */
export const contentSize = (more: Known): number =>
  more.kind === "text" ? utf8Length(more.text) : base64Length(more.base64);

/** A file with more at its end. */
export const longer = (file: FileNode, more: Known): FileNode => {
  const size = file.size + contentSize(more);
  const { content } = file;
  if (content.kind === "opaque") return { ...file, size };
  if (content.kind === "text" && more.kind === "text")
    return { ...file, size, content: { kind: "text", text: content.text + more.text } };
  const head = content.kind === "bytes" ? content.base64 : toBase64(encodeUtf8(content.text));
  const tail = more.kind === "text" ? encodeUtf8(more.text) : fromBase64(more.base64);
  return { ...file, size, content: { kind: "bytes", base64: moreBase64(head, tail) } };
};
