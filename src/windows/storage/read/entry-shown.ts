import type { VisibleNode } from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import type { Reader } from "#core/world.ts";
import { clusterBytes } from "../clusters/cluster-map.ts";
import { blocksOfExtents } from "../clusters/partition.ts";
import { clustersOf, sizeOnDisk } from "../ntfs/file.ts";
import { type FileRecord, isDirectory, isTombstone, referenceText } from "../ntfs/record.ts";
import { hexOf, type ReparsePoint, reparseBuffer, tags } from "../ntfs/reparse.ts";
import { blockSize } from "../vhdx/geometry.ts";
import type { LayersView } from "../volume/layers-view.ts";
import { belowPath } from "../volume/own-walk.ts";
import type { Volume } from "../volume/volume.ts";
import { reparseOf } from "./record-of.ts";
import type { EntryShown, EntryState, ReparseShown } from "./types.ts";

/** What entries are shown with. */
export interface Setting {
  readonly reader: Reader;
  readonly volume: Volume;
  readonly below: LayersView;
}

const fieldsOf = (point: ReparsePoint): ReparseShown["fields"] => {
  switch (point.tag) {
    case "IO_REPARSE_TAG_WCI":
    case "IO_REPARSE_TAG_WCI_1":
      return [
        { name: "Version", value: "1" },
        { name: "Layer", value: `{${point.layer}}` },
        { name: "NameLength", value: `${point.path.length * 2}` },
        { name: "Name", value: point.path },
      ];
    case "IO_REPARSE_TAG_WCI_TOMBSTONE":
      return [];
    default:
      return [
        { name: "SubstituteName", value: point.substitute },
        { name: "PrintName", value: point.print },
      ];
  }
};

const reparseShown = (point: ReparsePoint | null): ReparseShown | null =>
  point && {
    name: point.tag,
    tag: tags[point.tag],
    fields: fieldsOf(point),
    buffer: hexOf(reparseBuffer(point)),
  };

/** The layer that supplies what a view found below; null for none. */
export const layerOf = ({ layers }: Volume, layer: number): LayerId | null =>
  layer === 0 ? null : (layers[layer - 1] ?? null);

const belowAt = ({ volume, below }: Setting, path: readonly string[] | null): LayerId | null => {
  const found = path === null ? null : below.look(path);
  return found?.kind === "found" ? layerOf(volume, found.layer) : null;
};

const stateOf = (record: FileRecord, hides: boolean): EntryState => {
  if (isTombstone(record)) return "tombstone";
  if (record.below !== null) return "placeholder";
  if (record.copiedFrom !== null) return "materialised";
  return hides ? "local" : "new";
};

const kindOf = (record: FileRecord, node: VisibleNode | null): EntryShown["kind"] => {
  if (node !== null) return node.kind;
  return isDirectory(record) ? "directory" : record.reparse !== null && !isTombstone(record) ? "link" : "file";
};

/** What is known of an entry before it is shown. */
export interface Known {
  /** The record of the directory that it is in; null while it has none. */
  readonly directory: FileRecord | null;
  readonly name: string;
  /** Its own record, or one that is derived; null while its directory is closed. */
  readonly record: FileRecord | null;
  /** What the container sees; null for what it does not. */
  readonly node: VisibleNode | null;
  /** As in `Lookup`, for what shows through from below; null for a record of its own. */
  readonly layer: number | null;
  readonly raw: boolean;
}

export const entryShown = (setting: Setting, known: Known): EntryShown => {
  const { reader, volume } = setting;
  const { directory, name, record, node, raw } = known;
  const hidden = directory?.below == null ? null : belowPath(directory.below, name);
  const source = record?.below ?? record?.copiedFrom ?? null;
  const layer =
    known.layer !== null
      ? layerOf(volume, known.layer)
      : belowAt(setting, source === null ? hidden : belowPath(source));
  const extents = record === null ? [] : clustersOf(record);
  const point = record === null ? null : reparseOf(reader, volume, record);
  const attributes = node?.attributes ?? record?.described.attributes ?? "";
  return {
    name,
    shortName: record?.names.find((each) => each.parent === directory?.number && each.name === name)?.short ?? null,
    kind: record === null ? (node?.kind ?? "file") : kindOf(record, node),
    state: record === null ? "placeholder" : stateOf(record, layer !== null),
    layer,
    size: node?.kind === "file" ? node.size : 0,
    sizeOnDisk: record === null ? 0 : sizeOnDisk(record.data),
    attributes: raw && point !== null ? `${attributes}L` : attributes,
    record: record?.number ?? null,
    reference: record === null ? null : referenceText(record),
    links: Math.max(1, record?.names.length ?? 1),
    streams: (record?.streams ?? []).map((stream) => ({
      name: stream.name,
      size: stream.size,
      sizeOnDisk: stream.extents.reduce((sum, { length }) => sum + length, 0) * clusterBytes,
    })),
    extents: extents.map(({ start, length }) => ({ cluster: start, count: length })),
    blocks: blocksOfExtents(extents, blockSize),
    reparse: reparseShown(point),
    created: record?.created ?? node?.modified ?? null,
    modified: record?.described.modified ?? node?.modified ?? null,
  };
};
