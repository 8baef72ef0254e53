// Source: docs.chocolatey.org, "Install command"; logs in chocolatey/choco's issue 1525.
import { describe, expect, it } from "vitest";
import { findIn } from "#contract/file-tree/index.ts";
import { cmd } from "../cmd/cmd.ts";
import { machineEnvironment } from "../common/environment.ts";
import { fakeMachine } from "../fake-host.ts";
import { defaultEnvironment, runOn } from "../fake-run.ts";
import { node } from "../node/node.ts";
import { choco } from "./choco.ts";

const pathOf = (machine: { readonly registry: ReadonlyMap<string, string> }): string =>
  machine.registry.get(`${machineEnvironment}\\Path`.toUpperCase()) ?? "";

describe("choco install", () => {
  it("lays a known package down and adds it to the machine's PATH", () => {
    const machine = fakeMachine([choco]);
    const { exitCode, out } = runOn(machine, "choco install -y nodejs --version 20.18.1");
    expect(exitCode).toBe(0);
    expect(out).toContain("nodejs v20.18.1 [Approved]");
    expect(out).toContain(" The install of nodejs was successful.\n");
    expect(out).toContain("Chocolatey installed 1/1 packages.");
    expect(findIn(machine.tree, ["Program Files", "nodejs", "node.exe"])).toMatchObject({ version: "20.18.1" });
    expect(pathOf(machine)).toBe("C:\\Program Files\\nodejs");
  });
  it("makes npm work for who starts next", () => {
    const machine = fakeMachine([choco, cmd, node]);
    runOn(machine, "choco install nodejs -y");
    const env = { Path: `${defaultEnvironment.Path};${pathOf(machine)}` };
    expect(runOn(machine, "cmd /c npm --version", { env })).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
  it("installs what a package needs first, and each once", () => {
    const machine = fakeMachine([choco]);
    const { out } = runOn(
      machine,
      "choco install python311 visualstudio2022-workload-vctools visualstudio2022buildtools -y",
    );
    expect(out).toContain("Chocolatey installed 4/4 packages.");
    expect(findIn(machine.tree, ["Python311", "python.exe"])).toBeDefined();
  });
  it("gives a shim to a program that stays in its folder", () => {
    const machine = fakeMachine([choco]);
    expect(runOn(machine, "choco install 7zip.install -y").out).toContain(
      "ShimGen has successfully created a shim for 7z.exe",
    );
    expect(findIn(machine.tree, ["ProgramData", "chocolatey", "bin", "7z.exe"])).toBeDefined();
  });
  it("leaves a folder of unknown content for a package that it does not know", () => {
    const machine = fakeMachine([choco]);
    expect(runOn(machine, "choco install some-thing -y").exitCode).toBe(0);
    expect(findIn(machine.tree, ["ProgramData", "chocolatey", "lib", "some-thing"])).toMatchObject({
      notModelled: "what the package some-thing installs",
    });
  });
  it("does not install twice, and wants a name", () => {
    const machine = fakeMachine([choco]);
    runOn(machine, "choco install git -y");
    expect(runOn(machine, "choco install git -y").out).toContain("git v2.47.1 already installed.");
    expect(runOn(machine, "choco list").out).toContain("1 packages installed.");
    expect(runOn(machine, "choco install -y").exitCode).toBe(1);
  });
});
