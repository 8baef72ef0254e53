import { fold, splitPath } from "#contract/file-tree/index.ts";
import { need, type World } from "#core/world.ts";
import {
  blocksShown,
  commitShown,
  type EntryAt,
  type EntryShown,
  journalShown,
  openDirectory,
  ownEntries,
  type Placeholders,
  placeholdersShown,
  totalsOf,
} from "#windows/storage/read/index.ts";
import { type Volume, type VolumeId, volumes } from "#windows/storage/volume/volume.ts";
import type { Block, BlockUse, CommitPreview, Entry, FoundRows, JournalRecord, Rows, Tree } from "../model.ts";
import { joined, leafOf, parentOf } from "../paths.ts";
import { foundRows, rowsOf } from "./rows.ts";

const entryOf = (path: string, shown: EntryShown): Entry => ({
  path,
  name: shown.name,
  kind: shown.kind,
  state: shown.state,
  layer: shown.layer,
  size: shown.size,
  sizeOnDisk: shown.sizeOnDisk,
  record: shown.record,
  reference: shown.reference,
  extents: shown.extents,
  blocks: shown.blocks,
  reparse: shown.reparse,
});

const entryAt = ({ segments, entry }: EntryAt): Entry => entryOf(segments.join("\\"), entry);

/** The kind that takes most of a block; what a container wrote before what NTFS keeps for itself. */
const useOf = (owners: readonly { readonly kind: BlockUse }[]): BlockUse =>
  (["file", "hives", "journal", "mft", "metadata", "free"] as const).find((use) =>
    owners.some(({ kind }) => kind === use),
  ) ?? "free";

/** Without the directories that are only on the way to something. */
const withoutWays = ({ items, bytes }: CommitPreview): CommitPreview => ({
  items: items.filter(({ path }, at) => path !== "Files" && items[at + 1]?.path.startsWith(`${path}/`) !== true),
  bytes,
});

/** Reads one volume, as far as it is looked at. */
export class Reading {
  private readonly world: World;
  private readonly id: VolumeId;
  private readonly struck: boolean;
  private readonly listings = new Map<string, FoundRows<Entry> | null>();
  private own: FoundRows<Entry> | null = null;
  private led: Placeholders | null = null;
  private preview: CommitPreview | null = null;
  private present: readonly Block[] | null = null;

  constructor(world: World, id: VolumeId, struck: boolean) {
    this.world = world;
    this.id = id;
    this.struck = struck;
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
      const rows = path === "" ? null : this.tree.children(parentOf(path));
      const index = rows?.indexOf(leafOf(path)) ?? -1;
      return rows === null || index < 0 ? null : rows.at(index);
    },
  };

  private list(path: string): FoundRows<Entry> | null {
    const open = openDirectory(this.world, this.id, splitPath(path), this.struck);
    if (open === null) return null;
    const at = (index: number): Entry => {
      const shown = open.at(index);
      return entryOf(joined(path, shown.name), shown);
    };
    return { count: open.count, at, indexOf: open.indexOf };
  }

  get changed(): FoundRows<Entry> {
    this.own ??= foundRows(ownEntries(this.world, this.id).map(entryAt), ({ path }) => path);
    return this.own;
  }

  get links(): FoundRows<Entry> {
    this.led ??= placeholdersShown(this.world, this.id);
    const { count, at, indexOf } = this.led;
    return { count, at: (index) => entryAt(at(index)), indexOf: (path) => indexOf(splitPath(path)) };
  }

  get commit(): CommitPreview {
    this.preview ??= withoutWays(commitShown(this.world, this.id));
    return this.preview;
  }

  /** Bytes of `sandbox.vhdx`. */
  get taken(): number {
    return totalsOf(this.world, this.id).disk?.bytes ?? 0;
  }

  private get blockList(): readonly Block[] {
    this.present ??= blocksShown(this.world, this.id).map(({ block, owners }) => {
      const use = useOf(owners);
      const [first, last] = [owners.filter(({ kind }) => kind === use), owners.filter(({ kind }) => kind !== use)];
      return {
        block,
        use,
        owners: [...first, ...last].map(({ name, path }) => ({
          name: name === "" ? "nothing now" : name,
          path: path?.join("\\") ?? null,
        })),
        fresh: false,
      };
    });
    return this.present;
  }

  /** The blocks that are there; those that `before` does not have are fresh. */
  blocks(before: Reading | null): Rows<Block> {
    const old = before === null ? null : new Set(before.blockList.map(({ block }) => block));
    return rowsOf(this.blockList.map((each) => ({ ...each, fresh: old !== null && !old.has(each.block) })));
  }

  /** The change journal; records that `before` does not have are fresh. Null while none is kept. */
  journal(before: Reading | null): Rows<JournalRecord> | null {
    const records = journalShown(this.world, this.id);
    if (records === null) return null;
    const last = before === null ? null : (journalShown(before.world, this.id)?.at(-1)?.usn ?? -1);
    return rowsOf(
      records.map(({ usn, name, reasons }) => ({ usn, name, reasons, fresh: last !== null && usn > last })),
    );
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
  const made = new Reading(world, id, struck);
  known.set(struck, made);
  return made;
};
