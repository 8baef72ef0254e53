import type { DirectoryNode, TreeNode } from "#contract/file-tree/index.ts";
import { bare, junction, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { componentStore, unlistedDirectories, unlistedFiles } from "../fill.ts";
import { originOf } from "../origin.ts";
import { license } from "../texts.ts";
import { users } from "./users.ts";
import {
  commonSystem,
  config,
  coreSystem,
  dotnetFramework,
  imageDrivers,
  largeHives,
  sysWow64,
} from "./windows-directory.ts";

/** How much there is besides what is listed. That Server Core has more than 100,000 files is an assumption, as all of these numbers are. */
export interface Extent {
  readonly system: number;
  readonly wow: number;
  readonly components: number;
  readonly assemblies: number;
}

export const coreExtent: Extent = { system: 3600, wow: 2400, components: 16_800, assemblies: 1500 };

/** What one family has besides. */
export interface Variant {
  readonly product: string;
  readonly extent: Extent;
  readonly system?: (origin: Origin) => readonly TreeNode[];
  readonly drivers?: (origin: Origin) => DirectoryNode;
  readonly root?: (origin: Origin) => readonly TreeNode[];
  readonly profiles?: (origin: Origin) => readonly TreeNode[];
}

const system32 = (origin: Origin, { extent, system, drivers = imageDrivers }: Variant): DirectoryNode =>
  lazy("System32", () => [
    ...unlistedFiles(extent.system, 190_000, "dll", origin),
    ...commonSystem(origin),
    ...coreSystem(origin),
    bare("catroot"),
    bare("catroot2"),
    config(largeHives, origin),
    lazy("DriverStore", () => [lazy("FileRepository", () => unlistedDirectories(180, 4, 40_000, origin))]),
    drivers(origin),
    lazy("en-US", () => unlistedFiles(900, 14_000, "mui", origin)),
    lazy("migration", () => unlistedFiles(40, 60_000, "dll", origin)),
    ...(system?.(origin) ?? []),
  ]);

const windowsDirectory = (origin: Origin, variant: Variant): DirectoryNode =>
  lazy("Windows", () => [
    ...filesOf(
      "bfsvc.exe HelpPane.exe:1000 hh.exe notepad.exe:200 regedit.exe:360 splwow64.exe write.exe win.ini:1 system.ini:1 WindowsUpdate.log:1",
      origin,
    ),
    lazy("assembly", () => unlistedDirectories(variant.extent.assemblies, 2, 140_000, origin)),
    bare("Boot"),
    lazy("Fonts", () => unlistedFiles(60, 300_000, "ttf", origin), { attributes: "RS" }),
    lazy("Globalization", () => filesOf("ICU.dat:900", origin)),
    lazy("INF", () => unlistedFiles(700, 18_000, "inf", origin)),
    bare("Installer", { attributes: "HS" }),
    bare("Logs"),
    dotnetFramework(origin),
    lazy("servicing", () => [lazy("Packages", () => unlistedFiles(4000, 11_000, "mum", origin))]),
    lazy("SoftwareDistribution", () => [bare("Download")]),
    system32(origin, variant),
    lazy("SystemResources", () => unlistedDirectories(500, 1, 20_000, origin)),
    sysWow64(origin, variant.extent.wow),
    bare("Temp"),
    componentStore(variant.extent.components, 4, 17_000, origin),
  ]);

const programFiles = (name: string, origin: Origin): DirectoryNode =>
  lazy(name, () => [
    lazy("Common Files", () => [bare("Microsoft Shared"), bare("Services"), bare("System")]),
    lazy("Internet Explorer", () => filesOf("iexplore.exe:820", origin)),
    lazy("Windows Defender", () => filesOf("MpCmdRun.exe:1000 MpClient.dll:1400", origin)),
    lazy("WindowsPowerShell", () => [lazy("Modules", () => [bare("PackageManagement"), bare("PowerShellGet")])]),
  ]);

/** A Windows of the Server Core kind. Top level: reference/windows-storage.md F1.17, F1.19, §11. */
export const largeWindows = (version: string, variant: Variant): DirectoryNode => {
  const origin = originOf(version);
  return lazy("", () => [
    bare("Boot", { attributes: "HS" }),
    ...filesOf("bootmgr:400 BOOTNXT:1", origin).map((file) => ({ ...file, attributes: "HS" })),
    junction("Documents and Settings", "C:\\Users"),
    license(variant.product, origin.modified),
    programFiles("Program Files", origin),
    programFiles("Program Files (x86)", origin),
    lazy(
      "ProgramData",
      () => [
        lazy("Microsoft", () => [
          lazy("Crypto", () => [lazy("RSA", () => [bare("MachineKeys"), bare("S-1-5-18")])]),
          bare("NetFramework"),
          lazy("Windows", () => [bare("Start Menu"), bare("WER")]),
        ]),
        bare("regid.1991-06.com.microsoft"),
      ],
      { attributes: "H" },
    ),
    users(variant.profiles?.(origin) ?? [], origin.modified),
    windowsDirectory(origin, variant),
    ...(variant.root?.(origin) ?? []),
  ]);
};

export const servercore = (version: string): DirectoryNode =>
  largeWindows(version, { product: "Windows Server Core", extent: coreExtent });

const fullExtent: Extent = { system: 4700, wow: 3000, components: 24_000, assemblies: 2400 };

/** What the images with the full set of programming interfaces have besides. An assumption. */
const desktop = (origin: Origin): readonly TreeNode[] =>
  filesOf(
    "dwm.exe:100 mfplat.dll:2400 mfreadwrite.dll:1000 d3d12.dll:1600 directml.dll:9000 xaudio2_9.dll:700 explorerframe.dll:2200 mspaint.exe:960 wmp.dll:11000",
    origin,
  );

export const windows = (version: string): DirectoryNode =>
  largeWindows(version, { product: "Windows", extent: fullExtent, system: desktop });

export const server = (version: string): DirectoryNode =>
  largeWindows(version, { product: "Windows Server", extent: fullExtent, system: desktop });
