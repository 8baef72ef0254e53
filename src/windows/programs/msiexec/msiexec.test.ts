// Source: learn.microsoft.com, msiexec; "MsiExec.exe and InstMsi.exe error messages".
import { describe, expect, it } from "vitest";
import { findIn, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { machineEnvironment } from "../common/environment.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { msiexec } from "./msiexec.ts";

const machineWith = (name: string) => {
  const machine = fakeMachine([msiexec]);
  machine.tree = withNode(machine.tree, [name], opaqueFile(name, 30_000_000));
  return machine;
};

describe("msiexec", () => {
  it("installs what the package's name tells, and adds it to the machine's PATH", () => {
    const machine = machineWith("node-v20.1.0-x64.msi");
    expect(runOn(machine, "msiexec /i node-v20.1.0-x64.msi /qn /norestart").exitCode).toBe(0);
    expect(findIn(machine.tree, ["Program Files", "nodejs", "node.exe"])).toMatchObject({ version: "20.1.0" });
    expect(machine.registry.get(`${machineEnvironment}\\Path`.toUpperCase())).toContain("C:\\Program Files\\nodejs");
  });
  it("takes the path glued to its switch, and writes a log", () => {
    const machine = machineWith("thing.msi");
    expect(runOn(machine, 'msiexec.exe /i"C:\\thing.msi" /quiet /l*v C:\\log.txt').exitCode).toBe(0);
    expect(findIn(machine.tree, ["Program Files", "thing"])).toMatchObject({ notModelled: "what thing.msi installs" });
    expect(findIn(machine.tree, ["log.txt"])).toMatchObject({ kind: "file" });
  });
  it.each([
    ["msiexec /i nope.msi /qn", 1619],
    ["msiexec /x {90160000-008C-0000-1000-0000000FF1CE} /qn", 1605],
    ["msiexec /qn", 1639],
  ])("%s ends with %d", (line, code) => {
    expect(runOn(machineWith("a.msi"), line).exitCode).toBe(code);
  });
  it("owns up to a removal", () => {
    const machine = machineWith("a.msi");
    expect(runOn(machine, "msiexec /x a.msi /qn").exitCode).toBe(0);
    expect(machine.notModelled).toEqual(["what the uninstall of a.msi changes"]);
  });
});
