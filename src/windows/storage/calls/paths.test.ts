// Source: reference/windows-storage.md §8.2 (binds); Win32, "Naming Files, Paths, and Namespaces".
import { describe, expect, it } from "vitest";
import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { storage } from "../index.ts";
import { addFiles, addSilo, diskWorld } from "../small-world.ts";
import { volumes } from "../volume/volume.ts";
import { findPath, listPath, resolvePath } from "./index.ts";

const data = directoryOf("", [directoryOf("Data", [directoryOf("in", [fromText("a.txt", "host's")])])]);
const binds = [
  { target: "c:\\app", source: "C:\\data", readOnly: true },
  { target: "c:\\app\\inner", source: "C:\\Data\\in", readOnly: false },
  { target: "d:", source: "C:\\Data", readOnly: false },
  { target: "c:\\mnt\\deep", source: "C:\\Data", readOnly: false },
  { target: "\\\\.\\pipe\\docker_engine", source: "\\\\.\\pipe\\docker_engine", readOnly: false },
];
const world = () => {
  const made = diskWorld(composeMachine([storage]), (tx, disk) => {
    addSilo(tx, disk, binds);
    const [host] = tx.all(volumes);
    if (host !== undefined) addFiles(tx, host.id, data);
  });
  const { head } = made.timeline;
  return { ...made, head, silo: head.all(silos)[0]?.id ?? null };
};
const shown = (result: ReturnType<typeof findPath>) =>
  isFailure(result) ? result.code : [result.path, result.lookup.kind, result.place.readOnly];

describe("a path", () => {
  it("leads to the process's own C: drive", () => {
    const { head, silo, disk, host } = world();
    expect(resolvePath(head, silo, "C:\\Windows\\.\\x..\\System32. ")).toEqual({
      volume: disk,
      segments: ["Windows", "x", "System32"],
      readOnly: false,
    });
    expect(resolvePath(head, null, "\\\\?\\C:\\Data")).toMatchObject({ volume: host, segments: ["Data"] });
  });

  it("leads through the deepest bind, read-only where that is", () => {
    const { head, silo, host } = world();
    expect(resolvePath(head, silo, "C:\\APP\\x.txt")).toEqual({
      volume: host,
      segments: ["data", "x.txt"],
      readOnly: true,
    });
    expect(resolvePath(head, silo, "C:\\app\\INNER\\a.txt")).toMatchObject({ readOnly: false });
    expect(shown(findPath(head, silo, "c:\\app\\inner\\A.TXT"))).toEqual(["C:\\app\\inner\\a.txt", "found", false]);
    expect(shown(findPath(head, silo, "d:\\IN"))).toEqual(["D:\\in", "found", false]);
  });

  it("hides what the image has under a bind (F8.13)", () => {
    const { head, silo } = world();
    expect(shown(findPath(head, silo, "C:\\app\\start.cmd"))).toEqual(["C:\\app\\start.cmd", "absent", true]);
    expect(shown(findPath(head, null, "C:\\app\\start.cmd"))).toEqual(["C:\\app\\start.cmd", "absent", false]);
  });

  it("lists binds in the directories that hold them", () => {
    const { head, silo } = world();
    const list = (path: string) => {
      const listing = listPath(head, silo, path);
      return isFailure(listing) ? listing.code : listing.nodes.map(({ name }) => name);
    };
    expect(list("C:\\")).toEqual(["app", "Documents and Settings", "License.txt", "mnt", "Users", "Windows"]);
    expect(list("C:\\mnt")).toEqual(["deep"]);
    expect(list("C:\\License.txt")).toBe("267");
    expect(list("C:\\none")).toBe("3");
  });

  it("follows links, and says which names the caller used", () => {
    const { head, silo } = world();
    expect(findPath(head, silo, "C:\\documents and settings\\public")).toMatchObject({
      path: "C:\\Documents and Settings\\Public",
      place: { segments: ["Users", "public"] },
      lookup: { kind: "found", segments: ["Users", "Public"] },
    });
    expect(findPath(head, silo, "C:\\Documents and Settings", false)).toMatchObject({
      lookup: { node: { kind: "link" } },
    });
  });

  it("fails where links lead round in circles", () => {
    const loop = directoryOf("", [{ kind: "link", name: "a", target: "a", linkType: "symlink" } as const]);
    const { timeline } = diskWorld(composeMachine([storage]), (tx, disk) => {
      addFiles(tx, disk, loop);
      addSilo(tx, disk);
    });
    const silo = timeline.head.all(silos)[0]?.id ?? null;
    expect(findPath(timeline.head, silo, "C:\\a\\b")).toMatchObject({ code: "1921" });
  });

  it("fails where the drive or the machine is not there", () => {
    const { head, silo } = world();
    expect(resolvePath(head, silo, "E:\\x")).toMatchObject({ code: "3" });
    expect(resolvePath(head, null, "\\\\server\\share\\x")).toMatchObject({ code: "53" });
  });

  it("names a volume by its GUID (A28)", () => {
    const { head, disk, silo } = world();
    const path = `\\\\?\\Volume{${head.get(volumes, disk)?.guid}}\\license.txt`;
    expect(findPath(head, silo, path)).toMatchObject({
      place: { volume: disk },
      lookup: { kind: "found", node: { name: "License.txt" } },
    });
    // The host sees what lies on the disk: no placeholder has been made (A22, A37).
    expect(findPath(head, null, path)).toMatchObject({
      place: { volume: disk, raw: true },
      lookup: { kind: "absent" },
    });
  });
});
