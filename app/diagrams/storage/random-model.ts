import fc from "fast-check";
import { fold } from "#contract/file-tree/name.ts";
import { sortedRows } from "./fixture/listing.ts";
import type {
  Block,
  BlockUse,
  Disk,
  Entry,
  EntryState,
  FoundRows,
  Layer,
  Rows,
  Sight,
  StorageModel,
  Tree,
} from "./model.ts";
import { joined, leafOf, parentOf } from "./paths.ts";

const listOf = <Row>(rows: readonly Row[]): Rows<Row> => ({ count: rows.length, at: (index) => rows[index] as Row });

const byPath = (entries: readonly Entry[]): FoundRows<Entry> => {
  const places = new Map(entries.map(({ path }, at) => [fold(path), at]));
  return { ...listOf(entries), indexOf: (path) => places.get(fold(path)) ?? -1 };
};

const name = fc.oneof(
  fc.constantFrom("index.html", "Windows", "System32", "License.txt", "Program Files (x86)", "a", "ünïcode 文件.txt"),
  fc.string({ minLength: 1, maxLength: 120, unit: fc.constantFrom(..."abcW.-_ 9é") }),
);

const draft = fc.record({
  name,
  parent: fc.nat(40),
  directory: fc.boolean(),
  state: fc.constantFrom<EntryState>(
    "placeholder",
    "placeholder",
    "placeholder",
    "materialised",
    "local",
    "new",
    "tombstone",
  ),
  layer: fc.nat(4),
  size: fc.constantFrom(0, 1, 742, 99_999, 1_250_000_000_000),
  block: fc.nat(300),
});

/** Entries of a tree; each stands in a directory before it, or in the root. */
const entriesOf = (drafts: readonly (typeof draft extends fc.Arbitrary<infer D> ? D : never)[]): readonly Entry[] => {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  for (const each of drafts) {
    const directories = ["", ...entries.filter(({ kind }) => kind === "directory").map(({ path }) => path)];
    const path = joined(directories[each.parent % directories.length] ?? "", each.name);
    if (taken.has(fold(path)) || each.name.includes("\\")) continue;
    taken.add(fold(path));
    const own = each.state === "new" || each.state === "local" || each.state === "materialised";
    entries.push({
      path,
      name: each.name,
      kind: each.directory && each.state !== "tombstone" ? "directory" : "file",
      state: each.state,
      layer: each.state === "new" ? null : each.layer,
      size: each.size,
      sizeOnDisk: own ? each.size : 0,
      record: entries.length + 24,
      reference: "0x0001000000000018",
      extents: [],
      blocks: own && !each.directory ? [each.block] : [],
      reparse: null,
    });
  }
  return entries;
};

const treeOf = (entries: readonly Entry[]): Tree => {
  const children = (path: string): FoundRows<Entry> | null => {
    const isRoot = path === "" || entries.some((each) => fold(each.path) === fold(path) && each.kind === "directory");
    return isRoot ? sortedRows(entries.filter((each) => fold(parentOf(each.path)) === fold(path))) : null;
  };
  return {
    children,
    entry: (path) => {
      const rows = children(parentOf(path));
      const index = path === "" ? -1 : (rows?.indexOf(leafOf(path)) ?? -1);
      return rows === null || index < 0 ? null : rows.at(index);
    },
  };
};

const disk = fc.record({
  name: fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."webapi-_W12") }),
  drafts: fc.array(draft, { maxLength: 40 }),
  attached: fc.boolean(),
  promised: fc.constantFrom(20 * 2 ** 30, 127 * 2 ** 30, 1023 * 2 ** 30),
  blocks: fc.constantFrom(0, 1, 37, 140, 900, 20_000),
  journal: fc.option(fc.array(fc.tuple(name, fc.boolean()), { maxLength: 12 })),
  offered: fc.boolean(),
  touched: fc.option(fc.nat(40)),
  copying: fc.boolean(),
});

const USES: readonly BlockUse[] = ["file", "mft", "metadata", "journal", "hives", "free"];

const blocksOf = (count: number): Rows<Block> => ({
  count,
  at: (block) => ({
    block,
    use: USES[block % USES.length] ?? "free",
    owners: [{ name: "x", path: null }],
    fresh: block % 9 === 0,
  }),
});

const diskOf = (draft: typeof disk extends fc.Arbitrary<infer D> ? D : never, at: number, sight: Sight): Disk => {
  const entries = entriesOf(draft.drafts);
  const changed = entries.filter(({ state }) => state !== "placeholder");
  const touched = draft.touched === null ? null : (entries[draft.touched]?.path ?? null);
  const entry = entries.find(({ path }) => path === touched);
  return {
    ref: { table: "container", id: at },
    scratch: { table: "scratch", id: at },
    number: at + 1,
    name: draft.name,
    image: "shop",
    state: draft.attached ? "attached" : "detached",
    file: "sandbox.vhdx",
    promised: draft.promised,
    taken: (4 + draft.blocks) * 2 ** 20,
    seen: treeOf(entries),
    changed: byPath(changed),
    links: byPath(entries.filter(({ state }) => state === "placeholder")),
    blocks: blocksOf(draft.blocks),
    journalOffer: draft.attached && draft.offered ? "fsutil usn createjournal m=8388608 a=1048576 C:" : null,
    journal:
      draft.journal === null
        ? null
        : listOf(
            draft.journal.map(([text, fresh], index) => ({
              usn: index * 80,
              name: text,
              reasons: ["DATA_EXTEND", "REPARSE_POINT_CHANGE", "CLOSE"].slice(index % 3),
              fresh,
            })),
          ),
    commit: {
      items: changed.map(({ path, state, size }) => ({
        path: `Files/${path}`,
        kind: state === "tombstone" ? ("deleted" as const) : ("changed" as const),
        bytes: size,
      })),
      bytes: 123_456,
    },
    layers: [0, 1, 2, 3, 4],
    copying:
      draft.copying && entry !== undefined && entry.layer !== null && entry.kind === "file"
        ? { path: entry.path, layer: entry.layer, bytes: entry.size, blocks: [0, 1, 2] }
        : null,
    touched,
    latest: touched,
    at,
    sight,
  };
};

const layer = fc.record({
  made: fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom(..."RUN copy\\:.-W") }),
  bytes: fc.constantFrom(0, 41_800, 162_700_000, 4_900_000_000, 2e12),
  modelled: fc.boolean(),
  users: fc.nat(3),
});

const arriving = fc.record({
  packed: fc.constant(1_700_000_000),
  came: fc.constantFrom(0, 850_000_000, 1_700_000_000),
  size: fc.constant(4_900_000_000),
  unpacked: fc.constantFrom(0, 1_633_333_333, 4_900_000_000),
});

/** Any storage there may be: none, one, some disks, over any layers. */
export const anyStorage: fc.Arbitrary<StorageModel> = fc
  .record({
    disks: fc.array(disk, { maxLength: 3 }),
    layers: fc.array(layer, { minLength: 0, maxLength: 9 }),
    sight: fc.constantFrom<Sight>("all", "all", "inside", "none"),
    arriving: fc.array(arriving, { maxLength: 3 }),
    making: fc.boolean(),
  })
  .map(({ disks, layers, sight, arriving, making }) => ({
    folder: "C:\\ProgramData\\docker\\windowsfilter",
    disks: disks.map((each, at) => diskOf(each, at, sight)),
    layers: layers.map(
      (each, at): Layer => ({
        ref: { table: "layer", id: at },
        made: each.made,
        folder: "0123456789abcdef".repeat(4),
        guid: "01234567-89ab-cdef-0123-456789abcdef",
        bytes: each.bytes,
        level: layers.length - at,
        users: ["web", "api", "cart"].slice(0, each.users),
        notModelled: each.modelled ? null : "An installer that is not modelled.",
        fileSize: (path) => (path.length % 3 === 0 ? null : path.length * 977),
      }),
    ),
    arriving: arriving.map((each, at) => ({ ...each, digest: `sha256:0123456789ab${at}` })),
    making,
    offer: "docker run -d --name web shop",
    layersVeiled: sight !== "all",
  }));
