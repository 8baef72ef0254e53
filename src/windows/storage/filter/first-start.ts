import { onDisk } from "../clusters/partition.ts";
import { extentsOf, type NtfsVolume } from "../ntfs/volume.ts";
import { blockSize } from "../vhdx/geometry.ts";
import { written } from "../vhdx/write.ts";

/**
 * What the first mount and start write besides what is modelled, until `sandbox.vhdx` has so many bytes. Of what it consists has not been
 * measured: it is put down to the $LogFile. Source: reference/windows-storage.md §13 Q9, an assumption.
 */
export const withFirstStart = (volume: NtfsVolume, bytes: number): NtfsVolume => {
  let { vhdx } = volume;
  for (const { start, length } of extentsOf(volume.files, "$LogFile")) {
    const { offset, length: size } = onDisk({ start, length });
    for (let at = offset; vhdx !== null && vhdx.fileSize < bytes && at < offset + size; at += blockSize)
      vhdx = written(vhdx, at, 1);
  }
  return { ...volume, vhdx };
};
