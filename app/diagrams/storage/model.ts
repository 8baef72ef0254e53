import type { EntityRef } from "#core/table.ts";

/** A list that is never made as a whole: `at` gives one row, 0 … count − 1. */
export interface Rows<Row> {
  readonly count: number;
  readonly at: (index: number) => Row;
}

/** Rows that can be found again by a path or name, in any letter case; −1 for what is not among them. */
export interface FoundRows<Row> extends Rows<Row> {
  readonly indexOf: (key: string) => number;
}

/**
 * Where the bytes of a name are. `placeholder`: in a layer. `materialised`: here, copied whole from the layer. `local`: here, in the place of
 * something a layer has. `new`: here, and no layer knows the name. `tombstone`: the name is gone. Source: reference/windows-storage.md F0.3–F0.6.
 */
export type EntryState = "placeholder" | "materialised" | "local" | "new" | "tombstone";

/** A run of clusters of 4,096 bytes on the volume. */
export interface Extent {
  readonly cluster: number;
  readonly count: number;
}

/** A reparse point as it lies in the record. */
export interface Reparse {
  /** `IO_REPARSE_TAG_WCI`. */
  readonly name: string;
  readonly tag: number;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Two hexadecimal digits for each byte. */
  readonly buffer: string;
}

/** One name of a directory. Paths have no drive and no leading `\`: `inetpub\wwwroot\index.html`. Sizes in bytes. */
export interface Entry {
  readonly path: string;
  readonly name: string;
  readonly kind: "file" | "directory" | "link";
  readonly state: EntryState;
  /** Id of the layer that has it; null where none has. */
  readonly layer: number | null;
  readonly size: number;
  /** 0 for a placeholder and for what fits into its record. */
  readonly sizeOnDisk: number;
  /** Number in the $MFT; null until the directory that holds it has been expanded. */
  readonly record: number | null;
  /** `0x0001000000000027`. */
  readonly reference: string | null;
  readonly extents: readonly Extent[];
  /** Numbers of the 1 MiB blocks that the extents lie in. */
  readonly blocks: readonly number[];
  readonly reparse: Reparse | null;
}

/** A volume as a tree. */
export interface Tree {
  /** What is in a directory, `""` for the root, in NTFS order; null for what is no directory. */
  readonly children: (path: string) => FoundRows<Entry> | null;
  readonly entry: (path: string) => Entry | null;
}

/** What a block is used for. */
export type BlockUse = "file" | "mft" | "metadata" | "journal" | "hives" | "free";

export interface BlockOwner {
  readonly name: string;
  readonly path: string | null;
}

/** One present block of the virtual disk. */
export interface Block {
  /** Its number on the disk, 1 MiB each. */
  readonly block: number;
  /** What takes most of it. */
  readonly use: BlockUse;
  /** What lies in it, first what is used for `use`; `path` where it can be looked at, files of NTFS's own among them: `$MFT`. */
  readonly owners: readonly BlockOwner[];
  /** It came with the present step. */
  readonly fresh: boolean;
}

/** One record of the change journal. */
export interface JournalRecord {
  /** Its offset in $J. */
  readonly usn: number;
  readonly name: string;
  /** `DATA_EXTEND`, `CLOSE` … */
  readonly reasons: readonly string[];
  readonly fresh: boolean;
}

/** What `docker commit` would take. */
export interface CommitPreview {
  readonly items: readonly { readonly path: string; readonly kind: "changed" | "deleted"; readonly bytes: number }[];
  /** Bytes of the layer. */
  readonly bytes: number;
}

/** A file on its way out of a layer: all of it, before the first byte is written. Source: reference/windows-storage.md F0.5. */
export interface CopyUp {
  readonly path: string;
  /** Id of the layer it comes from. */
  readonly layer: number;
  readonly bytes: number;
  /** Numbers of the blocks that its bytes go to. */
  readonly blocks: readonly number[];
}

/** `attached` while a container runs or its disk is mounted. */
export type DiskState = "attached" | "detached";

/** How much the observer sees of a disk: the host all of it, the container’s own processes only the volume, other containers nothing. */
export type Sight = "all" | "inside" | "none";

/** A container and its scratch disk. */
export interface Disk {
  /** Of the container, and of its scratch. */
  readonly ref: EntityRef;
  readonly scratch: EntityRef;
  /** The container's place in the order of creation, from 1; gives the hue. */
  readonly number: number;
  readonly name: string;
  readonly image: string;
  readonly state: DiskState;
  /** `sandbox.vhdx`. */
  readonly file: string;
  /** Bytes of the virtual disk, and of the file that holds it. */
  readonly promised: number;
  readonly taken: number;
  readonly seen: Tree;
  /** Records that hold bytes or strike a name out, in order of path. */
  readonly changed: FoundRows<Entry>;
  /** Records that lead into layers, in order of path. */
  readonly links: FoundRows<Entry>;
  readonly blocks: Rows<Block>;
  /** Null while none is kept. */
  readonly journal: Rows<JournalRecord> | null;
  /** A line for the container's shell that begins one; null where nothing in the container can. */
  readonly journalOffer: string | null;
  readonly commit: CommitPreview;
  /** Ids of its layers, topmost first. */
  readonly layers: readonly number[];
  readonly copying: CopyUp | null;
  /** Path that the present moment is about; null where it is about none. */
  readonly touched: string | null;
  /** The last path that anything was about; null before the first. */
  readonly latest: string | null;
  /** The last moment that was about this disk: decides which is shown. */
  readonly at: number;
  readonly sight: Sight;
}

/** A read-only layer on the host. */
export interface Layer {
  readonly ref: EntityRef;
  /** Instruction that made it: `COPY site C:\inetpub\wwwroot`. */
  readonly made: string;
  /** Folder in `windowsfilter`, 64 digits. */
  readonly folder: string;
  /** As reparse points name it. */
  readonly guid: string;
  readonly bytes: number;
  /** Its place in the chain, 1 for the base. */
  readonly level: number;
  /** Names of the containers shown that stand on it. */
  readonly users: readonly string[];
  /** Why nobody knows what is in it; null where it is modelled. */
  readonly notModelled: string | null;
  /** Size of one of its files; null for what it does not have. */
  readonly fileSize: (path: string) => number | null;
}

/** A layer on its way from a registry. Sizes in bytes. */
export interface Arriving {
  readonly digest: string;
  /** As it is sent, and how much of that has come. */
  readonly packed: number;
  readonly came: number;
  /** In its folder, and how much of that has been unpacked. */
  readonly size: number;
  readonly unpacked: number;
}

/** What containers see, their disks, and the layers below. */
export interface StorageModel {
  /** Where layers lie: `C:\ProgramData\docker\windowsfilter`. */
  readonly folder: string;
  /** In order of creation. */
  readonly disks: readonly Disk[];
  /** Topmost first. */
  readonly layers: readonly Layer[];
  /** Topmost first. */
  readonly arriving: readonly Arriving[];
  /** Somebody waits for a container to be made. */
  readonly making: boolean;
  /** A line that makes the first container, where there is none. */
  readonly offer: string;
  readonly layersVeiled: boolean;
}

/** A path on a disk: what is selected in all rooms at once. */
export interface Spot {
  /** Ref of the container as text. */
  readonly disk: string;
  readonly path: string;
}
