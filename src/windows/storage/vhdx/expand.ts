import { batLength, MiB } from "./geometry.ts";
import { type Region, touched, type Vhdx } from "./vhdx.ts";

const mebibytes = ({ offset, length }: Region): readonly number[] =>
  Array.from({ length: length / MiB }, (_, index) => offset / MiB + index);

// A table at the end of the file grows where it is; any other moves to the end, and its old place is used for blocks. Both are assumptions.
const withTable = (vhdx: Vhdx, length: number): Vhdx => {
  const { bat, fileSize } = vhdx;
  if (length <= bat.length) return vhdx;
  if (bat.offset + bat.length === fileSize) return { ...vhdx, bat: { ...bat, length }, fileSize: bat.offset + length };
  return {
    ...vhdx,
    bat: { offset: fileSize, length },
    fileSize: fileSize + length,
    spare: [...vhdx.spare, ...mebibytes(bat)],
  };
};

/**
 * Lets the disk be at least `size` bytes large: it never becomes smaller. Only the metadata and, where it is full, the table change:
 * no block is given a place. Source: reference/windows-storage.md F2.3, F2.4.
 */
export const expand = (vhdx: Vhdx, size: number): Vhdx =>
  size <= vhdx.size ? vhdx : { ...withTable(touched(vhdx), batLength(vhdx.kind, size)), size };
