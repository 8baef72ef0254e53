import { type Formatted, format } from "../clusters/system-files.ts";
import { createDifferencing, createDynamic, type NewDisk, opened, type ParentLocator, type Vhdx } from "./vhdx.ts";
import { write } from "./write.ts";

export interface BaseDisks {
  /** `blank-base.vhdx`: partitioned and formatted, else empty. Must never change again. */
  readonly base: Vhdx;
  /** `blank.vhdx` over it: nothing written. Every `sandbox.vhdx` begins as a copy of this. */
  readonly blank: Vhdx;
  readonly formatted: Formatted;
}

/** Names for the disks of one base layer: a GUID for each purpose. */
export type NewGuid = (purpose: string) => string;

/**
 * The two disks that base processing makes once for each base layer. `folder` is the layer's, an absolute path.
 * Source: reference/windows-storage.md §2.2, F2.7, F2.8.
 */
export const makeBaseDisks = (size: number, folder: string, newGuid: NewGuid): BaseDisks => {
  const guids = (file: string): Pick<NewDisk, "fileWriteGuid" | "dataWriteGuid"> => ({
    fileWriteGuid: newGuid(`${file} file`),
    dataWriteGuid: newGuid(`${file} data`),
  });
  const empty = createDynamic({ size, diskId: newGuid("disk"), ...guids("blank-base.vhdx") });
  const formatted = format(size);
  const attached = opened(empty, newGuid("blank-base.vhdx formatted file"), newGuid("blank-base.vhdx formatted data"));
  const base = formatted.written.reduce((vhdx, { offset, length }) => write(vhdx, offset, length).vhdx, attached);
  const blank = createDifferencing(base, guids("blank.vhdx"), paths(folder));
  return { base, blank, formatted };
};

const paths = (folder: string): Omit<ParentLocator, "linkage"> => ({
  relativePath: ".\\blank-base.vhdx",
  absolutePath: `\\\\?\\${folder}\\blank-base.vhdx`,
});
