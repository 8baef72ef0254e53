import {
  type DirectoryNode,
  directoryOf,
  emptyDirectory,
  type FileNode,
  fromText,
  lazyDirectory,
  opaqueFile,
  sortedEntries,
  type TreeNode,
} from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import type { Reader } from "#core/world.ts";
import { treeOf } from "./generated.ts";
import { type Layer, layers } from "./layer.ts";
import { type Scratch, scratches } from "./scratch.ts";

/** Where Docker keeps layers. Source: reference/windows-storage.md F1.1. */
export const layerRoot = "C:\\ProgramData\\docker\\windowsfilter";

export const folderPath = (folder: string): string => `${layerRoot}\\${folder}`;

const MiB = 2 ** 20;

/** Bytes of an empty delta hive. Source: reference/windows-storage.md F5.12. */
export const emptyHive = 8192;

/** Bytes of a differencing disk in which nothing has been written. Source: reference/windows-storage.md F4.2. */
export const emptyDisk = 4 * MiB;

/** The hives that are layered. Source: reference/windows-storage.md F5.1. */
export const hiveNames = ["DefaultUser", "Sam", "Security", "Software", "System"] as const;

/** The layers from one down to the base. */
export const chainOf = (reader: Reader, top: LayerId | null): readonly Layer[] => {
  const chain: Layer[] = [];
  for (let id = top; id !== null; ) {
    const layer = reader.get(layers, id);
    if (layer === undefined) break;
    chain.push(layer);
    id = layer.parent;
  }
  return chain;
};

/** Text of `layerchain.json`: ancestors, topmost first, itself left out; `null` without any. Source: reference/windows-storage.md F1.14. */
export const layerChain = (ancestors: readonly Layer[]): string =>
  ancestors.length === 0 ? "null" : JSON.stringify(ancestors.map(({ folder }) => folderPath(folder)));

const hives = (suffixes: readonly string[]): DirectoryNode =>
  directoryOf(
    "Hives",
    hiveNames.flatMap((name) =>
      suffixes.map((suffix): FileNode => opaqueFile(`${name}_${suffix}`, emptyHive, { mark: "assumption" })),
    ),
  );

// Source: reference/windows-storage.md F1.6, F1.8, F2.7. Sizes of what the reference does not measure are assumptions.
const baseFiles = (): readonly TreeNode[] => [
  ...["bcd.bak", "bcd.log.bak", "bcd.log1.bak", "bcd.log2.bak"].map((name) =>
    opaqueFile(name, 16_384, { mark: "assumption" }),
  ),
  opaqueFile("blank-base.vhdx", 38 * MiB),
  opaqueFile("blank.vhdx", emptyDisk),
  fromText("layout", "vhd-with-hives\n"),
  directoryOf("UtilityVM", [
    emptyDirectory("Files"),
    opaqueFile("SystemTemplate.vhdx", emptyDisk, { mark: "assumption" }),
    opaqueFile("SystemTemplateBase.vhdx", 38 * MiB, { mark: "assumption" }),
  ]),
];

const layerFolder = (reader: Reader, layer: Layer): DirectoryNode => {
  const files = treeOf(layer.tree);
  const isBase = layer.parent === null;
  return directoryOf(layer.folder, [
    {
      ...lazyDirectory({ name: "Files" }, () => sortedEntries(files)),
      ...(layer.notModelled === null ? {} : { notModelled: layer.notModelled }),
    },
    hives(isBase ? ["Base"] : ["Base", "Delta"]),
    fromText("layerchain.json", layerChain(chainOf(reader, layer.parent))),
    ...(isBase ? baseFiles() : []),
  ]);
};

// Exactly these two. Source: reference/windows-storage.md A04.
const scratchFolder = (reader: Reader, { name, state, parent, fileSize }: Scratch): DirectoryNode =>
  directoryOf(state === "removing" ? `${name}-removing` : name, [
    fromText("layerchain.json", layerChain(chainOf(reader, parent))),
    opaqueFile("sandbox.vhdx", fileSize),
  ]);

const make = (reader: Reader): DirectoryNode => {
  const folders = [
    ...reader.all(layers).map((layer) => layerFolder(reader, layer)),
    ...reader.all(scratches).map((scratch) => scratchFolder(reader, scratch)),
  ];
  if (folders.length === 0) return emptyDirectory();
  const windowsfilter = directoryOf("windowsfilter", folders);
  return directoryOf("", [directoryOf("ProgramData", [directoryOf("docker", [windowsfilter])], { attributes: "H" })]);
};

const made = new WeakMap<readonly Layer[], { readonly scratches: readonly Scratch[]; readonly tree: DirectoryNode }>();

/** The folders of layers and scratches as the host sees them, as one tree from the root of its disk. Made from the rows: nothing is kept twice. */
export const layerFolders = (reader: Reader): DirectoryNode => {
  const rows = reader.all(layers);
  const now = reader.all(scratches);
  const before = made.get(rows);
  if (before?.scratches === now) return before.tree;
  const tree = make(reader);
  made.set(rows, { scratches: now, tree });
  return tree;
};
