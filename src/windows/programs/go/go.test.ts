// Source: pkg.go.dev/cmd/go; go.dev, "Go Modules Reference".
import { describe, expect, it } from "vitest";
import { findIn, fromText, splitPath, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { go } from "./go.ts";

const mod =
  "module example.com/shop/v2\n\ngo 1.22\n\nrequire github.com/Azure/azure v1.2.3\n\nrequire (\n\tgolang.org/x/sys v0.1.0 // indirect\n)\n";

const machineWith = (files: Readonly<Record<string, string>>) => {
  const machine = fakeMachine([go]);
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));
const inApp = { cwd: "C:\\app" };

describe("go build", () => {
  it.each([
    ["go build", {}, "app\\shop.exe"],
    ["go build -o out\\x.exe .", {}, "app\\out\\x.exe"],
    ['go build -ldflags "-s -w" -o C:/bin/x.exe main.go', {}, "bin\\x.exe"],
    ["go build main.go", {}, "app\\main.exe"],
    ["go build ./cmd/tool", {}, "app\\tool.exe"],
    ["go build -o C:\\Windows\\ .", {}, "Windows\\shop.exe"],
    ["go build", { GOOS: "linux" }, "app\\shop"],
    ["go install github.com/x/tool@latest", { GOPATH: "C:\\gopath" }, "gopath\\bin\\tool.exe"],
  ])("%s", (line, env, path) => {
    const machine = machineWith({ "app\\go.mod": mod, "app\\main.go": "", "app\\cmd\\tool\\t.go": "" });
    expect(runOn(machine, line, { ...inApp, env }).exitCode).toBe(0);
    expect(at(machine, path)).toMatchObject({ kind: "file", mark: "assumption" });
  });
  it.each([
    ["go build", "no Go files in C:\\app\n"],
    ["go build nope.go", "no required module provides package nope.go; to add it:\n\tgo get nope.go\n"],
    ["go build ./nope", "stat C:\\app\\nope: directory not found\n"],
  ])("%s fails without sources", (line, err) => {
    expect(runOn(machineWith({ "app\\x.txt": "" }), line, inApp)).toMatchObject({ exitCode: 1, err });
  });
});

describe("go mod", () => {
  it("fetches what a module needs, once", () => {
    const machine = machineWith({ "app\\go.mod": mod });
    const env = { GOPATH: "C:\\gopath" };
    expect(runOn(machine, "go mod tidy", { ...inApp, env }).err).toBe(
      "go: downloading github.com/Azure/azure v1.2.3\ngo: downloading golang.org/x/sys v0.1.0\n",
    );
    expect(at(machine, "gopath\\pkg\\mod\\github.com\\!azure\\azure@v1.2.3")).toMatchObject({ kind: "directory" });
    expect(runOn(machine, "go mod tidy", { ...inApp, env }).err).toBe("");
    expect(runOn(machine, "go mod download").exitCode).toBe(1);
  });
});

describe("go", () => {
  it("tells its version and its settings", () => {
    expect(runOn(machineWith({}), "go version").out).toBe("go version go1.23.4 windows/amd64\n");
    expect(runOn(machineWith({}), "go env GOPATH").out).toBe("C:\\Users\\ContainerAdministrator\\go\n");
  });
});
