import { type DirectoryNode, opaqueFile, type TreeNode } from "#contract/file-tree/index.ts";
import { bare, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { commonData, commonLibraries, commonPrograms } from "../names/common.ts";
import { coreLibraries, corePrograms, frameworkFiles, powershellModules } from "../names/server-core.ts";
import { resolverFiles } from "../texts.ts";

/** KiB of the hives in `System32\config`, from which the layer's `*_Base` hives are linked. Source: reference/windows-storage.md §11. */
export type Hives = Readonly<Record<"DEFAULT" | "SAM" | "SECURITY" | "SOFTWARE" | "SYSTEM", number>>;

export const smallHives: Hives = { DEFAULT: 256, SAM: 64, SECURITY: 64, SOFTWARE: 10_000, SYSTEM: 7_000 };
export const largeHives: Hives = { DEFAULT: 512, SAM: 64, SECURITY: 64, SOFTWARE: 70_000, SYSTEM: 17_000 };

export const config = (hives: Hives, { modified }: Origin): DirectoryNode =>
  lazy("config", () => [
    ...Object.entries(hives).map(([name, kibibytes]) => opaqueFile(name, kibibytes * 1024, { modified })),
    bare("RegBack"),
    bare("systemprofile"),
    bare("TxR", { attributes: "HS" }),
  ]);

/** `drivers` of an image: the kernel is the host's, so there are no drivers, only what the resolver reads. Source: reference/comparators.md. */
export const imageDrivers = ({ modified }: Origin): DirectoryNode =>
  lazy("drivers", () => [bare("en-US"), lazy("etc", () => resolverFiles(modified)), bare("UMDF")]);

/** System32 of Nano Server, which all others have too. */
export const commonSystem = (origin: Origin): readonly TreeNode[] =>
  filesOf(commonPrograms + commonLibraries + commonData, origin);

/** `WindowsPowerShell\v1.0`. */
export const windowsPowerShell = (origin: Origin): DirectoryNode =>
  lazy("WindowsPowerShell", () => [
    lazy("v1.0", () => [
      ...filesOf(
        "powershell.exe:450 powershell.exe.config PSEvents.dll pspluginwkr.dll pwrshsip.dll pwrshmsg.dll types.ps1xml:220 DotNetTypes.format.ps1xml",
        origin,
      ),
      bare("en-US"),
      lazy("Modules", () => powershellModules.map((name) => lazy(name, () => filesOf(`"${name}.psd1":4`, origin)))),
    ]),
  ]);

/** What Server Core's System32 has on top. */
export const coreSystem = (origin: Origin): readonly TreeNode[] => [
  ...filesOf(corePrograms + coreLibraries, origin),
  windowsPowerShell(origin),
  lazy("wbem", () =>
    filesOf(
      "WmiPrvSE.exe:520 WMIC.exe:560 wmiutils.dll wbemcore.dll:1400 fastprox.dll:800 cimwin32.dll:2100 mofcomp.exe repdrvfs.dll:400",
      origin,
    ),
  ),
  lazy("winevt", () => [
    lazy("Logs", () =>
      ["Application", "System", "Security", "Setup"].map((name) =>
        opaqueFile(`${name}.evtx`, 69_632, { modified: origin.modified }),
      ),
    ),
  ]),
  lazy("Tasks", () => [bare("Microsoft")]),
  lazy("spool", () => [bare("drivers")]),
  lazy("OpenSSH", () =>
    filesOf("ssh.exe:940 scp.exe sftp.exe ssh-add.exe ssh-agent.exe ssh-keygen.exe:640 ssh-keyscan.exe", origin),
  ),
];

/** 32-bit twins of the libraries, and of the programs that 32-bit programs start. */
export const sysWow64 = (origin: Origin): DirectoryNode =>
  lazy("SysWOW64", () => [
    ...filesOf(commonLibraries + coreLibraries, origin),
    ...filesOf(
      "cmd.exe:240 conhost.exe cscript.exe:140 msiexec.exe:60 notepad.exe:180 reg.exe regsvr32.exe rundll32.exe:60 svchost.exe:45 wscript.exe xcopy.exe",
      origin,
    ),
    windowsPowerShell(origin),
  ]);

const frameworkDirectory = (name: string, origin: Origin): DirectoryNode =>
  lazy(name, () => [
    lazy("v2.0.50727", () => []),
    lazy("v4.0.30319", () => [
      ...filesOf(frameworkFiles, origin),
      bare("Config"),
      bare("MSBuild"),
      bare("SetupCache"),
      bare("WPF"),
    ]),
  ]);

/** `Microsoft.NET`, both bitnesses. */
export const dotnetFramework = (origin: Origin): DirectoryNode =>
  lazy("Microsoft.NET", () => [
    bare("assembly"),
    frameworkDirectory("Framework", origin),
    frameworkDirectory("Framework64", origin),
  ]);
