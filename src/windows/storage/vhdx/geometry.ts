// Source: [MS-VHDX] 2.4, 2.5; reference/windows-storage.md F4.3–F4.7.

/** Bytes. */
export const MiB = 2 ** 20;

/** Bytes of a logical sector. */
export const sectorSize = 512;

/** Bytes of a block: what Compute Services ask for; Hyper-V itself takes 32 MiB. Source: reference/windows-storage.md F4.3. */
export const blockSize = MiB;

export const sectorsOfBlock = blockSize / sectorSize;

/** Payload blocks to a sector bitmap block: one bitmap block has a bit for each of 2²³ sectors. */
export const chunkRatio = (2 ** 23 * sectorSize) / blockSize;

export type DiskKind = "dynamic" | "differencing";

/** Payload blocks of a disk of `size` bytes. */
export const payloadBlocks = (size: number): number => Math.ceil(size / blockSize);

/** Sector bitmap blocks, or chunks, of a disk of `size` bytes. */
export const chunksOf = (size: number): number => Math.ceil(payloadBlocks(size) / chunkRatio);

/** Entries of the block allocation table. A dynamic disk's ends with its last payload block, a differencing one's with the last chunk's bitmap. */
export const batEntries = (kind: DiskKind, size: number): number => {
  const payload = payloadBlocks(size);
  return kind === "dynamic" ? payload + Math.floor((payload - 1) / chunkRatio) : chunksOf(size) * (chunkRatio + 1);
};

/** Bytes of the region that holds the table: whole MiB, 8 bytes an entry. */
export const batLength = (kind: DiskKind, size: number): number => Math.ceil((batEntries(kind, size) * 8) / MiB) * MiB;

export const chunkOf = (block: number): number => Math.floor(block / chunkRatio);

/** Where in the table a payload block's entry is: one bitmap entry follows every chunk's. */
export const payloadIndex = (block: number): number => block + chunkOf(block);

export const bitmapIndex = (chunk: number): number => chunk * (chunkRatio + 1) + chunkRatio;
