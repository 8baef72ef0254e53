// Source: learn.microsoft.com, "Tar and Curl Come to Windows"; libarchive, tar/bsdtar.1.
import { describe, expect, it } from "vitest";
import { findIn, fromBytes, fromText, opaqueFile, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { tar } from "./tar.ts";

const machineWith = (name: string) => {
  const machine = fakeMachine([tar]);
  machine.tree = withNode(machine.tree, [name], opaqueFile(name, 30_000_000));
  return machine;
};

describe("tar", () => {
  it("unpacks what the archive's name tells", () => {
    const machine = machineWith("node-v20.1.0-win-x64.zip");
    expect(runOn(machine, "tar -xf node-v20.1.0-win-x64.zip").exitCode).toBe(0);
    expect(findIn(machine.tree, ["node-v20.1.0-win-x64", "node.exe"])).toMatchObject({ version: "20.1.0" });
  });
  it("takes letters without a dash, another directory, and leaves out leading names", () => {
    const machine = machineWith("node-v20.1.0-win-x64.zip");
    expect(runOn(machine, "tar xzf node-v20.1.0-win-x64.zip -C ProgramData --strip-components=1").exitCode).toBe(0);
    expect(findIn(machine.tree, ["ProgramData", "node.exe"])).toBeDefined();
    expect(findIn(machine.tree, ["ProgramData", "node-v20.1.0-win-x64"])).toBeUndefined();
  });
  it("packs a directory: headers and contents in blocks of 512 bytes", () => {
    const machine = fakeMachine([tar]);
    machine.tree = withNode(machine.tree, ["app", "a.txt"], fromText("a.txt", "x".repeat(1000)));
    expect(runOn(machine, "tar -cvf app.tar app").err).toBe("a app\na app/a.txt\n");
    expect(findIn(machine.tree, ["app.tar"])).toMatchObject({ size: 3072 });
  });
  it.each([
    ["tar -xf nope.zip", "tar: Error opening archive: Failed to open 'nope.zip'\n"],
    ["tar.exe xf a.zip -C nope", "tar.exe: could not chdir to 'nope'\n"],
    ["tar -f a.zip", "tar: Must specify one of -c, -r, -t, -u, -x\n"],
    ["tar -cf b.tar", "tar: no files or directories specified\n"],
  ])("%s", (line, err) => {
    expect(runOn(machineWith("a.zip"), line)).toMatchObject({ exitCode: 1, err });
  });
  it("unpacks what it has packed, with gzip too", () => {
    for (const letters of ["cf", "czf"]) {
      const machine = fakeMachine([tar]);
      machine.tree = withNode(machine.tree, ["app", "a.txt"], fromText("a.txt", "hello"));
      expect(runOn(machine, `tar -${letters} app.tar app`).exitCode).toBe(0);
      expect(runOn(machine, "tar -tf app.tar").out).toBe("app/\napp/a.txt\n");
      expect(runOn(machine, "tar -xf app.tar -C ProgramData").exitCode).toBe(0);
      expect(findIn(machine.tree, ["ProgramData", "app", "a.txt"])).toMatchObject({ content: { text: "hello" } });
      runOn(machine, "tar -xf app.tar -C ProgramData --strip-components=1");
      expect(findIn(machine.tree, ["ProgramData", "a.txt"])).toMatchObject({ content: { text: "hello" } });
    }
  });
  it("knows what is no archive", () => {
    const machine = fakeMachine([tar]);
    machine.tree = withNode(machine.tree, ["x.tar"], fromBytes("x.tar", new Uint8Array(600).fill(7)));
    const err = "tar: Error opening archive: Unrecognized archive format\n";
    expect(runOn(machine, "tar -tf x.tar")).toMatchObject({ exitCode: 1, err });
  });
  it("owns up to an archive of which nothing is known", () => {
    const machine = machineWith("secret.zip");
    runOn(machine, "tar -tf secret.zip");
    expect(machine.notModelled).toEqual(["what is in secret.zip"]);
  });
});
