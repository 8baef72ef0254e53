// Source: learn.microsoft.com (dotnet, msiexec, expand, takeown, certutil, sort), docs.npmjs.com, go.dev/ref, git-scm.com/docs, curl and bsdtar manual pages.
import { describe, expect, it } from "vitest";
import { findIn, fromText, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "./fake-host.ts";
import { runOn } from "./fake-run.ts";
import { tools } from "./tools.ts";

const machineWith = (files: Readonly<Record<string, string>> = {}) => {
  const machine = fakeMachine(tools, { building: true });
  for (const [path, text] of Object.entries(files)) {
    const segments = path.split("\\");
    machine.tree = withNode(machine.tree, segments, fromText(segments.at(-1) ?? "", text));
  }
  return machine;
};

describe("every program", () => {
  it("has an image of its own, in lower case", () => {
    const images = tools.map(({ image }) => image);
    expect(new Set(images).size).toBe(images.length);
    expect(images.filter((image) => image !== image.toLowerCase())).toEqual([]);
  });
});

describe("builds", () => {
  const project =
    '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>';
  it("restore, build and publish a .NET project", () => {
    const machine = machineWith({ "app\\Shop.csproj": project });
    expect(runOn(machine, "dotnet publish -c Release -o out", { cwd: "C:\\app" })).toMatchObject({ exitCode: 0 });
    expect(findIn(machine.tree, ["app", "out", "Shop.dll"])).toMatchObject({ mark: "assumption" });
    expect(findIn(machine.tree, ["app", "obj", "project.assets.json"])).toBeDefined();
  });
  it("miss their project", () => {
    expect(runOn(machineWith(), "dotnet build")).toMatchObject({ exitCode: 1 });
    expect(runOn(machineWith(), "msbuild /p:Configuration=Release").out).toContain("error MSB1003");
  });
  it("run a web application for as long as it is wanted", () => {
    const machine = fakeMachine(tools);
    machine.tree = withNode(machine.tree, ["Shop.dll"], fromText("Shop.dll", ""));
    const ran = runOn(machine, "dotnet Shop.dll", { env: { ASPNETCORE_HTTP_PORTS: "8080" } });
    expect(ran.exitCode).toBeNull();
    expect(ran.out).toContain("Now listening on: http://[::]:8080\n");
  });
  it("install packages of npm", () => {
    const machine = machineWith({ "app\\package.json": '{"dependencies":{"express":"4"},"scripts":{"build":"tsc"}}' });
    const npm = (line: string) =>
      runOn(machine, `node C:\\nodejs\\node_modules\\npm\\bin\\npm-cli.js ${line}`, { cwd: "C:\\app" });
    expect(npm("install").exitCode).toBe(0);
    expect(findIn(machine.tree, ["app", "node_modules", "express"])).toMatchObject({
      notModelled: "what is in the package express",
    });
    expect(npm("run build").exitCode).toBe(0);
    expect(npm("run nope")).toMatchObject({ exitCode: 1, err: expect.stringContaining('Missing script: "nope"') });
  });
  it("make a program of Go sources", () => {
    const machine = machineWith({ "src\\main.go": "package main", "src\\go.mod": "module example.com/load\n" });
    expect(runOn(machine, "go build -o out\\x.exe .", { cwd: "C:\\src" }).exitCode).toBe(0);
    expect(findIn(machine.tree, ["src", "out", "x.exe"])).toBeDefined();
    expect(runOn(machine, "go build").err).toBe("no Go files in C:\\\n");
  });
  it("take what a repository holds for unknown", () => {
    const machine = machineWith();
    expect(runOn(machine, "git clone https://example.com/a/tool.git")).toMatchObject({
      exitCode: 0,
      err: "Cloning into 'tool'...\n",
    });
    expect(findIn(machine.tree, ["tool"])).toMatchObject({ notModelled: "what is in https://example.com/a/tool.git" });
    expect(runOn(machine, "git checkout v1").exitCode).toBe(128);
  });
  it("install packages of pip", () => {
    const machine = machineWith({ "r.txt": "flask==3.0\n# none\nrequests>=2\n" });
    expect(runOn(machine, "pip install -r r.txt").out).toContain("Successfully installed flask-3.0 requests-2\n");
    expect(runOn(machine, "pip install -r nope.txt").exitCode).toBe(1);
  });
});

describe("files", () => {
  it("come by curl, and say where they cannot go", () => {
    const machine = machineWith();
    expect(runOn(machine, "curl -fSLo a.zip https://example.com/a.zip").exitCode).toBe(0);
    expect(findIn(machine.tree, ["a.zip"])).toMatchObject({ mark: "assumption" });
    expect(runOn(machine, "curl -o no\\a.zip https://example.com/a.zip").exitCode).toBe(23);
  });
  it("are packed and unpacked by tar", () => {
    const machine = machineWith({ "d\\f.txt": "x" });
    expect(runOn(machine, "tar czf d.tgz d").exitCode).toBe(0);
    expect(runOn(machine, "tar -xf nope.tgz")).toMatchObject({
      exitCode: 1,
      err: "tar: Error opening archive: Failed to open 'nope.tgz'\n",
    });
  });
  it("are hashed by certutil", () => {
    const machine = machineWith({ "f.txt": "abc" });
    expect(runOn(machine, "certutil -hashfile f.txt SHA256").out).toBe(
      "SHA256 hash of f.txt:\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\nCertUtil: -hashfile command completed successfully.\n",
    );
  });
  it("are sorted", () => {
    expect(runOn(machineWith({ "f.txt": "b\nC\na\n" }), "sort f.txt").out).toBe("a\nb\nC\n");
  });
  it("change owners", () => {
    expect(runOn(machineWith({ "f.txt": "" }), "takeown /f f.txt").out).toContain("SUCCESS");
    expect(runOn(machineWith(), "takeown /f f.txt").exitCode).toBe(1);
  });
});

describe("installations", () => {
  it("need their package", () => {
    expect(runOn(machineWith(), "msiexec /i nope.msi /qn").exitCode).toBe(1619);
    const machine = machineWith({ "rewrite_amd64.msi": "" });
    expect(runOn(machine, "msiexec /i rewrite_amd64.msi /qn /l*v C:\\log.txt").exitCode).toBe(0);
    expect(findIn(machine.tree, ["Windows", "System32", "inetsrv", "rewrite.dll"])).toBeDefined();
    expect(findIn(machine.tree, ["log.txt"])).toBeDefined();
  });
});
