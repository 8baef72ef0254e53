// Source: reference/docker-cli.md §9.2.
import { beforeEach, describe, expect, it } from "vitest";
import { refusal } from "../fake/refusal.ts";
import { FakeWorld } from "../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
});
const create = (body: object) => world.ask("POST", "/volumes/create", { body });

describe("docker volume", () => {
  it("creates, shows, removes", () => {
    expect(create({ Name: "webdata", Driver: "local", Labels: { x: "y" } })).toMatchObject({
      status: 201,
      answer: {
        CreatedAt: "2025-06-12T09:00:00Z",
        Driver: "local",
        Labels: { x: "y" },
        Mountpoint: "C:\\ProgramData\\docker\\volumes\\webdata\\_data",
        Name: "webdata",
        Options: null,
        Scope: "local",
      },
    });
    expect(world.ask("GET", "/volumes").answer).toMatchObject({ Volumes: [{ Name: "webdata" }] });
    expect(world.ask("DELETE", "/volumes/webdata").status).toBe(204);
    expect(refusal(world.ask("GET", "/volumes/webdata"))).toEqual([404, "get webdata: no such volume"]);
  });

  it("stays while a container has it", () => {
    world.pull("nano");
    const id = world.create({ Image: "nano", HostConfig: { Binds: ["webdata:c:\\d"] } });
    expect(refusal(world.ask("DELETE", "/volumes/webdata"))).toEqual([
      409,
      `remove webdata: volume is in use - [${id}]`,
    ]);
  });

  it("prunes anonymous ones, all with -a", () => {
    create({ Name: "named" });
    create({});
    expect(world.ask("POST", "/volumes/prune").answer).toMatchObject({
      VolumesDeleted: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      SpaceReclaimed: 1_048_576,
    });
    expect(world.ask("POST", "/volumes/prune", { query: { filters: '{"all":{"true":true}}' } }).answer).toMatchObject({
      VolumesDeleted: ["named"],
    });
  });

  it.each([
    [
      { Name: "w!" },
      `create w!: "w!" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
    ],
    [{ Name: "x1", DriverOpts: { type: "nfs" } }, "create x1: options are not supported on this platform"],
  ])("%j is refused", (body, message) => {
    expect(refusal(create(body))).toEqual([400, message]);
  });
});
