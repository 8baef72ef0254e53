// Source: learn.microsoft.com, "MSBuild command-line reference"; "Deploy web packages", DeployOnBuild.
import { describe, expect, it } from "vitest";
import { findIn, fromText, splitPath, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { msbuild } from "./msbuild.ts";

const classic = (body: string) =>
  `<Project ToolsVersion="15.0"><PropertyGroup><AssemblyName>Shop</AssemblyName><TargetFrameworkVersion>v4.8</TargetFrameworkVersion>${body}</PropertyGroup>
  <PropertyGroup Condition=" '$(Configuration)|$(Platform)' == 'Release|AnyCPU' "><OutputPath>out\\rel\\</OutputPath></PropertyGroup></Project>`;

const machineWith = (files: Readonly<Record<string, string>>) => {
  const machine = fakeMachine([msbuild]);
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));

describe("msbuild", () => {
  it("builds a program of .NET Framework where its configuration says", () => {
    const machine = machineWith({ "src\\shop.csproj": classic("<OutputType>Exe</OutputType>") });
    const { exitCode, out } = runOn(machine, "msbuild /p:Configuration=Release", { cwd: "C:\\src" });
    expect(exitCode).toBe(0);
    expect(out).toContain("  shop -> C:\\src\\out\\rel\\Shop.exe\n");
    expect(at(machine, "src\\out\\rel\\Shop.exe")).toBeDefined();
  });
  it("publishes a site", () => {
    const guid = "<ProjectTypeGuids>{349c5851-65df-11da-9384-00065b846f21}</ProjectTypeGuids>";
    const machine = machineWith({
      "src\\shop.csproj": classic(guid),
      "src\\Web.config": "<x/>",
      "src\\Views\\a.cshtml": "a",
    });
    runOn(machine, "msbuild shop.csproj /p:DeployOnBuild=true;PublishUrl=C:\\out /nologo", { cwd: "C:\\src" });
    for (const path of ["out\\Web.config", "out\\Views\\a.cshtml", "out\\bin\\Shop.dll"])
      expect(at(machine, path), path).toBeDefined();
  });
  it("fails without a project", () => {
    const { exitCode, out } = runOn(machineWith({}), "msbuild");
    expect(exitCode).toBe(1);
    expect(out).toContain("MSB1003");
  });
});
