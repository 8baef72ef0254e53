// Source: reference/windows-storage.md F1.17, F1.19, F1.26, §11 (trees); reference/docker-cli.md §0 (host); reference/windows-internals.md §7.1 (drivers).
import { describe, expect, it } from "vitest";
import {
  type DirectoryNode,
  findIn,
  measure,
  mergedFind,
  mergedList,
  mergeLayers,
  splitPath,
} from "#contract/file-tree/index.ts";
import { hostBuilds } from "#windows/builds/index.ts";
import { catalogue } from "#windows/images/index.ts";
import { generatedTree } from "./index.ts";

const nano = generatedTree("base/nanoserver/20348.2966");
const core = generatedTree("base/servercore/20348.2700");
const update = generatedTree("update/servercore/20348.2966");
const host = generatedTree("host/windows-server-2022");

const at = (root: DirectoryNode, path: string) => findIn(root, splitPath(path));
const hidden = (attributes = "") => attributes.includes("H");
const visible = (root: DirectoryNode) =>
  (mergedList([root]) ?? []).flatMap(({ node }) => (hidden(node.attributes) ? [] : [node.name]));

describe("Nano Server", () => {
  it("shows three entries at its root", () => {
    expect(visible(nano)).toEqual(["License.txt", "Users", "Windows"]);
  });
  it("has neither PowerShell nor MSI nor 32-bit Windows, but the first one had PowerShell", () => {
    for (const path of ["System32\\WindowsPowerShell", "System32\\msiexec.exe", "System32\\user32.dll", "SysWOW64"])
      expect(at(nano, `Windows\\${path}`)).toBeUndefined();
    const first = generatedTree("base/nanoserver/14393.0");
    expect(at(first, "Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe")).toBeDefined();
  });
  it.each([
    ["20348.2966", 3604, 484],
    ["26100.2894", 8938, 1350],
  ])("%s has about as many names as its archive has", (version, names, directories) => {
    const { files, directories: found } = measure(generatedTree(`base/nanoserver/${version}`));
    expect(Math.abs(files - names) / names).toBeLessThan(0.03);
    expect(Math.abs(found - directories) / directories).toBeLessThan(0.05);
  });
});

describe("Server Core", () => {
  it("shows five entries at its root and hides the rest", () => {
    expect(visible(core)).toEqual(["License.txt", "Program Files", "Program Files (x86)", "Users", "Windows"]);
    expect(at(core, "Documents and Settings")).toMatchObject({
      kind: "link",
      linkType: "junction",
      target: "C:\\Users",
    });
    expect(at(core, "bootmgr")).toMatchObject({ attributes: "HS" });
  });
  it("has what starts a container, PowerShell, 32-bit Windows and the hives", () => {
    for (const name of [
      "smss.exe",
      "csrss.exe",
      "wininit.exe",
      "services.exe",
      "lsass.exe",
      "svchost.exe",
      "CExecSvc.exe",
    ])
      expect(at(core, `Windows\\System32\\${name}`)).toMatchObject({ kind: "file", version: "10.0.20348.2700" });
    for (const name of [
      "WindowsPowerShell\\v1.0\\powershell.exe",
      "config\\SOFTWARE",
      "drivers\\etc\\hosts",
      "msiexec.exe",
    ])
      expect(at(core, `Windows\\System32\\${name}`)).toHaveProperty("kind", "file");
    expect(at(core, "Windows\\SysWOW64\\ntdll.dll")).toBeDefined();
  });
  it("has more than 100,000 files, all reachable", () => {
    expect(measure(core).files).toBeGreaterThan(100_000);
  });
  it("is no kernel", () => {
    expect(at(core, "Windows\\System32\\ntoskrnl.exe")).toBeUndefined();
    expect(at(core, "Windows\\System32\\drivers\\wcifs.sys")).toBeUndefined();
  });
  it("shows newer files where the update lies over it", () => {
    const merged = mergeLayers([update, core]);
    expect(at(merged, "Windows\\System32\\ntdll.dll")).toMatchObject({ version: "10.0.20348.2966" });
    expect(at(merged, "Windows\\Globalization\\ICU.dat")).toBeDefined();
    expect(mergedFind([update, core], ["Windows", "System32", "ntdll.dll"])?.layer).toBe(0);
  });
  it("marks what stands for names that nobody has listed", () => {
    const marked = (mergedList([core], ["Windows", "System32"]) ?? []).filter(({ node }) =>
      node.name.startsWith("unlisted-"),
    );
    expect(marked.length).toBeGreaterThan(1000);
    expect(marked.every(({ node }) => node.mark === "assumption")).toBe(true);
  });
});

describe("the host's drive", () => {
  it("has the kernel, its filters and Docker", () => {
    for (const path of [
      "Windows\\System32\\ntoskrnl.exe",
      "Windows\\System32\\vmcompute.exe",
      "Windows\\System32\\drivers\\wcifs.sys",
      "Windows\\System32\\drivers\\bindflt.sys",
      "Program Files\\Docker\\docker.exe",
      "Program Files\\Docker\\dockerd.exe",
      "ProgramData\\docker\\windowsfilter",
      "ProgramData\\docker\\image\\windowsfilter\\layerdb",
      "Users\\Administrator\\Desktop",
    ])
      expect(at(host, path), path).toBeDefined();
    expect(at(host, "Windows\\System32\\cmd.exe")).toMatchObject({ version: "10.0.20348.2966" });
    expect(at(host, "Program Files\\Docker\\dockerd.exe")).toMatchObject({ version: "27.5.1" });
  });
  it("is there for every host", () => {
    for (const { id } of hostBuilds)
      expect(at(generatedTree(`host/${id}`), "Windows\\System32\\ntdll.dll")).toBeDefined();
  });
});

describe("generated trees", () => {
  it("are made for every layer of the catalogue", () => {
    const ids = catalogue.flatMap(({ images }) => images.flatMap(({ layers }) => layers.map(({ tree }) => tree)));
    for (const id of new Set(ids)) expect(generatedTree(id).kind, id).toBe("directory");
  });
  it("are the same value for the same id", () => {
    expect(generatedTree("base/servercore/20348.2700")).toBe(core);
    expect(at(core, "Windows\\WinSxS")).toBe(at(core, "windows\\winsxs"));
  });
  it("do not exist for other ids", () => {
    expect(() => generatedTree("base/plan9/1")).toThrow("no base plan9");
    expect(() => generatedTree("nothing")).toThrow("nothing");
  });
  it("put what an image adds where programs look for it", () => {
    expect(at(generatedTree("dotnet-runtime/8.0.11"), "Program Files\\dotnet\\dotnet.exe")).toMatchObject({
      version: "8.0.11",
    });
    expect(
      at(generatedTree("dotnet-aspnet/8.0.11"), "Program Files\\dotnet\\shared\\Microsoft.AspNetCore.App\\8.0.11"),
    ).toBeDefined();
    expect(at(generatedTree("iis/web-server"), "inetpub\\wwwroot\\iisstart.htm")).toHaveProperty(
      "content.kind",
      "text",
    );
    expect(at(generatedTree("iis/web-server"), "ServiceMonitor.exe")).toBeDefined();
    expect(at(generatedTree("iis/aspnet"), "inetpub\\wwwroot")).toMatchObject({ entries: {} });
    expect(at(generatedTree("directory/C:\\go"), "go")).toMatchObject({ kind: "directory" });
    expect(generatedTree("not-modelled/sha256:1")).toMatchObject({ notModelled: "sha256:1", entries: {} });
  });
});
