import type { DirectoryNode, TreeNode } from "#contract/file-tree/index.ts";
import { bytesOnDisk } from "../bytes-on-disk.ts";
import { bare, junction, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { type Extent, filledTree, type Larger, largePayloads } from "../fill/index.ts";
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

/** How much there is in a Windows that nobody has counted: all of it is an assumption. */
export interface LargeExtent extends Omit<Extent, "payloads">, Larger {}

// Server Core has 100,000 to 150,000 entries (reference/windows-storage.md F4.17). That as many names are twins as in Nano Server (F11.1) is assumed.
const coreCount = { files: 60_050, directories: 16_000, system: 0, wow: 0, drivers: 0 };

/** What one family has besides. */
export interface Variant {
  /** The product that `License.txt` names; null: there is no such file. */
  readonly licence: string | null;
  readonly extent: LargeExtent;
  readonly system?: (origin: Origin) => readonly TreeNode[];
  readonly drivers?: (origin: Origin) => DirectoryNode;
  readonly root?: (origin: Origin) => readonly TreeNode[];
  readonly programFiles?: () => readonly TreeNode[];
  readonly programData?: () => readonly TreeNode[];
  readonly profiles?: (origin: Origin) => readonly TreeNode[];
}

const system32 = (origin: Origin, { system, drivers = imageDrivers }: Variant): DirectoryNode =>
  lazy("System32", () => [
    ...commonSystem(origin),
    ...coreSystem(origin),
    bare("catroot"),
    bare("catroot2"),
    config(largeHives, origin),
    lazy("DriverStore", () => [bare("FileRepository")]),
    drivers(origin),
    ...(system?.(origin) ?? []),
  ]);

const windowsDirectory = (origin: Origin, variant: Variant): DirectoryNode =>
  lazy("Windows", () => [
    ...filesOf(
      "bfsvc.exe HelpPane.exe:1000 hh.exe notepad.exe:200 regedit.exe:360 splwow64.exe write.exe win.ini:1 system.ini:1 WindowsUpdate.log:1",
      origin,
    ),
    bare("Boot"),
    bare("Fonts", { attributes: "RS" }),
    lazy("Globalization", () => filesOf("ICU.dat:900", origin)),
    bare("Installer", { attributes: "HS" }),
    bare("Logs"),
    dotnetFramework(origin),
    lazy("SoftwareDistribution", () => [bare("Download")]),
    system32(origin, variant),
    sysWow64(origin),
    bare("Temp"),
  ]);

const programFiles = (name: string, origin: Origin, more: readonly TreeNode[] = []): DirectoryNode =>
  lazy(name, () => [
    lazy("Common Files", () => [bare("Microsoft Shared"), bare("Services"), bare("System")]),
    lazy("Internet Explorer", () => filesOf("iexplore.exe:820", origin)),
    lazy("Windows Defender", () => filesOf("MpCmdRun.exe:1000 MpClient.dll:1400", origin)),
    lazy("WindowsPowerShell", () => [lazy("Modules", () => [bare("PackageManagement"), bare("PowerShellGet")])]),
    ...more,
  ]);

/** A Windows of the Server Core kind. Top level: reference/windows-storage.md F1.17, F1.19, §11. */
export const largeWindows = (version: string, variant: Variant): DirectoryNode => {
  const origin = originOf(version);
  const listed = lazy("", () => [
    bare("Boot", { attributes: "HS" }),
    ...filesOf("bootmgr:400 BOOTNXT:1", origin).map((file) => ({ ...file, attributes: "HS" })),
    junction("Documents and Settings", "C:\\Users"),
    ...(variant.licence === null ? [] : [license(variant.licence, origin.modified)]),
    programFiles("Program Files", origin, variant.programFiles?.()),
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
        ...(variant.programData?.() ?? []),
      ],
      { attributes: "H" },
    ),
    users(variant.profiles?.(origin) ?? [], origin.modified),
    windowsDirectory(origin, variant),
    ...(variant.root?.(origin) ?? []),
  ]);
  const { extent } = variant;
  return filledTree(listed, { ...extent, payloads: largePayloads(origin.version, extent) }, origin);
};

/** What the images with the full set of programming interfaces have besides. An assumption. */
const desktop = (origin: Origin): readonly TreeNode[] =>
  filesOf(
    "dwm.exe:100 mfplat.dll:2400 mfreadwrite.dll:1000 d3d12.dll:1600 directml.dll:9000 xaudio2_9.dll:700 explorerframe.dll:2200 mspaint.exe:960 wmp.dll:11000",
    origin,
  );

const fullCount = { files: 86_000, directories: 24_000, system: 1100, wow: 700, drivers: 300 };

export const servercore = (version: string): DirectoryNode =>
  largeWindows(version, {
    licence: "Windows Server Core",
    extent: { ...coreCount, bytes: bytesOnDisk(`base/servercore/${version}`) },
  });

export const windows = (version: string): DirectoryNode =>
  largeWindows(version, {
    licence: "Windows",
    extent: { ...fullCount, bytes: bytesOnDisk(`base/windows/${version}`) },
    system: desktop,
  });

export const server = (version: string): DirectoryNode =>
  largeWindows(version, {
    licence: "Windows Server",
    extent: { ...fullCount, bytes: bytesOnDisk(`base/server/${version}`) },
    system: desktop,
  });
