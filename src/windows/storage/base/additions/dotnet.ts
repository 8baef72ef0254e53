import { fromText } from "#contract/file-tree/index.ts";
import { lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { assembly, withExtensions } from "../fill/names.ts";
import { unlistedDirectories, unlistedFiles } from "../fill/unlisted.ts";
import { type Generator, treeOf } from "../generator.ts";

// Folders: dotnet/dotnet-docker, src/sdk/8.0/nanoserver-ltsc2022/amd64/Dockerfile. Sizes and what is unlisted are assumptions.
const origin = (version: string): Origin => ({ version, modified: Date.parse("2024-11-12T00:00:00Z") });

const root = "Program Files\\dotnet";

const notices = (version: string) =>
  filesOf("LICENSE.txt:1 ThirdPartyNotices.txt:90", origin(version)).map((file) => ({
    ...file,
    mark: "assumption" as const,
  }));

const frameworkConfig = (name: string, version: string) =>
  fromText(
    `${name}.runtimeconfig.json`,
    `${JSON.stringify({ runtimeOptions: { tfm: `net${version.split(".").slice(0, 2).join(".")}`, framework: { name, version } } }, null, 2)}\n`,
    { mark: "assumption" },
  );

export const dotnetRuntime: Generator = {
  tree: (version) =>
    treeOf(
      { path: root, nodes: () => [...filesOf("dotnet.exe:142", origin(version)), ...notices(version)] },
      { path: `${root}\\host\\fxr\\${version}`, nodes: () => filesOf("hostfxr.dll:370", origin(version)) },
      {
        path: `${root}\\shared\\Microsoft.NETCore.App\\${version}`,
        nodes: () => [
          ...unlistedFiles(120, 190_000, assembly("System"), origin(version)),
          ...filesOf(
            "coreclr.dll:5000 clrjit.dll:1800 clrgc.dll:680 hostpolicy.dll:390 mscordaccore.dll:1300 System.Private.CoreLib.dll:12700 System.Runtime.dll:44 System.Console.dll:160 System.Collections.dll:260 System.Linq.dll:540 System.Net.Http.dll:1700 System.Net.Sockets.dll:500 System.Text.Json.dll:1500 System.Threading.dll:80 Microsoft.NETCore.App.deps.json:34",
            origin(version),
          ),
          frameworkConfig("Microsoft.NETCore.App", version),
        ],
      },
    ),
};

export const dotnetAspnet: Generator = {
  tree: (version) =>
    treeOf({
      path: `${root}\\shared\\Microsoft.AspNetCore.App\\${version}`,
      nodes: () => [
        ...unlistedFiles(125, 150_000, assembly("Microsoft.AspNetCore"), origin(version)),
        ...filesOf(
          "Microsoft.AspNetCore.dll:56 Microsoft.AspNetCore.Hosting.dll:280 Microsoft.AspNetCore.Http.dll:330 Microsoft.AspNetCore.Mvc.Core.dll:1600 Microsoft.AspNetCore.Server.Kestrel.Core.dll:1400 Microsoft.AspNetCore.Server.IIS.dll:400 Microsoft.Extensions.Hosting.dll:150 aspnetcorev2_inprocess.dll:300",
          origin(version),
        ),
        frameworkConfig("Microsoft.AspNetCore.App", version),
      ],
    }),
};

export const dotnetSdk: Generator = {
  tree: (version) =>
    treeOf(
      { path: root, nodes: () => notices(version) },
      {
        path: `${root}\\sdk\\${version}`,
        nodes: () => [
          ...filesOf(
            "dotnet.dll:2600 MSBuild.dll:680 Microsoft.Build.dll:3800 NuGet.CommandLine.XPlat.dll:1300 vstest.console.dll:270",
            origin(version),
          ),
          lazy("Roslyn", () => [
            lazy("bincore", () =>
              filesOf(
                "csc.dll:60 Microsoft.CodeAnalysis.dll:8200 Microsoft.CodeAnalysis.CSharp.dll:17000",
                origin(version),
              ),
            ),
          ]),
          lazy("Sdks", () =>
            unlistedDirectories(24, 40, 60_000, withExtensions("targets", "props", "dll"), origin(version)),
          ),
          ...unlistedFiles(360, 200_000, assembly("Microsoft.Build"), origin(version)),
        ],
      },
      {
        path: `${root}\\packs`,
        nodes: () => unlistedDirectories(6, 170, 120_000, assembly("System"), origin(version)),
      },
      {
        path: `${root}\\templates`,
        nodes: () => unlistedDirectories(4, 4, 600_000, withExtensions("nupkg"), origin(version)),
      },
      {
        path: `${root}\\shared\\Microsoft.WindowsDesktop.App`,
        nodes: () => unlistedDirectories(1, 160, 480_000, assembly("System.Windows"), origin(version)),
      },
    ),
};
