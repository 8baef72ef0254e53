import { joined } from "../bytes.ts";
import { bytesOf } from "../file-tree/content.ts";
import type { DirectoryNode, FileNode, TreeNode } from "../file-tree/node.ts";
import { encodeUtf8 } from "../file-tree/utf8.ts";
import { walk } from "../file-tree/walk.ts";
import { blockSize, type Header, writeHeader } from "./header.ts";
import { type Pax, writePax } from "./pax.ts";

// Where only the length is known, no bytes are made up.
const unknown = (file: FileNode): Uint8Array =>
  encodeUtf8(`Silo knows that this file has ${file.size} bytes, but not which.\n`);

function* padded(data: Uint8Array): Generator<Uint8Array> {
  const rest = data.length % blockSize;
  if (data.length > 0) yield data;
  if (rest > 0) yield new Uint8Array(blockSize - rest);
}

// Whatever comes from Windows is executable. Source: moby pkg/archive, chmodTarEntry.
const windowsMode = 0o755;

// A name that does not fit is there in part: readers that know no pax records show it.
const short = (text: string): string => {
  const bytes = encodeUtf8(text);
  return bytes.length <= 99 && bytes.length === text.length ? text : text.slice(0, 99).replace(/[^ -~]/g, "_");
};

/** Parts of an archive for one entry: its header, with one of pax records before it where names are long or `pax` says more, and its bytes. */
export function* tarEntry(header: Header, data: Uint8Array, pax: Pax = {}, mode = windowsMode): Generator<Uint8Array> {
  const records: Pax = {
    ...(short(header.name) === header.name ? {} : { path: header.name }),
    ...(short(header.link) === header.link ? {} : { linkpath: header.link }),
    ...pax,
  };
  const own = writeHeader({ ...header, name: short(header.name), link: short(header.link) }, mode);
  if (Object.keys(records).length > 0) {
    const written = writePax(records);
    yield writeHeader({ ...header, name: "pax", type: "x", size: written.length, link: "" }, mode);
    yield* padded(written);
  }
  yield own;
  yield* padded(data);
}

/** Two empty blocks end an archive. */
export const tarEnd = (): Uint8Array => new Uint8Array(2 * blockSize);

function* parts(path: string, node: TreeNode): Generator<Uint8Array> {
  if (node.kind === "tombstone") return;
  const modified = Math.floor((node.modified ?? 0) / 1000);
  const none = new Uint8Array();
  if (node.kind === "directory") yield* tarEntry({ name: `${path}/`, type: "5", size: 0, link: "", modified }, none);
  else if (node.kind === "link") yield* tarEntry({ name: path, type: "2", size: 0, link: node.target, modified }, none);
  else {
    const data = bytesOf(node) ?? unknown(node);
    yield* tarEntry({ name: path, type: "0", size: data.length, link: "", modified }, data);
  }
}

function* treeParts(root: DirectoryNode): Generator<Uint8Array> {
  for (const { segments, node } of walk(root)) yield* parts(segments.join("/"), node);
  yield tarEnd();
}

/** A tree as a tar archive: what is in the root, not the root itself. */
export const writeTar = (root: DirectoryNode): Uint8Array => joined(treeParts(root));
