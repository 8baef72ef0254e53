import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { bytesOnDisk } from "../bytes-on-disk.ts";
import { bare, lazy } from "../directory.ts";
import type { Origin } from "../file-table.ts";
import { filesOf } from "../file-table.ts";
import { filledTree, smallPayloads } from "../fill/index.ts";
import { originOf } from "../origin.ts";
import { license } from "../texts.ts";
import { profile, users } from "./users.ts";
import { commonSystem, config, imageDrivers, smallHives, windowsPowerShell } from "./windows-directory.ts";

/** Names in the archives of two versions. Source: reference/windows-storage.md F1.26. That others have as many as the nearer one is an assumption. */
const counts = {
  "2022": { files: 2134, hardLinks: 1470, directories: 484 },
  "2025": { files: 5164, hardLinks: 3774, directories: 1350 },
} as const;

// PowerShell was in the first Nano Server only. Source: docker-library/repo-info, golang:nanoserver-sac2016 (its SHELL).
const system32 = (origin: Origin, withPowerShell: boolean): DirectoryNode =>
  lazy("System32", () => [
    ...commonSystem(origin),
    bare("catroot"),
    config(smallHives, origin),
    imageDrivers(origin),
    ...(withPowerShell ? [windowsPowerShell(origin)] : []),
  ]);

/** Nano Server of a version such as `20348.2966`: no PowerShell, no MSI, no WOW64 (F11.2). */
export const nanoserver = (version: string): DirectoryNode => {
  const origin = originOf(version);
  const build = Number(version.split(".")[0]);
  const { hardLinks, ...count } = counts[build >= 26100 ? "2025" : "2022"];
  const listed = lazy("", () => [
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
      system32(origin, build === 14393),
      bare("Temp"),
    ]),
  ]);
  const bytes = bytesOnDisk(`base/nanoserver/${version}`);
  return filledTree(listed, { ...count, bytes, payloads: smallPayloads(hardLinks, origin.version) }, origin);
};
