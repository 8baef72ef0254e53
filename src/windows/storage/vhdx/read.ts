import { at } from "#core/persistent/radix.ts";
import { holds, sameUntil } from "../numbers/runs.ts";
import { sectorSize, sectorsOfBlock } from "./geometry.ts";
import type { Block, Vhdx } from "./vhdx.ts";

/** Who answers for a sector. That blocks not present, or unmapped, read as zeros is one of the behaviours that are allowed. */
export type SectorSource = "this file" | "parent" | "zeros";

const sourceIn = (vhdx: Vhdx, block: Block | undefined, sector: number): SectorSource => {
  if (block === undefined) return vhdx.parent === null ? "zeros" : "parent";
  if (block.state === "unmapped") return "zeros";
  return block.state === "fully present" || holds(block.sectors, sector) ? "this file" : "parent";
};

/** From where a sector of the disk is read. Source: [MS-VHDX] 2.5.1.1; reference/windows-storage.md F4.9. */
export const sourceOf = (vhdx: Vhdx, sector: number): SectorSource =>
  sourceIn(vhdx, at(vhdx.blocks, Math.floor(sector / sectorsOfBlock)), sector % sectorsOfBlock);

/** Part of a read that one file answers. Bytes of the disk, whole sectors. */
export interface ReadPart {
  readonly offset: number;
  readonly length: number;
  readonly source: SectorSource;
  /** Byte of the file where it begins; null if not in this file. */
  readonly at: number | null;
}

const placeOf = (block: Block | undefined, sector: number): number =>
  (block?.at ?? 0) * sectorsOfBlock * sectorSize + sector * sectorSize;

/** The parts that a read of `length` bytes from `offset` on is made of, in order. */
export const readParts = (vhdx: Vhdx, offset: number, length: number): readonly ReadPart[] => {
  const parts: ReadPart[] = [];
  const end = Math.ceil((offset + length) / sectorSize);
  for (let sector = Math.floor(offset / sectorSize); sector < end; ) {
    const block = at(vhdx.blocks, Math.floor(sector / sectorsOfBlock));
    const inBlock = sector % sectorsOfBlock;
    const source = sourceIn(vhdx, block, inBlock);
    const limit = Math.min(sectorsOfBlock, end - sector + inBlock);
    const until = block?.state === "partially present" ? sameUntil(block.sectors, inBlock, limit) : limit;
    const count = until - inBlock;
    parts.push({
      offset: sector * sectorSize,
      length: count * sectorSize,
      source,
      at: source === "this file" ? placeOf(block, inBlock) : null,
    });
    sector += count;
  }
  return parts;
};

/** Which file of a chain, the child first, answers for a sector: its index; null for zeros. */
export const answerer = (chain: readonly Vhdx[], sector: number): number | null => {
  for (const [index, vhdx] of chain.entries()) {
    const source = sector * sectorSize >= vhdx.size ? "zeros" : sourceOf(vhdx, sector);
    if (source !== "parent") return source === "zeros" ? null : index;
  }
  return null;
};
