import { pairs } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import type { Extent } from "../clusters/cluster-map.ts";
import { clusterBytes } from "../clusters/cluster-map.ts";
import { onDisk } from "../clusters/partition.ts";
import { clustersOf } from "../ntfs/file.ts";
import { isDirectory } from "../ntfs/record.ts";
import { blockSize, MiB } from "../vhdx/geometry.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { pathOfRecord } from "./own-entries.ts";
import type { BlockOwner, BlockShown } from "./types.ts";

interface Owned {
  readonly kind: BlockOwner;
  readonly name: string;
  readonly path: readonly string[] | null;
  readonly extents: readonly Extent[];
}

const hive = /_delta$/i;
const journalName = "$UsnJrnl:$J";

const ownersOf = (reader: Reader, id: VolumeId): readonly Owned[] => {
  const volume = need(reader, volumes, id);
  const { ntfs } = volume;
  const system = ntfs.files.map(
    ({ name, extents }): Owned => ({ kind: name.startsWith("$MFT") ? "mft" : "metadata", name, path: [name], extents }),
  );
  const files = [...pairs(ntfs.records)].flatMap(([, record]): readonly Owned[] => {
    const extents = clustersOf(record);
    const [first] = record.names;
    if (!record.inUse || extents.length === 0 || first === undefined) return [];
    const { name, parent } = first;
    const around = pathOfRecord(volume, parent);
    return [
      {
        kind: isDirectory(record) ? "metadata" : hive.test(name) ? "hives" : "file",
        name,
        path: around === null ? null : [...around, name],
        extents,
      },
    ];
  });
  const journal = ntfs.journal?.extents ?? [];
  return [
    ...system,
    ...files,
    { kind: "journal", name: journalName, path: ["$Extend", journalName], extents: journal },
  ];
};

/** The blocks of a container's virtual disk that have a place in `sandbox.vhdx`, in order, with what lies in each; empty for the host's own disk. */
export const blocksShown = (reader: Reader, id: VolumeId): readonly BlockShown[] => {
  const { vhdx } = need(reader, volumes, id).ntfs;
  if (vhdx === null) return [];
  const blocks = new Map(
    [...pairs(vhdx.blocks)].map(([block, { at }]) => [
      block,
      { offset: at * MiB, owners: new Map<string, BlockShown["owners"][number]>() },
    ]),
  );
  for (const { kind, name, path, extents } of ownersOf(reader, id))
    for (const extent of extents) {
      const { offset, length } = onDisk(extent);
      for (let block = Math.floor(offset / blockSize); block * blockSize < offset + length; block += 1) {
        const shown = blocks.get(block);
        const from = Math.max(offset, block * blockSize);
        const clusters = (Math.min(offset + length, (block + 1) * blockSize) - from) / clusterBytes;
        const key = path?.join("\\") ?? `${kind} ${name}`;
        const before = shown?.owners.get(key)?.clusters ?? 0;
        shown?.owners.set(key, { kind, name, path, clusters: before + clusters });
      }
    }
  return [...blocks].map(([block, { offset, owners }]) => ({
    block,
    offset,
    owners:
      owners.size === 0
        ? [{ kind: "free", name: "", path: null, clusters: 0 }]
        : [...owners.values()].sort((one, other) => other.clusters - one.clusters),
  }));
};
