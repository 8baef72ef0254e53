import { Buffer } from "node:buffer";
import { type DirectoryNode, opaqueFile } from "#contract/file-tree/index.ts";
import { fileOf } from "../mount/file-node.ts";
import { TreeBuilder } from "./builder.ts";
import { blockSize, type Header, isEmptyBlock, readHeader } from "./header.ts";
import { type Pax, readPax } from "./pax.ts";

export interface TarLimits {
  readonly entries: number;
  readonly depth: number;
  /** Bytes of a file past which only its length is kept. */
  readonly content: number;
}

export const tarLimits: TarLimits = { entries: 200_000, depth: 200, content: 16 * 1024 ** 2 };

export type Unpacked = { readonly tree: DirectoryNode } | { readonly problem: string };

class Damaged extends Error {}

/** The names on an entry's path. Nothing leads out of the tree: not "..", not a drive, not a leading slash. */
const segmentsOf = (path: string, limits: TarLimits): readonly string[] => {
  const names = path
    .replace(/^[A-Za-z]:/, "")
    .split(/[\\/]+/)
    .filter((name) => name !== "" && name !== ".");
  if (names.includes("..")) throw new Damaged(`the entry ${JSON.stringify(path)} leads out of it`);
  if (names.length > limits.depth) throw new Damaged(`an entry lies more than ${limits.depth} directories deep`);
  return names;
};

const withPax = (header: Header, pax: Pax): Header => ({
  ...header,
  name: pax.path ?? header.name,
  link: pax.linkpath ?? header.link,
  size: pax.size === undefined ? header.size : Number(pax.size),
  modified: pax.mtime === undefined ? header.modified : Math.floor(Number(pax.mtime)) || 0,
});

const addEntry = (tree: TreeBuilder, { name, type, link, modified }: Header, data: Buffer, limits: TarLimits): void => {
  const segments = segmentsOf(name, limits);
  const own = segments.at(-1);
  const extras = { modified: modified * 1000 };
  if (type === "5" || (type === "0" && name.endsWith("/"))) tree.addDirectory(segments, extras.modified);
  else if (own === undefined) return;
  else if (type === "0" || type === "7") {
    const node = data.length > limits.content ? opaqueFile(own, data.length, extras) : fileOf(own, data, extras);
    tree.add(segments, node);
  } else if (type === "2")
    tree.add(segments, { kind: "link", name: own, target: link, linkType: "symlink", ...extras });
  else if (type === "1") {
    const other = tree.find(segmentsOf(link, limits));
    if (other === undefined) throw new Damaged(`${JSON.stringify(name)} is a link to nothing`);
    tree.add(segments, { ...other, name: own });
  }
};

const unpack = (bytes: Buffer, limits: TarLimits): DirectoryNode => {
  const tree = new TreeBuilder();
  let pax: Pax = {};
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const block = bytes.subarray(at, at + blockSize);
    if (isEmptyBlock(block)) break;
    const header = block.length < blockSize ? null : readHeader(block);
    if (header === null) throw new Damaged(`there is no entry at byte ${at}`);
    const entry = withPax(header, pax);
    const from = at + blockSize;
    if (!(entry.size >= 0) || from + entry.size > bytes.length) throw new Damaged("it ends in the middle of an entry");
    const data = bytes.subarray(from, from + entry.size);
    at = from + Math.ceil(entry.size / blockSize) * blockSize;
    if (header.type === "x") {
      const read = readPax(data);
      if (read === null) throw new Damaged("it has a pax record that makes no sense");
      pax = { ...pax, ...read };
    } else if (header.type === "L") pax = { ...pax, path: data.toString("utf8").replace(/\0.*$/s, "") };
    else if (header.type === "K") pax = { ...pax, linkpath: data.toString("utf8").replace(/\0.*$/s, "") };
    else if (header.type !== "g") {
      count += 1;
      if (count > limits.entries) throw new Damaged(`it has more than ${limits.entries} entries`);
      addEntry(tree, entry, data, limits);
      pax = {};
    }
  }
  return tree.tree();
};

/** Unpacks a tar archive: ustar, with the long names of pax and of GNU. A problem for one that is damaged or means harm. */
export const readTar = (bytes: Uint8Array, limits = tarLimits): Unpacked => {
  try {
    return { tree: unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits) };
  } catch (thrown) {
    if (thrown instanceof Damaged) return { problem: `The tar archive is not usable: ${thrown.message}.` };
    throw thrown;
  }
};
