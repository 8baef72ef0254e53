import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { bytesOnDisk } from "../bytes-on-disk.ts";
import { lazy } from "../directory.ts";
import { type Extent, filledTree, largeUpdatePayloads, smallPayloads } from "../fill/index.ts";
import { originOf } from "../origin.ts";
import { commonSystem, config, coreSystem, largeHives, smallHives, sysWow64 } from "./windows-directory.ts";

type Count = Pick<Extent, "files" | "directories">;

// What an update brings is an assumption.
const small = { files: 800, hardLinks: 520, directories: 180 };
const large = { files: 17_500, directories: 5200 };

/** The layer "Install update": newer files in the places of the release's, new components, merged hives. */
const largeUpdate =
  (family: string, count: Count) =>
  (version: string): DirectoryNode => {
    const origin = originOf(version, "update");
    const listed = lazy("", () => [
      lazy("Windows", () => [
        lazy("System32", () => [...commonSystem(origin), ...coreSystem(origin), config(largeHives, origin)]),
        sysWow64(origin),
      ]),
    ]);
    const bytes = bytesOnDisk(`update/${family}/${version}`);
    return filledTree(listed, { ...count, bytes, payloads: largeUpdatePayloads(origin.version) }, origin);
  };

export const servercoreUpdate = largeUpdate("servercore", large);
export const windowsUpdate = largeUpdate("windows", large);
export const serverUpdate = largeUpdate("server", large);

export const nanoserverUpdate = (version: string): DirectoryNode => {
  const origin = originOf(version, "update");
  const listed = lazy("", () => [
    lazy("Windows", () => [lazy("System32", () => [...commonSystem(origin), config(smallHives, origin)])]),
  ]);
  const { hardLinks, ...count } = small;
  const bytes = bytesOnDisk(`update/nanoserver/${version}`);
  return filledTree(listed, { ...count, bytes, payloads: smallPayloads(hardLinks, origin.version) }, origin);
};
