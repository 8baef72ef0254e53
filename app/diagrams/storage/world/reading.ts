import {
  type DirectoryNode,
  diffTop,
  findIn,
  fold,
  mergedFind,
  mergedList,
  splitPath,
  type TreeNode,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import type { World } from "#core/world.ts";
import { need } from "#core/world.ts";
import { ownNames } from "#windows/storage/filter/seed.ts";
import { layerStack } from "#windows/storage/volume/stack.ts";
import { type Volume, type VolumeId, volumes } from "#windows/storage/volume/volume.ts";
import type { CommitPreview, Entry, EntryState, FoundRows, Tree } from "../model.ts";
import { joined } from "../paths.ts";
import { byName, foundRows } from "./rows.ts";

/** What a volume holds, in the words of the picture. */
export interface Reading {
  readonly tree: Tree;
  readonly changed: FoundRows<Entry>;
  readonly links: FoundRows<Entry>;
  readonly commit: CommitPreview;
}

const entryOf = (path: string, node: TreeNode, state: EntryState, layer: number | null): Entry => ({
  path,
  name: node.name,
  kind: node.kind === "tombstone" ? "file" : node.kind,
  state,
  layer,
  size: node.kind === "file" ? node.size : 0,
  sizeOnDisk: 0,
  record: null,
  reference: null,
  extents: [],
  blocks: [],
  reparse: null,
});

class VolumeReading implements Reading {
  private readonly top: DirectoryNode;
  private readonly stack: readonly DirectoryNode[];
  private readonly lower: readonly DirectoryNode[];
  private readonly volume: Volume;
  private readonly struck: boolean;
  private readonly listings = new Map<string, FoundRows<Entry> | null>();

  constructor(world: World, volume: Volume, struck: boolean) {
    this.volume = volume;
    this.top = volume.top;
    this.stack = layerStack(world, volume.id);
    this.lower = this.stack.slice(1);
    this.struck = struck;
  }

  /** `layer` counts the trees of the volume: 0 is what was written to it. */
  private layerAt(layer: number): number | null {
    return this.volume.layers[layer - 1] ?? null;
  }

  private below(segments: readonly string[]): number | null {
    const found = mergedFind(this.lower, segments);
    return found === undefined ? null : this.layerAt(found.layer + 1);
  }

  private seen(path: string, node: VisibleNode, layer: number): Entry {
    const below = layer === 0 ? this.below(splitPath(path)) : this.layerAt(layer);
    const shell = node.kind === "directory" && below !== null;
    const state = layer > 0 || shell ? "placeholder" : below === null ? "new" : "local";
    return entryOf(path, node, state, below);
  }

  private gone(path: string, node: TreeNode): Entry {
    return entryOf(path, node, "tombstone", this.below(splitPath(path)));
  }

  private list(path: string): FoundRows<Entry> | null {
    const segments = splitPath(path);
    const listed = mergedList(this.stack, segments);
    if (listed === undefined) return null;
    const own = findIn(this.top, segments);
    const struck =
      this.struck && own?.kind === "directory"
        ? Object.values(own.entries).filter(({ kind }) => kind === "tombstone")
        : [];
    const entries = listed.map(({ node, layer }) => this.seen(joined(path, node.name), node, layer));
    const all = [...entries, ...struck.map((node) => this.gone(joined(path, node.name), node))];
    return foundRows(struck.length === 0 ? entries : byName(all), ({ name }) => name);
  }

  readonly tree: Tree = {
    children: (path) => {
      const key = fold(path);
      const known = this.listings.get(key);
      if (known !== undefined) return known;
      const made = this.list(path);
      this.listings.set(key, made);
      return made;
    },
    entry: (path) => {
      if (path === "") return null;
      const segments = splitPath(path);
      const own = findIn(this.top, segments);
      if (own?.kind === "tombstone") return this.struck ? this.gone(path, own) : null;
      const found = mergedFind(this.stack, segments);
      return found === undefined ? null : this.seen(path, found.node, found.layer);
    },
  };

  private readonly changes = (): readonly Entry[] =>
    [...diffTop(this.top, this.lower)].flatMap(({ change, segments, node }) => {
      const path = segments.join("\\");
      if (change === "deleted") return [this.gone(path, node)];
      if (node.kind === "directory" && change === "changed") return [];
      return [entryOf(path, node, change === "added" ? "new" : "local", this.below(segments))];
    });

  private known: readonly Entry[] | null = null;

  private get entries(): readonly Entry[] {
    this.known ??= this.changes();
    return this.known;
  }

  get changed(): FoundRows<Entry> {
    return foundRows(this.entries, ({ path }) => path);
  }

  get links(): FoundRows<Entry> {
    const rows = this.tree.children("");
    const root = Array.from({ length: rows?.count ?? 0 }, (_, at) => rows?.at(at)).flatMap((entry) =>
      entry?.state === "placeholder" ? [entry] : [],
    );
    return foundRows(root, ({ path }) => path);
  }

  get commit(): CommitPreview {
    const items = this.entries
      .filter(({ kind, path }) => kind !== "directory" && !ownNames.has(fold(path.split("\\")[0] ?? "")))
      .map(({ path, state, size }) => ({
        path: `Files/${path.replace(/\\/g, "/")}`,
        kind: state === "tombstone" ? ("deleted" as const) : ("changed" as const),
        bytes: state === "tombstone" ? 0 : size,
      }));
    return { items, bytes: items.reduce((sum, { bytes }) => sum + bytes, 0) };
  }
}

const readings = new WeakMap<Volume, Map<boolean, Reading>>();

/** Reads a volume. The same row read again gives the same reading. `struck`: names that are struck out are shown. */
export const readVolume = (world: World, id: VolumeId, struck: boolean): Reading => {
  const volume = need(world, volumes, id);
  const known = readings.get(volume) ?? new Map<boolean, Reading>();
  readings.set(volume, known);
  const before = known.get(struck);
  if (before !== undefined) return before;
  const made = new VolumeReading(world, volume, struck);
  known.set(struck, made);
  return made;
};
