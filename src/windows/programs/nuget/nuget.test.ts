// Source: learn.microsoft.com, "NuGet CLI reference": restore, install.
import { describe, expect, it } from "vitest";
import { findIn, fromText, splitPath, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { nuget } from "./nuget.ts";

const config = '<packages>\n  <package id="Newtonsoft.Json" version="13.0.3" targetFramework="net48" />\n</packages>';

const machineWith = (files: Readonly<Record<string, string>>) => {
  const machine = fakeMachine([nuget]);
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));

describe("nuget", () => {
  it("restores what a solution's projects list, once", () => {
    const machine = machineWith({ "app\\app.sln": "", "app\\web\\packages.config": config });
    const { exitCode, out } = runOn(machine, "nuget restore", { cwd: "C:\\app" });
    expect(exitCode).toBe(0);
    expect(out).toContain("Added package 'Newtonsoft.Json.13.0.3' to folder 'C:\\app\\packages'");
    expect(at(machine, "app\\packages\\Newtonsoft.Json.13.0.3\\lib\\net45\\Newtonsoft.Json.dll")).toBeDefined();
    expect(runOn(machine, "nuget restore", { cwd: "C:\\app" }).out).toContain("already installed");
  });
  it("puts packages where it is told to", () => {
    const machine = machineWith({ "app\\packages.config": config });
    runOn(machine, "nuget restore packages.config -PackagesDirectory C:\\p", { cwd: "C:\\app" });
    expect(at(machine, "p\\Newtonsoft.Json.13.0.3")).toBeDefined();
  });
  it("installs one package, with its version in the name or without", () => {
    const machine = machineWith({});
    runOn(machine, "nuget install NUnit.Runners -Version 3.12.0 -OutputDirectory tools");
    expect(at(machine, "tools\\NUnit.Runners.3.12.0")).toBeDefined();
    runOn(machine, "nuget install X -ExcludeVersion");
    expect(at(machine, "X\\lib\\net45\\X.dll")).toBeDefined();
  });
  it("fails without anything to restore", () => {
    expect(runOn(machineWith({}), "nuget restore nope.sln").exitCode).toBe(1);
  });
});
