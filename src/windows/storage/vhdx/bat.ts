import { at } from "#core/persistent/radix.ts";
import { batEntries, bitmapIndex, chunkRatio } from "./geometry.ts";
import { type BlockState, blockStates, type Vhdx } from "./vhdx.ts";

/** One entry of the block allocation table: three bits of state, and from bit 20 the place in the file in MiB. Source: [MS-VHDX] 2.5.1. */
export const entryBits = (state: number, place: number): bigint => (BigInt(place) << 20n) | BigInt(state);

export const stateOf = (vhdx: Vhdx, block: number): BlockState => at(vhdx.blocks, block)?.state ?? "not present";

/** What the table says at `index`, as 64 bits. Throws beyond its end. */
export const batEntry = (vhdx: Vhdx, index: number): bigint => {
  if (index < 0 || index >= batEntries(vhdx.kind, vhdx.size)) throw new Error(`The table has no entry ${index}.`);
  const chunk = Math.floor(index / (chunkRatio + 1));
  if (index === bitmapIndex(chunk)) {
    const place = at(vhdx.bitmaps, chunk);
    return place === undefined ? 0n : entryBits(blockStates["fully present"], place);
  }
  const block = at(vhdx.blocks, index - chunk);
  return block === undefined ? 0n : entryBits(blockStates[block.state], block.at);
};
