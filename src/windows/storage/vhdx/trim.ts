import { at, put } from "#core/persistent/radix.ts";
import { blockSize } from "./geometry.ts";
import { touched, type Vhdx } from "./vhdx.ts";

/**
 * The guest says that it needs `length` bytes from `offset` on no more. Blocks that lie wholly in there become unmapped and read as zeros; they keep
 * their place, which the next write of the block takes again: the file never shrinks. Source: [MS-VHDX] 2.5.1.1; reference/windows-storage.md F4.12.
 */
export const trim = (vhdx: Vhdx, offset: number, length: number): Vhdx => {
  let disk = vhdx;
  for (let block = Math.ceil(offset / blockSize); (block + 1) * blockSize <= offset + length; block += 1) {
    const before = at(disk.blocks, block);
    if (before === undefined || before.state === "unmapped") continue;
    disk = touched(disk);
    disk = { ...disk, blocks: put(disk.blocks, block, { state: "unmapped", at: before.at, sectors: [] }) };
  }
  return disk;
};
