// Source: reference/windows-storage.md F1.17, F1.19, F1.26, §1.4, §11, F4.16, F4.17 (trees); reference/docker-cli.md §0 (host); reference/windows-internals.md §7.1 (drivers).
import { describe, expect, it } from "vitest";
import {
  type DirectoryNode,
  findIn,
  measure,
  mergedFind,
  mergedList,
  mergeLayers,
  sortedEntries,
  splitPath,
  walk,
} from "#contract/file-tree/index.ts";
import { hostBuilds } from "#windows/builds/index.ts";
import { catalogue } from "#windows/images/index.ts";
import { generatedTree } from "./index.ts";

const nano = generatedTree("base/nanoserver/20348.2966");
const core = generatedTree("base/servercore/20348.2700");
const update = generatedTree("update/servercore/20348.2966");
const host = generatedTree("host/windows-server-2022");

const at = (root: DirectoryNode, path: string) => findIn(root, splitPath(path));
// Milliseconds that a walk over 100,000 names may take on a machine that does ten other things.
const busy = 60_000;

/** What a walk comes to, whatever the tree says of itself. */
const walked = (root: DirectoryNode) => measure({ ...root, entries: root.entries });
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
    ["20348.2966", { files: 2134, hardLinks: 1470, directories: 484, bytes: 296_000_000 }],
    ["26100.2894", { files: 5164, hardLinks: 3774, directories: 1350, bytes: 458_000_000 }],
  ])("%s has the names of its archive and the bytes of its image (F1.26, F11.1, §1.4)", (version, expected) => {
    const tree = generatedTree(`base/nanoserver/${version}`);
    expect(measure(tree)).toEqual(expected);
    expect(walked(tree)).toEqual(expected);
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
  it(
    "has more than 100,000 entries, all reachable, of whose names as many are twins as in Nano Server (F4.17, F11.1)",
    () => {
      const { files, hardLinks, directories, bytes } = walked(core);
      expect(files + hardLinks + directories).toBeGreaterThan(100_000);
      expect(files + hardLinks + directories).toBeLessThan(150_000);
      expect(hardLinks / (files + hardLinks)).toBeCloseTo(0.42, 2);
      expect(bytes).toBe(3_180_000_000);
      expect(measure(core)).toEqual({ files, hardLinks, directories, bytes });
    },
    busy,
  );
  it("has 4,000 to 5,000 entries in System32 (F4.16)", () => {
    const system = at(core, "Windows\\System32") as DirectoryNode;
    expect(sortedEntries(system).length).toBeGreaterThan(4000);
    expect(sortedEntries(system).length).toBeLessThan(5000);
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
    const nodes = sortedEntries(at(core, "Windows\\System32") as DirectoryNode);
    const marked = nodes.filter((node) => node.kind === "file" && node.mark === "assumption");
    expect(marked.length).toBeGreaterThan(1000);
    expect(at(core, "Windows\\System32\\ntdll.dll")).not.toHaveProperty("mark");
  });
  it("has a second name for every library in the component store", () => {
    const names = new Map<string, string[]>();
    const keep = (path: string) => {
      for (const { segments, node } of walk(at(core, path) as DirectoryNode))
        if (node.kind === "file" && node.linked !== undefined)
          names.set(node.linked, [...(names.get(node.linked) ?? []), segments.join("\\")]);
    };
    keep("Windows\\WinSxS");
    const [ntdll] = [at(core, "Windows\\System32\\ntdll.dll")];
    const twins = names.get(ntdll?.kind === "file" ? (ntdll.linked ?? "") : "") ?? [];
    expect(twins).toHaveLength(1);
    expect(twins[0]).toMatch(
      /^amd64_microsoft-windows-.*_31bf3856ad364e35_10\.0\.20348\.2700_none_[0-9a-f]{16}\\ntdll\.dll$/,
    );
    const wow = at(core, "Windows\\SysWOW64\\ntdll.dll");
    expect(names.get(wow?.kind === "file" ? (wow.linked ?? "") : "")).toEqual([expect.stringMatching(/^wow64_/)]);
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
  it("take the bytes that the catalogue says", () => {
    const bases = catalogue.flatMap(({ images }) => images.flatMap(({ layers }) => layers));
    const known = new Map(bases.map(({ tree, size }) => [tree, size]));
    for (const [id, size] of known)
      if (/^(?:base|update)\//.test(id)) expect(measure(generatedTree(id)).bytes, id).toBe(size);
  });
  it.each(["update/nanoserver/17134.165", "update/servercore/20348.2966", "host/windows-server-2022"])(
    "%s is what it says it is",
    (id) => {
      expect(walked(generatedTree(id))).toEqual(measure(generatedTree(id)));
    },
  );
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
