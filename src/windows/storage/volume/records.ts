import { at, within } from "#core/persistent/radix.ts";
import type { FileRecord } from "../ntfs/record.ts";
import type { NtfsVolume } from "../ntfs/volume.ts";

/** Where records are: a volume, or one that is being changed. */
export interface Records {
  find(number: number): FileRecord | undefined;
  /** Those that are written out of `count` numbers from `first` on, in order. */
  within(first: number, count: number): readonly FileRecord[];
}

export const recordsIn = ({ records }: Pick<NtfsVolume, "records">): Records => ({
  find: (number) => at(records, number),
  within: (first, count) => within(records, first, first + count),
});
