// Source: learn.microsoft.com, expand; "How to install an .msu file".
import { describe, expect, it } from "vitest";
import { findIn, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { expand } from "./expand.ts";

const machineWith = (name: string) => {
  const machine = fakeMachine([expand]);
  machine.tree = withNode(machine.tree, [name], opaqueFile(name, 30_000_000));
  return machine;
};

describe("expand", () => {
  it("takes an update's cabinet out of its package", () => {
    const hash = "1b3c7e40c5ba4b6325148980b4d939d5ae8d391d";
    const machine = machineWith(`windows10.0-kb5008878-x64-ndp48_${hash}.msu`);
    expect(runOn(machine, `expand windows10.0-kb5008878-x64-ndp48_${hash}.msu patch -F:*`).exitCode).toBe(0);
    expect(findIn(machine.tree, ["patch", "windows10.0-kb5008878-x64-ndp48.cab"])).toBeDefined();
  });
  it("leaves a directory of unknown content for others", () => {
    const machine = machineWith("data.cab");
    runOn(machine, "expand data.cab out /F:*");
    expect(findIn(machine.tree, ["out"])).toMatchObject({ notModelled: "what is in data.cab" });
  });
  it("fails without its source", () => {
    const { exitCode, out } = runOn(machineWith("a.cab"), "expand nope.cab .");
    expect(exitCode).toBe(1);
    expect(out).toContain("Can't open input file: nope.cab.");
  });
});
