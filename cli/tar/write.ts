import { Buffer } from "node:buffer";
import { bytesOf, type DirectoryNode, type FileNode, type TreeNode, walk } from "#contract/file-tree/index.ts";
import { blockSize, type Header, writeHeader } from "./header.ts";
import { type Pax, writePax } from "./pax.ts";

// Where only the length is known, no bytes are made up.
const unknown = (file: FileNode): Uint8Array =>
  Buffer.from(`Silo knows that this file has ${file.size} bytes, but not which.\n`);

const padded = (data: Uint8Array): Buffer => {
  const rest = data.length % blockSize;
  return Buffer.concat([data, Buffer.alloc(rest === 0 ? 0 : blockSize - rest)]);
};

// Whatever comes from Windows is executable. Source: moby pkg/archive, chmodTarEntry.
const mode = 0o755;

const short = (text: string): string =>
  Buffer.from(text)
    .subarray(0, 99)
    .toString("latin1")
    .replace(/[^ -~]/g, "_");

const entry = (header: Header, data: Uint8Array): readonly Buffer[] => {
  const pax: Pax = {
    ...(short(header.name) === header.name ? {} : { path: header.name }),
    ...(short(header.link) === header.link ? {} : { linkpath: header.link }),
  };
  const own = writeHeader({ ...header, name: short(header.name), link: short(header.link) }, mode);
  if (Object.keys(pax).length === 0) return [own, padded(data)];
  const records = writePax(pax);
  const before = writeHeader({ ...header, name: "pax", type: "x", size: records.length, link: "" }, mode);
  return [before, padded(records), own, padded(data)];
};

const parts = (path: string, node: TreeNode): readonly Buffer[] => {
  if (node.kind === "tombstone") return [];
  const modified = Math.floor((node.modified ?? 0) / 1000);
  const none = new Uint8Array();
  if (node.kind === "directory") return entry({ name: `${path}/`, type: "5", size: 0, link: "", modified }, none);
  if (node.kind === "link") return entry({ name: path, type: "2", size: 0, link: node.target, modified }, none);
  const data = bytesOf(node) ?? unknown(node);
  return entry({ name: path, type: "0", size: data.length, link: "", modified }, data);
};

/** A tree as a tar archive: what is in the root, not the root itself. */
export const writeTar = (root: DirectoryNode): Buffer => {
  const blocks = [...walk(root)].flatMap(({ segments, node }) => parts(segments.join("/"), node));
  return Buffer.concat([...blocks, Buffer.alloc(2 * blockSize)]);
};
