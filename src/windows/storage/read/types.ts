import type { LayerId } from "#contract/layer-store.ts";

/**
 * Where the bytes of a name are.
 * `placeholder`: in a layer, the disk has only a record that leads there. `materialised`: here, copied whole from the layer.
 * `local`: here, in the place of something that a layer has. `new`: here, and no layer knows the name. `tombstone`: the name is gone.
 */
export type EntryState = "placeholder" | "materialised" | "local" | "new" | "tombstone";

/** Whose view a listing is: what a process of the container sees, or what lies on the disk. */
export type View = "container" | "raw";

/** A run of clusters of 4,096 bytes: `cluster` is the first one's number on the volume. */
export interface ExtentShown {
  readonly cluster: number;
  readonly count: number;
}

/** A reparse point as it lies in the record. */
export interface ReparseShown {
  /** `IO_REPARSE_TAG_WCI_1` */
  readonly name: string;
  /** 0x90001018 */
  readonly tag: number;
  /** What is in the buffer: layer GUID and path, or a link's target. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** The REPARSE_DATA_BUFFER, two hexadecimal digits for each byte. */
  readonly buffer: string;
}

/** One name in a directory. Sizes in bytes, times in Unix milliseconds. */
export interface EntryShown {
  readonly name: string;
  /** The 8.3 name; null where it has none. */
  readonly shortName: string | null;
  readonly kind: "file" | "directory" | "link";
  readonly state: EntryState;
  /** The layer whose file is shown, or was copied or hidden; null where no layer has one. */
  readonly layer: LayerId | null;
  readonly size: number;
  /** What it takes on this disk: 0 for a placeholder and for what fits into its record. */
  readonly sizeOnDisk: number;
  /** Letters as `attrib` prints them; in the raw view with L for a reparse point. */
  readonly attributes: string;
  /** Number in the $MFT; null until the directory that holds it has been expanded. */
  readonly record: number | null;
  /** Record and sequence as programs see them: `0x0001000000000027`; null without a record. */
  readonly reference: string | null;
  readonly links: number;
  readonly streams: readonly { readonly name: string; readonly size: number; readonly sizeOnDisk: number }[];
  readonly extents: readonly ExtentShown[];
  /** Numbers of the 1 MiB blocks of the virtual disk that the extents lie in. */
  readonly blocks: readonly number[];
  readonly reparse: ReparseShown | null;
  readonly created: number | null;
  readonly modified: number | null;
}

/** A directory of a volume. */
export interface DirectoryShown {
  readonly path: string;
  /** Whether the filter has made records for what is in it: always, for a directory that is no placeholder. */
  readonly expanded: boolean;
  readonly entries: readonly EntryShown[];
  /** Why nobody knows what else is there; null where this is all. */
  readonly notModelled: string | null;
}

/** The file on the host behind a path of a container. */
export interface LayerFileShown {
  readonly layer: LayerId;
  /** `C:\ProgramData\docker\windowsfilter\…\Files\…` */
  readonly path: string;
  readonly size: number;
  /** How a handle opened now would be marked. Source: reference/windows-storage.md F2.24. */
  readonly served: "SERVICED_FROM_LAYER" | "SERVICED_FROM_SCRATCH";
}

/** What a block of the virtual disk is used for. */
export interface BlockShown {
  readonly block: number;
  /** Bytes of its payload in `sandbox.vhdx`; null while it is not present there. */
  readonly offset: number | null;
  /** What takes most of it first; `path` leads there, null where nothing does: `$MFT`, `$Extend\$UsnJrnl:$J`, `inetpub\a.txt`. */
  readonly owners: readonly {
    readonly kind: BlockOwner;
    readonly name: string;
    readonly path: readonly string[] | null;
    readonly clusters: number;
  }[];
}
export type BlockOwner = "file" | "mft" | "metadata" | "journal" | "hives" | "free";

/** One record of the change journal. */
export interface JournalRecordShown {
  /** Its offset in $J, in bytes. */
  readonly usn: number;
  /** Bytes. */
  readonly length: number;
  readonly name: string;
  readonly reference: string;
  readonly parent: string;
  /** 0x80000102 */
  readonly reason: number;
  /** FILE_CREATE, DATA_EXTEND, CLOSE */
  readonly reasons: readonly string[];
  /** Unix milliseconds. */
  readonly time: number;
}

/** A disk in numbers. Bytes. */
export interface VolumeTotals {
  /** Files whose bytes are here, tombstones, placeholders that have a record. */
  readonly files: number;
  readonly tombstones: number;
  readonly placeholders: number;
  /** Sum of the sizes of the files that are here. */
  readonly bytes: number;
  /** Clusters in use, system files included. */
  readonly clusters: number;
  readonly free: number;
  /** The $MFT's size. */
  readonly mft: number;
  /** Size of `sandbox.vhdx`, and how many blocks of it hold data; null for the host's own disk. */
  readonly disk: { readonly bytes: number; readonly blocks: number } | null;
}

/** What `docker commit` would take. */
export interface CommitShown {
  readonly items: readonly {
    /** `Files/Windows/win.ini`, as `docker diff` prints it. */
    readonly path: string;
    readonly kind: "changed" | "deleted";
    /** Bytes of data that go into the layer. */
    readonly bytes: number;
  }[];
  /** The layer's size. */
  readonly bytes: number;
}
