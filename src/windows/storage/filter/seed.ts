import { type DirectoryNode, directoryOf, fromText, opaqueFile } from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import { chainOf, emptyHive, hiveNames } from "../layer/folders.ts";
import type { Scratch } from "../layer/scratch.ts";

/** What the filter and the system keep on a disk for themselves: no part of what a container has changed. */
export const ownNames: ReadonlySet<string> = new Set(["WCSANDBOXSTATE", "SYSTEM VOLUME INFORMATION", "$RECYCLE.BIN"]);

/** Delta hives and the marker that the disk has been seeded. Source: reference/windows-storage.md F1.16, F5.12. */
export const sandboxState = (modified: number): DirectoryNode =>
  directoryOf(
    "WcSandboxState",
    [
      directoryOf(
        "Hives",
        hiveNames.map((name) => opaqueFile(`${name}_Delta`, emptyHive, { modified })),
        { modified },
      ),
      fromText("initialized", "", { modified }),
    ],
    { attributes: "HS", modified },
  );

const MiB = 2 ** 20;
const large = 2 ** 30;

/** Bytes of `sandbox.vhdx` after the first start. Source: reference/windows-storage.md §13 Q9, an assumption. */
export const seededSize = (reader: Reader, { parent }: Scratch): number => {
  const bytes = chainOf(reader, parent).reduce((sum, { size }) => sum + size, 0);
  return (bytes > large ? 64 : 22) * MiB;
};
