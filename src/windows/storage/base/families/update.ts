import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { lazy } from "../directory.ts";
import { componentStore, unlistedFiles } from "../fill.ts";
import { originOf } from "../origin.ts";
import { commonSystem, config, coreSystem, largeHives, smallHives, sysWow64 } from "./windows-directory.ts";

/** The layer "Install update": newer files in the places of the release's, new components, merged hives. What an update brings is an assumption. */
export const largeUpdate = (version: string): DirectoryNode => {
  const origin = originOf(version, "update");
  return lazy("", () => [
    lazy("Windows", () => [
      lazy("servicing", () => [lazy("Packages", () => unlistedFiles(1800, 11_000, "mum", origin))]),
      lazy("System32", () => [
        ...unlistedFiles(1400, 190_000, "dll", origin),
        ...commonSystem(origin),
        ...coreSystem(origin),
        config(largeHives, origin),
      ]),
      sysWow64(origin, 900),
      componentStore(5000, 4, 30_000, origin),
    ]),
  ]);
};

export const smallUpdate = (version: string): DirectoryNode => {
  const origin = originOf(version, "update");
  return lazy("", () => [
    lazy("Windows", () => [
      lazy("servicing", () => [lazy("Packages", () => unlistedFiles(60, 9_000, "mum", origin))]),
      lazy("System32", () => [
        ...unlistedFiles(400, 76_000, "dll", origin),
        ...commonSystem(origin),
        config(smallHives, origin),
      ]),
      componentStore(120, 4, 76_000, origin),
    ]),
  ]);
};
