// Source: reference/windows-storage.md §1.1, §11: a host's disk and the layers of a real image.
import { expect, it } from "vitest";
import { createScratch, mountScratch, registerLayer } from "#contract/layer-store.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { Timeline } from "#core/timeline.ts";
import { hosts } from "../kernel/host/host.ts";
import { findPath, listPath } from "./calls/index.ts";
import { setUpStorage, storage } from "./index.ts";
import { probe, result } from "./probe.ts";
import { addHost, addProcess } from "./small-world.ts";
import { findOnVolume } from "./volume/find.ts";
import { freeSpace } from "./volume/space.ts";
import { type VolumeId, volumes } from "./volume/volume.ts";

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;
const layer = (generated: string, digit: string) => ({
  digest: digest(digit),
  diffId: digest(digit),
  size: 2_000_000_000,
  compressedSize: 1_000_000_000,
  tree: { generated },
});

it("shows Windows on the host's disk, and the image's own in a container", () => {
  const timeline = Timeline.begin(
    composeMachine([storage, probe]),
    (tx) => {
      const small = addHost(tx);
      tx.remove(volumes, small);
      setUpStorage(tx);
      addProcess(tx, "dockerd.exe");
    },
    { strict: true },
  );
  expect(timeline.head.all(hosts)[0]?.build).toBe("windows-server-2022");
  const before = freeSpace(timeline.head, timeline.head.all(volumes)[0]?.id ?? (0 as VolumeId));
  const base = result(timeline, registerLayer, {
    descriptor: layer("base/servercore/20348.2700", "a"),
    parent: null,
  });
  const update = result(timeline, registerLayer, {
    descriptor: layer("update/servercore/20348.2966", "b"),
    parent: base,
  });
  result(timeline, createScratch, { name: "c", parent: update, size: null });
  const { volume } = result(timeline, mountScratch, { name: "c" });
  const [host] = timeline.head.all(volumes);
  expect(freeSpace(timeline.head, host?.id ?? (0 as VolumeId))).toBeLessThan(before - 4_000_000_000);

  const within = timeline.fork(timeline.length);
  const own = Timeline.fromJSON(within.machine, JSON.parse(JSON.stringify(within.toJSON())));
  for (const each of [timeline, own]) {
    const found = findPath(each.head, null, "c:\\windows\\SYSTEM32\\cmd.exe");
    expect(isFailure(found) ? found : found.lookup).toMatchObject({ kind: "found", node: { kind: "file" } });
    const root = listPath(each.head, null, "C:\\");
    expect(isFailure(root) ? [] : root.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["ProgramData", "Users", "Windows"]),
    );
  }
  const disk = volume.id as VolumeId;
  const ntdll = ["Windows", "System32", "ntdll.dll"];
  expect(findOnVolume(timeline.head, disk, ntdll)).toMatchObject({ lookup: { kind: "found", node: { kind: "file" } } });
  // A process of the host sees what lies on the disk: placeholders, and no deeper than somebody has looked (A37).
  const guid = timeline.head.get(volumes, disk)?.guid;
  expect(findPath(timeline.head, null, `\\\\?\\Volume{${guid}}\\Windows`)).toMatchObject({
    lookup: { kind: "found", node: { kind: "directory", attributes: expect.stringContaining("L") } },
  });
  expect(findPath(timeline.head, null, `\\\\?\\Volume{${guid}}\\${ntdll.join("\\")}`)).toMatchObject({
    lookup: { kind: "absent" },
  });
});
