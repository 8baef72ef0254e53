import { need, type Reader } from "#core/world.ts";
import { clusterBytes } from "../clusters/cluster-map.ts";
import { layers } from "../layer/layer.ts";
import { scratches } from "../layer/scratch.ts";
import { type VolumeId, volumes } from "./volume.ts";

// The folders of layers and disks have no records of their own (see `layerFolders`): what they take is counted here.
const layerBytes = (reader: Reader): number =>
  reader.all(layers).reduce((sum, { size }) => sum + size, 0) +
  reader.all(scratches).reduce((sum, { fileSize }) => sum + fileSize, 0);

/** Bytes that a volume can still take; of a container's disk, as it sees itself: the host's may be full long before. */
export const freeSpace = (reader: Reader, id: VolumeId): number => {
  const { ntfs, kind } = need(reader, volumes, id);
  const free = (ntfs.map.total - ntfs.map.used) * clusterBytes;
  return Math.max(0, free - (kind === "host" ? layerBytes(reader) : 0));
};
