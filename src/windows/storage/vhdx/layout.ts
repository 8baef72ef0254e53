import { pairs } from "#core/persistent/radix.ts";
import { MiB } from "./geometry.ts";
import type { BlockState, Region, Vhdx } from "./vhdx.ts";

const KiB = 1024;

/** What lies where in the file. Bytes. */
export type FilePart = Region &
  (
    | {
        readonly what:
          | "file type identifier"
          | "header"
          | "region table"
          | "log"
          | "metadata"
          | "BAT"
          | "reserved"
          | "spare";
      }
    | { readonly what: "payload"; readonly block: number; readonly state: BlockState }
    | { readonly what: "sector bitmap"; readonly chunk: number }
  );

// Source: [MS-VHDX] 2.2.
const headerSection: readonly FilePart[] = [
  { what: "file type identifier", offset: 0, length: 64 * KiB },
  { what: "header", offset: 64 * KiB, length: 64 * KiB },
  { what: "header", offset: 128 * KiB, length: 64 * KiB },
  { what: "region table", offset: 192 * KiB, length: 64 * KiB },
  { what: "region table", offset: 256 * KiB, length: 64 * KiB },
  { what: "reserved", offset: 320 * KiB, length: MiB - 320 * KiB },
];

/** Every part of the file from its first byte to its last, in order; nothing between them. */
export const fileParts = ({ log, metadata, bat, spare, blocks, bitmaps }: Vhdx): readonly FilePart[] => {
  const parts: FilePart[] = [
    ...headerSection,
    { what: "log", ...log },
    { what: "metadata", ...metadata },
    { what: "BAT", ...bat },
    ...spare.map((place): FilePart => ({ what: "spare", offset: place * MiB, length: MiB })),
  ];
  for (const [block, { at, state }] of pairs(blocks))
    parts.push({ what: "payload", offset: at * MiB, length: MiB, block, state });
  for (const [chunk, at] of pairs(bitmaps)) parts.push({ what: "sector bitmap", offset: at * MiB, length: MiB, chunk });
  return parts.sort((one, other) => one.offset - other.offset);
};
