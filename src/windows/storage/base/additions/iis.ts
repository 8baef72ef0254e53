import { type FileNode, fromText, type TreeNode } from "#contract/file-tree/index.ts";
import { bare, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { componentName, withExtensions } from "../fill/names.ts";
import { unlistedFiles } from "../fill/unlisted.ts";
import { type Generator, type Placed, type RegistryValues, treeOf } from "../generator.ts";

// Folders: reference/windows-storage.md §11; microsoft/iis-docker. Sizes and what is unlisted are assumptions.
const origin: Origin = { version: "10.0.20348.2966", modified: Date.parse("2024-12-10T00:00:00Z") };

const page: FileNode = fromText(
  "iisstart.htm",
  '<!DOCTYPE html>\r\n<html>\r\n<head><title>IIS Windows Server</title></head>\r\n<body><a href="http://go.microsoft.com/fwlink/?linkid=66138"><img src="iisstart.png" alt="IIS"></a></body>\r\n</html>\r\n',
  { modified: origin.modified, mark: "assumption" },
);

const server: Placed = {
  path: "Windows\\System32\\inetsrv",
  nodes: () => [
    ...filesOf(
      "appcmd.exe:210 w3wp.exe:28 iisw3adm.dll:500 w3core.mof w3svc.dll iiscore.dll:320 iisutil.dll:320 nativerd.dll:480 hwebcore.dll w3dt.dll w3tp.dll wamreg.dll iisres.dll defdoc.dll dirlist.dll static.dll cachfile.dll cachhttp.dll custerr.dll loghttp.dll modrqflt.dll protsup.dll authanon.dll compstat.dll gzip.dll wmsvc.exe",
      origin,
    ),
    lazy("config", () => [
      ...filesOf("applicationHost.config:74 administration.config:12 redirection.config:1", origin),
      bare("schema"),
      bare("Export"),
    ]),
    ...unlistedFiles(90, 130_000, withExtensions("dll"), origin),
  ],
};

const inetpub = (content: () => readonly TreeNode[]): readonly Placed[] => [
  { path: "inetpub\\wwwroot", nodes: content },
  {
    path: "inetpub",
    nodes: () => [bare("custerr"), bare("history"), lazy("logs", () => [bare("LogFiles")]), bare("temp")],
  },
];

const monitor: Placed = {
  path: "",
  nodes: () => filesOf("ServiceMonitor.exe:260", { ...origin, version: "2.0.1.10" }),
};

const component = (at: number): string => componentName("amd64", at, `${origin.version} iis`).replace(" iis", "");

const store: Placed = {
  path: "Windows\\WinSxS",
  nodes: () => [
    lazy("Manifests", () => unlistedFiles(600, 900, (at) => `${component(at)}.manifest`, origin)),
    ...Array.from({ length: 300 }, (_, at) =>
      lazy(component(at), () => unlistedFiles(2, 220_000, (own) => withExtensions("dll")(2 * at + own), origin), {
        mark: "assumption",
      }),
    ),
  ],
};

const services = "HKLM\\SYSTEM\\CurrentControlSet\\Services";

const webService: RegistryValues = {
  [`${services}\\W3SVC\\ImagePath`]: "%windir%\\system32\\svchost.exe -k iissvcs",
  [`${services}\\W3SVC\\Start`]: "2",
  [`${services}\\WAS\\ImagePath`]: "%windir%\\system32\\svchost.exe -k iissvcs",
  [`${services}\\WAS\\Start`]: "3",
};

const trees: Readonly<Record<string, () => readonly Placed[]>> = {
  "web-server": () => [...inetpub(() => [page, ...filesOf("iisstart.png:98", origin)]), monitor, server, store],
  // The ASP.NET image empties the site's folder. Source: microsoft/dotnet-framework-docker, src/aspnet/4.8.1.
  aspnet: () => [...inetpub(() => []), monitor, server, store],
  wcf: () => [
    {
      path: "Windows\\Microsoft.NET\\Framework64\\v4.0.30319",
      nodes: () => filesOf("SMSvcHost.exe:140 ServiceModelReg.exe:280", origin),
    },
  ],
};

/** `iis/web-server`, `iis/aspnet`, `iis/wcf`. */
export const iis: Generator = {
  tree: (what) => {
    const placed = trees[what];
    if (placed === undefined) throw new Error(`There is no tree iis/${what}.`);
    return treeOf(...placed());
  },
  registry: (what) => (what === "wcf" ? {} : webService),
};
