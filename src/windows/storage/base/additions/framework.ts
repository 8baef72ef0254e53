import type { LinkNode } from "#contract/file-tree/index.ts";
import { lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { assembly, withExtensions } from "../fill/names.ts";
import { unlistedDirectories, unlistedFiles } from "../fill/unlisted.ts";
import { type Generator, treeOf } from "../generator.ts";
import { appended } from "../machine-path.ts";
import { frameworkFiles } from "../names/server-core.ts";

// Folders: microsoft/dotnet-framework-docker, src/{runtime,aspnet,sdk}/4.8.1. Sizes and what is unlisted are assumptions.
const origin = (version: string): Origin => ({ version, modified: Date.parse("2024-12-10T00:00:00Z") });

/** `framework/4.8.1`: installed or patched, with native images made. */
export const framework: Generator = {
  tree: (version) =>
    treeOf(
      ...["Framework", "Framework64"].map((name) => ({
        path: `Windows\\Microsoft.NET\\${name}\\v4.0.30319`,
        nodes: () => filesOf(frameworkFiles, origin(version)),
      })),
      ...["32", "64"].map((bits) => ({
        path: `Windows\\assembly\\NativeImages_v4.0.30319_${bits}`,
        nodes: () => unlistedDirectories(220, 2, 900_000, withExtensions("ni.dll", "ni.dll.aux"), origin(version)),
      })),
    ),
};

/** `roslyn/RoslynCompilers-3.6.0`: the compilers in a folder of that name. */
export const roslyn: Generator = {
  tree: (folder) =>
    treeOf(
      {
        path: `${folder}\\tools`,
        nodes: () => [
          ...filesOf(
            "csc.exe:60 vbc.exe:60 VBCSCompiler.exe:110 Microsoft.CodeAnalysis.dll:2700 Microsoft.CodeAnalysis.CSharp.dll:5300",
            origin(folder),
          ),
          ...unlistedFiles(30, 300_000, assembly("Microsoft.CodeAnalysis"), origin(folder)),
        ],
      },
      {
        path: "Windows\\assembly\\NativeImages_v4.0.30319_64",
        nodes: () => unlistedDirectories(20, 2, 2_400_000, withExtensions("ni.dll", "ni.dll.aux"), origin(folder)),
      },
    ),
};

const latest: LinkNode = {
  kind: "link",
  name: "nuget.exe",
  target: "C:\\Program Files\\NuGet\\nuget.exe",
  linkType: "symlink",
};

export const nuget: Generator = {
  tree: (version) =>
    treeOf({
      path: "Program Files\\NuGet",
      nodes: () => [...filesOf("nuget.exe:8300", origin(version)), lazy("latest", () => [latest])],
    }),
};

const studio = "Program Files (x86)\\Microsoft Visual Studio\\2022";
const testWindow = `${studio}\\TestAgent\\Common7\\IDE\\CommonExtensions\\Microsoft\\TestWindow`;

export const buildTools: Generator = {
  tree: (version) =>
    treeOf(
      {
        path: `${studio}\\BuildTools\\MSBuild\\Current\\Bin`,
        nodes: () => filesOf("MSBuild.exe:340 Microsoft.Build.dll:3800", origin(version)),
      },
      {
        path: `${studio}\\BuildTools\\MSBuild\\Current\\Bin\\amd64`,
        nodes: () => filesOf("MSBuild.exe:340", origin(version)),
      },
      {
        path: `${studio}\\BuildTools\\MSBuild\\Current\\Bin\\Roslyn`,
        nodes: () => filesOf("csc.exe:60 vbc.exe:60 VBCSCompiler.exe:110", origin(version)),
      },
      { path: testWindow, nodes: () => filesOf("vstest.console.exe:270", origin(version)) },
      { path: "Program Files\\dotnet", nodes: () => filesOf("dotnet.exe:142", origin(version)) },
      {
        path: `${studio}\\BuildTools\\Common7`,
        nodes: () => unlistedDirectories(120, 40, 700_000, withExtensions("dll", "targets", "xml"), origin(version)),
      },
    ),
};

export const buildToolsPath: Generator = {
  tree: () => treeOf(),
  registry: (_argument, below) =>
    appended(
      [
        // The SDK's own installer adds this one.
        "C:\\Program Files\\dotnet",
        "C:\\Program Files\\NuGet",
        `C:\\${testWindow}`,
        `C:\\${studio}\\BuildTools\\MSBuild\\Current\\Bin\\amd64`,
      ].join(";"),
      below,
    ),
};

export const referenceAssemblies: Generator = {
  tree: (version) =>
    treeOf({
      path: "Program Files (x86)\\Reference Assemblies\\Microsoft\\Framework\\.NETFramework",
      nodes: () => unlistedDirectories(12, 240, 140_000, assembly("System"), origin(version)),
    }),
};
