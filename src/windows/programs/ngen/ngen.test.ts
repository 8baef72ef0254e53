// Source: learn.microsoft.com, "Ngen.exe (Native Image Generator)"; output in microsoft/dotnet-framework-docker pull request 572.
import { describe, expect, it } from "vitest";
import { findIn, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { ngen } from "./ngen.ts";

describe("ngen", () => {
  it("makes a native image of an assembly", () => {
    const machine = fakeMachine([ngen]);
    machine.tree = withNode(machine.tree, ["tools", "csc.exe"], opaqueFile("csc.exe", 40_000));
    const { exitCode, out } = runOn(machine, "ngen install C:\\tools\\csc.exe /ExeConfig:C:\\tools\\csc.exe");
    expect(exitCode).toBe(0);
    expect(out).toContain("1>    Compiling assembly C:\\tools\\csc.exe (CLR v4.0.30319) ...");
    const images = ["Windows", "assembly", "NativeImages_v4.0.30319_64", "csc", "native", "csc.ni.dll"];
    expect(findIn(machine.tree, images)).toBeDefined();
  });
  it("has nothing to bring up to date", () => {
    expect(runOn(fakeMachine([ngen]), "ngen update").out).toContain("All compilation targets are up to date.");
  });
  it("fails on a file that is missing, and on no action", () => {
    expect(runOn(fakeMachine([ngen]), "ngen install C:\\nope.dll").exitCode).toBe(0xffffffff);
    expect(runOn(fakeMachine([ngen]), "ngen").exitCode).toBe(0xffffffff);
  });
});
