import { custom, object, type Value } from "../value/value.ts";
import { like } from "../value/wildcard.ts";
import type { Cmdlet } from "./cmdlet.ts";

const currentVersion = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

export const getComputerInfo: Cmdlet = {
  name: "Get-ComputerInfo",
  aliases: ["gin"],
  parameters: "Property*:0",
  run: (call) => {
    const { system } = call.runtime;
    const read = (name: string): string => system.registryGet(`${currentVersion}\\${name}`) ?? "";
    const all: Record<string, Value> = {
      WindowsProductName: read("ProductName"),
      WindowsInstallationType: read("InstallationType"),
      WindowsCurrentVersion: "6.3",
      OsName: `Microsoft ${read("ProductName")}`,
      OsVersion: `10.0.${read("CurrentBuildNumber") || "20348"}`,
      OsBuildNumber: read("CurrentBuildNumber") || "20348",
      OsArchitecture: "64-bit",
      CsName: system.hostname(),
    };
    const names = call.has("Property")
      ? Object.keys(all).filter((name) => call.texts("Property").some((each) => like(each, name)))
      : Object.keys(all);
    call.emit(custom(Object.fromEntries(names.map((name) => [name, all[name] ?? null]))));
  },
};

/** What WMI classes say, as far as Dockerfiles ask. */
const wmi = (name: string, aliases: readonly string[], parameters: string): Cmdlet => ({
  name,
  aliases,
  parameters,
  run: (call) => {
    const { system } = call.runtime;
    const kind = call.text(call.has("ClassName") ? "ClassName" : "Class").toLowerCase();
    if (kind === "win32_operatingsystem")
      call.emit(
        object("Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_OperatingSystem", {
          SystemDirectory: "C:\\Windows\\system32",
          BuildNumber: system.registryGet(`${currentVersion}\\CurrentBuildNumber`) ?? "20348",
          Version: `10.0.${system.registryGet(`${currentVersion}\\CurrentBuildNumber`) ?? "20348"}`,
          Caption: system.registryGet(`${currentVersion}\\ProductName`) ?? "Microsoft Windows Server",
          OSArchitecture: "64-bit",
        }),
      );
    else if (kind === "win32_computersystem")
      call.emit(
        object("Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_ComputerSystem", {
          Name: system.hostname(),
          Domain: "WORKGROUP",
          TotalPhysicalMemory: 8_589_934_592,
          NumberOfLogicalProcessors: Number(call.runtime.session.env.NUMBER_OF_PROCESSORS ?? 2),
        }),
      );
    else if (system.building) {
      system.notModelled(`the WMI class ${kind}`);
      call.emit(object("CimInstance", { $unmodelled: true }));
    } else
      call.complain({
        message: `Invalid class "${kind}"`,
        category: "MetadataError",
        exception: "Microsoft.Management.Infrastructure.CimException",
        id: "HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand",
      });
  },
});

export const getCimInstance = wmi(
  "Get-CimInstance",
  ["gcim"],
  "ClassName:0 Filter Namespace Property* ComputerName Query",
);
export const getWmiObject = wmi(
  "Get-WmiObject",
  ["gwmi"],
  "Class:0 Property*:1 Filter Namespace ComputerName Query List?",
);

export const getHotFix: Cmdlet = { name: "Get-HotFix", parameters: "Id*:0 Description ComputerName", run: () => {} };
