import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { bytesOf, type DirectoryNode, type FileNode, opaqueFile, type VisibleNode } from "#contract/file-tree/index.ts";
import type { Pax } from "#contract/tar/pax.ts";
import { tarEnd, tarEntry } from "#contract/tar/write.ts";
import { byHive, hiveSize, type Values, valuesKey } from "./hives.ts";
import { recordsOf } from "./record.ts";

/** What begins the name of an entry that says that the name below is gone. Source: reference/windows-storage.md F6.14. */
export const whiteout = ".wh.";

const nothing = new Uint8Array();
// Source: hcsshim, internal/ociwclayer; go-winio, backuptar: BasicInfoHeader sets no mode, and a tar's files have none of their own.
const mode = 0;

const types = { directory: "5", link: "2", file: "0" } as const;

function* entry(path: string, node: VisibleNode, more: Pax = {}): Generator<Uint8Array> {
  const data = node.kind === "file" ? (bytesOf(node) ?? nothing) : nothing;
  const header = {
    name: node.kind === "directory" ? `${path}/` : path,
    type: types[node.kind],
    size: data.length,
    link: node.kind === "link" ? node.target : "",
    modified: Math.floor((node.modified ?? 0) / 1000),
  };
  yield* tarEntry(header, data, { ...recordsOf(node), ...more }, mode);
  if (node.kind !== "link") yield* streams(path, node);
}

// Source: reference/windows-storage.md F6.13, A98.
function* streams(path: string, { streams: each = [] }: FileNode | DirectoryNode): Generator<Uint8Array> {
  for (const { name, size, content } of each) yield* entry(`${path}:${name}`, { kind: "file", name, size, content });
}

// A directory, what is gone from it, what is in it: the order of the transport folder (reference/windows-storage.md F6.3).
function* under(directory: DirectoryNode, path: string): Generator<Uint8Array> {
  yield* entry(path, directory);
  const nodes = Object.values(directory.entries).sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { kind, name } of nodes) {
    const gone = { name: `${path}/${whiteout}${name}`, type: "0", size: 0, link: "", modified: 0 };
    if (kind === "tombstone") yield* tarEntry(gone, nothing, {}, mode);
  }
  for (const node of nodes) {
    if (node.kind === "directory") yield* under(node, `${path}/${node.name}`);
    else if (node.kind !== "tombstone") yield* entry(`${path}/${node.name}`, node);
  }
}

/**
 * The parts of a layer's tar: `Files`, then the five delta hives. A second name of a file is one more full file (A96). Source:
 * reference/windows-storage.md F6.13, F6.14. Simplified: hives and files of which only the length is known have no bytes, but say so in a record.
 */
export function* layerTar(tree: DirectoryNode, registry: Values): Generator<Uint8Array> {
  yield* under({ ...tree, name: "Files" }, "Files");
  yield* entry("Hives", { kind: "directory", name: "Hives", entries: {} });
  for (const { hive, values } of byHive(registry)) {
    const file = opaqueFile(`${hive}_Delta`, hiveSize(values));
    const more: Pax = Object.keys(values).length === 0 ? {} : { [valuesKey]: JSON.stringify(values) };
    yield* entry(`Hives/${file.name}`, file, more);
  }
  yield tarEnd();
}

/** SHA-256 of a layer's tar: its `diffId`. */
export const diffIdOf = (tree: DirectoryNode, registry: Values): string => {
  const hash = sha256.create();
  for (const part of layerTar(tree, registry)) hash.update(part);
  return `sha256:${bytesToHex(hash.digest())}`;
};
