import type { LayerId } from "#contract/layer-store.ts";
import type { Fields } from "#core/tx.ts";
import { allocate } from "../clusters/allocate.ts";
import { clusterBytes } from "../clusters/cluster-map.ts";
import { format } from "../clusters/system-files.ts";
import { guidOf } from "../layer/guid.ts";
import { formatted } from "../ntfs/volume.ts";
import { makeBaseDisks } from "../vhdx/base-disk.ts";
import type { Volume } from "./volume.ts";

/** The host's C: drive, `occupied` bytes of which Windows and its files take. It has 8.3 names: Setup formats it so. Sizes in bytes. */
export const hostVolume = (guid: string, size: number, occupied: number, base: string | null): Fields<Volume> => {
  const empty = format(size);
  const map = allocate(empty.map, Math.ceil(occupied / clusterBytes))?.map ?? empty.map;
  const ntfs = formatted({ ...empty, map }, { below: "", shortNames: true, vhdx: null });
  return { guid, kind: "host", attached: true, ntfs, layers: [], base, registry: {}, size, notModelled: null };
};

/**
 * The volume in a copy of a base layer's blank disk: formatted, and empty. `folder` is the base layer's, an absolute path. That it has no 8.3 names
 * is an assumption: formatting a data volume makes none.
 */
export const scratchVolume = (
  guid: string,
  size: number,
  folder: string,
  layers: readonly LayerId[],
): Fields<Volume> => {
  const { blank, formatted: empty } = makeBaseDisks(size, folder, (purpose) => guidOf(`${folder} ${purpose}`));
  const below = layers.length === 0 ? null : "";
  const ntfs = formatted(empty, { below, shortNames: false, vhdx: blank });
  return { guid, kind: "scratch", attached: false, ntfs, layers, base: null, registry: {}, size, notModelled: null };
};
