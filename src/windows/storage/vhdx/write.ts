import { at, put } from "#core/persistent/radix.ts";
import { holds, sameUntil, withRun } from "../numbers/runs.ts";
import { chunkOf, MiB, sectorSize, sectorsOfBlock } from "./geometry.ts";
import { type Block, touched, type Vhdx } from "./vhdx.ts";

/** A block that was given a place in the file: `at` in MiB. */
export type Allocation =
  | { readonly kind: "payload"; readonly block: number; readonly at: number }
  | { readonly kind: "bitmap"; readonly chunk: number; readonly at: number };

export interface Written {
  readonly vhdx: Vhdx;
  /** In the order of their making. */
  readonly allocated: readonly Allocation[];
}

/** One MiB of the file: one that has become free, else the file grows. */
const placed = (vhdx: Vhdx): readonly [Vhdx, number] => {
  const [spare, ...rest] = vhdx.spare;
  return spare === undefined
    ? [{ ...vhdx, fileSize: vhdx.fileSize + MiB }, vhdx.fileSize / MiB]
    : [{ ...vhdx, spare: rest }, spare];
};

// The file grows by the bitmap before the block: the order is an assumption. Source: reference/windows-storage.md F4.10.
const withBitmap = (vhdx: Vhdx, block: number, allocated: Allocation[]): Vhdx => {
  const chunk = chunkOf(block);
  if (vhdx.kind === "dynamic" || at(vhdx.bitmaps, chunk) !== undefined) return vhdx;
  const [grown, place] = placed(vhdx);
  allocated.push({ kind: "bitmap", chunk, at: place });
  return { ...grown, bitmaps: put(grown.bitmaps, chunk, place) };
};

const withPayload = (vhdx: Vhdx, block: number, allocated: Allocation[]): readonly [Vhdx, Block] => {
  const before = at(vhdx.blocks, block);
  if (before !== undefined) return [vhdx, before];
  const [grown, place] = placed(withBitmap(vhdx, block, allocated));
  allocated.push({ kind: "payload", block, at: place });
  return [grown, { state: "partially present", at: place, sectors: [] }];
};

const allSectors: Block["sectors"] = [0, sectorsOfBlock];

// An unmapped block said nothing that its parent says too: what is not written of it is zeros, not the parent's.
// That a block whose last sector is written becomes fully present at once is an assumption. Source: reference/windows-storage.md F4.11.
const filled = (kind: Vhdx["kind"], block: Block, first: number, end: number): Block => {
  if (block.state === "fully present") return block;
  const sectors = withRun(block.sectors, first, end);
  const whole =
    kind === "dynamic" || block.state === "unmapped" || sameUntil(sectors, 0, sectorsOfBlock) === sectorsOfBlock;
  if (whole) return { ...block, state: "fully present", sectors: allSectors };
  return sectors === block.sectors ? block : { ...block, sectors };
};

/** Whether a write changes nothing but the bytes themselves: its sectors are in this file, and its header says already that it has changed. */
const isThere = ({ blocks, nextDataWriteGuid }: Vhdx, first: number, end: number): boolean => {
  if (nextDataWriteGuid !== null) return false;
  for (let sector = first; sector < end; ) {
    const number = Math.floor(sector / sectorsOfBlock);
    const block = at(blocks, number);
    if (block === undefined || block.state === "unmapped") return false;
    const until = Math.min(sectorsOfBlock, end - number * sectorsOfBlock);
    const from = sector - number * sectorsOfBlock;
    const { state, sectors } = block;
    if (state !== "fully present" && !(holds(sectors, from) && sameUntil(sectors, from, until) === until)) return false;
    sector += until - from;
  }
  return true;
};

const changed = (vhdx: Vhdx, first: number, end: number, allocated: Allocation[]): Vhdx => {
  let disk = touched(vhdx);
  for (let number = Math.floor(first / sectorsOfBlock); number * sectorsOfBlock < end; number += 1) {
    const [grown, block] = withPayload(disk, number, allocated);
    const base = number * sectorsOfBlock;
    const now = filled(disk.kind, block, Math.max(0, first - base), Math.min(sectorsOfBlock, end - base));
    disk = now === at(grown.blocks, number) ? grown : { ...grown, blocks: put(grown.blocks, number, now) };
  }
  return disk;
};

/**
 * `length` bytes of the disk are written from `offset` on; sectors that are touched count whole.
 * A block without a place gets one at the end of the file, before it its chunk's sector bitmap if the disk lies over another.
 * Throws where the disk does not reach.
 */
export const write = (vhdx: Vhdx, offset: number, length: number): Written => {
  if (offset < 0 || offset + length > vhdx.size) throw new Error(`The disk does not reach to ${offset + length}.`);
  const allocated: Allocation[] = [];
  const first = Math.floor(offset / sectorSize);
  const end = Math.ceil((offset + length) / sectorSize);
  if (length <= 0 || isThere(vhdx, first, end)) return { vhdx, allocated };
  return { vhdx: changed(vhdx, first, end, allocated), allocated };
};

/** The disk after a write. */
export const written = (vhdx: Vhdx, offset: number, length: number): Vhdx => write(vhdx, offset, length).vhdx;
