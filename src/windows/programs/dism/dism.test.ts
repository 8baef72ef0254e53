// Source: learn.microsoft.com, "DISM Operating System Package Servicing Command-Line Options".
import { describe, expect, it } from "vitest";
import { findIn, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { dism } from "./dism.ts";

describe("dism", () => {
  it("turns a feature on: its files come, the bar is full", () => {
    const machine = fakeMachine([dism]);
    const { exitCode, out } = runOn(machine, "dism.exe /Online /Enable-Feature /FeatureName:IIS-CGI /All");
    expect(exitCode).toBe(0);
    expect(out).toContain("Deployment Image Servicing and Management tool\nVersion: 10.0.20348");
    expect(out).toContain("[==========================100.0%==========================]");
    expect(out).toContain("The operation completed successfully.");
    expect(findIn(machine.tree, ["Windows", "System32", "inetsrv", "cgi.dll"])).toBeDefined();
  });
  it("does not know a feature of no family", () => {
    const { exitCode, out } = runOn(fakeMachine([dism]), "dism /online /enable-feature /featurename:Qwerty");
    expect(exitCode).toBe(0x800f080c);
    expect(out).toContain("Feature name Qwerty is unknown.");
  });
  it("owns up to a feature whose files it does not know", () => {
    const machine = fakeMachine([dism]);
    expect(runOn(machine, "dism /online /enable-feature /featurename:Printing-Foundation").exitCode).toBe(0);
    expect(machine.notModelled).toEqual(["what the feature Printing-Foundation lays down"]);
  });
  it("adds a package, silently where it is told to", () => {
    const machine = fakeMachine([dism]);
    machine.tree = withNode(machine.tree, ["p", "kb1.cab"], opaqueFile("kb1.cab", 1000));
    expect(runOn(machine, "dism /Online /Quiet /Add-Package /PackagePath:C:\\p\\kb1.cab")).toMatchObject({
      exitCode: 0,
      out: "",
    });
    expect(findIn(machine.tree, ["Windows", "servicing", "Packages", "kb1.mum"])).toBeDefined();
  });
  it("fails where the package is missing, or an option is unknown", () => {
    const missing = runOn(fakeMachine([dism]), "dism /online /add-package /packagepath:C:\\nope.cab");
    expect(missing.exitCode).toBe(3);
    expect(missing.out).toContain("An error occurred trying to open - C:\\nope.cab Error: 0x80070003");
    expect(runOn(fakeMachine([dism]), "dism /online /frobnicate").exitCode).toBe(87);
  });
});
