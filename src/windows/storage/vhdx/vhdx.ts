import { emptyRadix, type Radix } from "#core/persistent/radix.ts";
import type { Runs } from "../numbers/runs.ts";
import { batLength, type DiskKind, MiB } from "./geometry.ts";
import { currentHeader, firstHeaders, type Headers, updatedHeaders } from "./header.ts";

/** States of a payload block and their numbers in the table. Source: [MS-VHDX] 2.5.1.1; "undefined" (1) and "zero" (2) are never made here. */
export const blockStates = { "not present": 0, unmapped: 3, "fully present": 6, "partially present": 7 } as const;

export type BlockState = keyof typeof blockStates;

/** A payload block that has a place in the file. */
export interface Block {
  readonly state: Exclude<BlockState, "not present">;
  /** Where in the file, in MiB. */
  readonly at: number;
  /** Sectors of the block that are in this file, 0 to 2047; says all only while the block is partially present. */
  readonly sectors: Runs;
}

/** A range of the file. Bytes, multiples of 1 MiB. */
export interface Region {
  readonly offset: number;
  readonly length: number;
}

/** Which file a differencing disk lies over. Source: [MS-VHDX] 2.6.2.6.3. */
export interface ParentLocator {
  /** The parent's data write GUID when the child was made: any other means that the parent has changed. */
  readonly linkage: string;
  /** `.\blank-base.vhdx` */
  readonly relativePath: string;
  /** `\\?\C:\ProgramData\docker\windowsfilter\…\blank-base.vhdx` */
  readonly absolutePath: string;
}

/**
 * A virtual hard disk in a file, without what its sectors say: which blocks have a place in the file, and where. A value, plain data.
 * A plain copy of the file is the same value. Source: [MS-VHDX]; reference/windows-storage.md §4.
 */
export interface Vhdx {
  readonly kind: DiskKind;
  readonly diskId: string;
  /** Bytes of the disk that a guest sees. */
  readonly size: number;
  readonly headers: Headers;
  /** The data write GUID that the next change of content brings; null if this opening has brought it already, or the file is closed. */
  readonly nextDataWriteGuid: string | null;
  readonly log: Region;
  readonly metadata: Region;
  readonly bat: Region;
  readonly parent: ParentLocator | null;
  /** Bytes of the file. */
  readonly fileSize: number;
  /** MiB of the file that nothing uses any more; the next blocks go there. */
  readonly spare: readonly number[];
  /** By number of the block. */
  readonly blocks: Radix<Block>;
  /** Sector bitmap blocks by number of their chunk: where in the file, in MiB. */
  readonly bitmaps: Radix<number>;
}

export interface NewDisk {
  /** Bytes. */
  readonly size: number;
  readonly diskId: string;
  readonly fileWriteGuid: string;
  readonly dataWriteGuid: string;
}

const create = (
  kind: DiskKind,
  { size, diskId, fileWriteGuid, dataWriteGuid }: NewDisk,
  parent: ParentLocator | null,
): Vhdx => {
  // The order of the regions is free. Source: reference/windows-storage.md F4.1, F4.2.
  const bat = { offset: 3 * MiB, length: batLength(kind, size) };
  return {
    kind,
    diskId,
    size,
    headers: firstHeaders(fileWriteGuid, dataWriteGuid),
    nextDataWriteGuid: null,
    log: { offset: MiB, length: MiB },
    metadata: { offset: 2 * MiB, length: MiB },
    bat,
    parent,
    fileSize: bat.offset + bat.length,
    spare: [],
    blocks: emptyRadix,
    bitmaps: emptyRadix,
  };
};

/** A disk that grows as it is written to and has nothing under it. */
export const createDynamic = (disk: NewDisk): Vhdx => create("dynamic", disk, null);

/** A disk over another: `parent` as it is now must never change again. Same size and identity as the parent. */
export const createDifferencing = (
  parent: Vhdx,
  guids: Pick<NewDisk, "fileWriteGuid" | "dataWriteGuid">,
  paths: Omit<ParentLocator, "linkage">,
): Vhdx =>
  create(
    "differencing",
    { ...guids, size: parent.size, diskId: parent.diskId },
    { ...paths, linkage: currentHeader(parent.headers).dataWriteGuid },
  );

/** May these two be opened as a chain? Source: [MS-VHDX] 2.6.2.6.3; reference/windows-storage.md F4.8. */
export const liesOver = (child: Vhdx, parent: Vhdx): boolean =>
  child.parent?.linkage === currentHeader(parent.headers).dataWriteGuid;

/** Opened for writing, with two new GUIDs: one that it takes at once, one that the first change of content brings. */
export const opened = (vhdx: Vhdx, fileWriteGuid: string, dataWriteGuid: string): Vhdx => ({
  ...vhdx,
  headers: updatedHeaders(vhdx.headers, { fileWriteGuid }),
  nextDataWriteGuid: dataWriteGuid,
});

/** About to be changed in a way that a reader of the disk can see. */
export const touched = (vhdx: Vhdx): Vhdx =>
  vhdx.nextDataWriteGuid === null
    ? vhdx
    : {
        ...vhdx,
        headers: updatedHeaders(vhdx.headers, { dataWriteGuid: vhdx.nextDataWriteGuid }),
        nextDataWriteGuid: null,
      };
