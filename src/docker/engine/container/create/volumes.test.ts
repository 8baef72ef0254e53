// Source: reference/windows-storage.md F8.21, F8.22, A88, A105; moby daemon/create_windows.go.
import { beforeEach, describe, expect, it } from "vitest";
import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import { refusal } from "../../fake/refusal.ts";
import { FakeWorld } from "../../fake/world.ts";
import { namedVolumes } from "../../volume/volume.ts";
import { containers } from "../container.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
});

const volumesOf = (id: string): readonly (string | null)[] =>
  world.timeline.head
    .all(containers)
    .find(({ containerId }) => containerId === id)
    ?.mounts.map(({ volume }) => volume) ?? [];

describe("VOLUME in a Dockerfile", () => {
  beforeEach(() => {
    const archive = directoryOf("", [fromText("Dockerfile", "FROM nano\nVOLUME C:/data\n")]);
    world.ask("POST", "/build", { query: { dockerfile: "Dockerfile", version: "1", t: "kept" }, archive });
  });
  const create = (name: string, HostConfig: object = {}): string =>
    world.create({ Image: "kept", Cmd: ["run"], HostConfig }, name);

  it("gives each container an anonymous volume of its own when it is created (F8.22)", () => {
    const [one, two] = [create("one"), create("two")].map(volumesOf);
    expect([one?.length, two?.length]).toEqual([1, 1]);
    expect(one?.[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(one).not.toEqual(two);
    expect(world.timeline.head.all(namedVolumes).every(({ anonymous }) => anonymous)).toBe(true);
  });

  it("makes none where something is mounted at that place already (F8.22)", () => {
    const first = volumesOf(create("one"));
    expect(volumesOf(create("two", { VolumesFrom: ["one"] }))).toEqual(first);
    expect(volumesOf(create("three", { Binds: ["named:C:\\Data"] }))).toEqual(["named"]);
    expect(world.timeline.head.all(namedVolumes)).toHaveLength(2);
  });

  it("goes with its container where that is asked for", () => {
    const id = create("one");
    world.ask("DELETE", `/containers/${id}`, { query: { v: "1" } });
    expect(world.timeline.head.all(namedVolumes)).toEqual([]);
  });
});

describe("docker cp and isolation", () => {
  it("does not look into a running Hyper-V container (A88), but into one that is stopped", () => {
    const id = world.create({ Image: "nano", Cmd: ["run"], HostConfig: { Isolation: "hyperv" } }, "vm");
    const copy = () => world.ask("GET", `/containers/${id}/archive`, { query: { path: "C:\\License.txt" } });
    expect(copy().status).toBe(200);
    world.ask("POST", `/containers/${id}/start`);
    expect(refusal(copy())).toEqual([
      500,
      "filesystem operations against a running Hyper-V container are not supported",
    ]);
  });
});
