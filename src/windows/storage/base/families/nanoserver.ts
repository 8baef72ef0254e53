import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { bare, lazy } from "../directory.ts";
import type { Origin } from "../file-table.ts";
import { filesOf } from "../file-table.ts";
import { componentStore, unlistedDirectories, unlistedFiles } from "../fill.ts";
import { originOf } from "../origin.ts";
import { license } from "../texts.ts";
import { profile, users } from "./users.ts";
import { commonSystem, config, imageDrivers, smallHives, windowsPowerShell } from "./windows-directory.ts";

/** How much there is besides what is listed; chosen so that counts come near reference/windows-storage.md F1.26, where 42 % of the names are twins in WinSxS. */
interface Extent {
  readonly libraries: number;
  readonly components: number;
  readonly filesInEach: number;
  readonly resources: number;
  readonly average: number;
}

const extents: Readonly<Record<"2022" | "2025", Extent>> = {
  "2022": { libraries: 1360, components: 300, filesInEach: 5, resources: 118, average: 68_000 },
  "2025": { libraries: 4600, components: 930, filesInEach: 3, resources: 356, average: 43_000 },
};

// PowerShell was in the first Nano Server only. Source: docker-library/repo-info, golang:nanoserver-sac2016 (its SHELL).
const system32 = (origin: Origin, { libraries, average }: Extent, withPowerShell: boolean): DirectoryNode =>
  lazy("System32", () => [
    ...unlistedFiles(libraries, average, "dll", origin),
    ...commonSystem(origin),
    bare("catroot"),
    config(smallHives, origin),
    imageDrivers(origin),
    lazy("en-US", () => unlistedFiles(60, 12_000, "mui", origin)),
    ...(withPowerShell ? [windowsPowerShell(origin)] : []),
  ]);

/** Nano Server of a version such as `20348.2966`: no PowerShell, no MSI, no WOW64 (F11.2). */
export const nanoserver = (version: string): DirectoryNode => {
  const origin = originOf(version);
  const build = Number(version.split(".")[0]);
  const extent = extents[build >= 26100 ? "2025" : "2022"];
  return lazy("", () => [
    license("Windows Nano Server", origin.modified),
    lazy("ProgramData", () => [lazy("Microsoft", () => [bare("Crypto"), bare("Windows")])], { attributes: "H" }),
    users(
      [profile("ContainerAdministrator", [], origin.modified), profile("ContainerUser", [], origin.modified)],
      origin.modified,
    ),
    lazy("Windows", () => [
      bare("Fonts"),
      lazy("Globalization", () => filesOf("ICU.dat:900", origin)),
      bare("INF"),
      bare("Logs"),
      bare("Microsoft.NET"),
      bare("servicing"),
      system32(origin, extent, build === 14393),
      lazy("SystemResources", () => unlistedDirectories(extent.resources, 1, 9_000, origin)),
      bare("Temp"),
      componentStore(extent.components, extent.filesInEach, extent.average, origin),
    ]),
  ]);
};
