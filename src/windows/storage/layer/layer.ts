import type { DirectoryNode } from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import { defineTable, type Row } from "#core/table.ts";

/** A read-only layer in `windowsfilter`, shared by all that stand on it. */
export interface Layer extends Row<"layer"> {
  readonly parent: LayerId | null;
  /** Folder in `windowsfilter`: 64 hexadecimal digits. */
  readonly folder: string;
  readonly digest: string;
  readonly diffId: string;
  readonly chainId: string;
  /** Bytes on disk. */
  readonly size: number;
  /** Bytes that a registry sends; of a layer made here, those on disk. */
  readonly compressedSize: number;
  readonly tree: { readonly generated: string } | { readonly stored: DirectoryNode };
  readonly registry: Readonly<Record<string, string | null>>;
  /** Why nobody knows what is in it; null where it is modelled. */
  readonly notModelled: string | null;
}

export const layers = defineTable<Layer>()("layer");
