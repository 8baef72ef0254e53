import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { need, type Reader } from "#core/world.ts";
import { layers } from "../layer/layer.ts";
import { scratches } from "../layer/scratch.ts";
import { type Volume, type VolumeId, volumes } from "./volume.ts";

/** Bytes. Source: reference/windows-storage.md F2.1. */
export const clusterSize = 4096;

const known = new WeakMap<DirectoryNode, number>();

/** Bytes in clusters that the files of a tree take. Directories and small files inside their records are left out. */
export const allocated = (directory: DirectoryNode): number => {
  const before = known.get(directory);
  if (before !== undefined) return before;
  let bytes = 0;
  for (const node of Object.values(directory.entries)) {
    if (node.kind === "file") bytes += Math.ceil(node.size / clusterSize) * clusterSize;
    else if (node.kind === "directory") bytes += allocated(node);
  }
  known.set(directory, bytes);
  return bytes;
};

const layerBytes = (reader: Reader): number =>
  reader.all(layers).reduce((sum, { size }) => sum + size, 0) +
  reader.all(scratches).reduce((sum, { fileSize }) => sum + fileSize, 0);

const taken = (reader: Reader, { kind, occupied }: Volume, top: DirectoryNode): number =>
  occupied + allocated(top) + (kind === "host" ? layerBytes(reader) : 0);

/** Bytes that a volume can still take; of a container's disk, as it sees itself: the host's may be full long before. */
export const freeSpace = (reader: Reader, id: VolumeId): number => {
  const volume = need(reader, volumes, id);
  return Math.max(0, volume.size - taken(reader, volume, volume.top));
};

/** Whether a volume could hold this instead of what was written to it. */
export const fits = (reader: Reader, volume: Volume, top: DirectoryNode): boolean =>
  taken(reader, volume, top) <= volume.size || allocated(top) <= allocated(volume.top);
