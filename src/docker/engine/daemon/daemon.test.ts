// Source: reference/docker-cli.md §2.4, §2.5, §3, §9.3, §9.4; Engine API v1.47.
import { beforeEach, describe, expect, it } from "vitest";
import { apiRequest } from "../api/request.ts";
import { refusal } from "../fake/refusal.ts";
import { FakeWorld, fakeDaemon, messages } from "../fake/world.ts";
import { humanDuration } from "./human-duration.ts";
import { humanSize } from "./human-size.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
});

describe("what every client asks first", () => {
  it("is answered with headers alone", () => {
    expect(world.ask("HEAD", "/_ping")).toMatchObject({
      status: 200,
      answer: null,
      headers: {
        "Api-Version": "1.47",
        "Builder-Version": "1",
        "Docker-Experimental": "false",
        Ostype: "windows",
        Server: "Docker/27.5.1 (windows)",
        Swarm: "inactive",
      },
    });
    expect(world.ask("GET", "/_ping").answer).toBe("OK");
  });

  it("tells version and info", () => {
    expect(world.ask("GET", "/version").answer).toMatchObject({
      Version: "27.5.1",
      ApiVersion: "1.47",
      Os: "windows",
      GitCommit: "4c9b3b0",
    });
    world.pull("nano");
    world.create({ Image: "nano" });
    expect(world.ask("GET", "/info").answer).toMatchObject({
      ID: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/),
      Containers: 1,
      ContainersStopped: 1,
      Images: 1,
      Driver: "windowsfilter",
      DriverStatus: [["Windows", ""]],
      Isolation: "process",
      Name: "WINHOST01",
      NCPU: 4,
    });
  });

  it("is refused where nobody knows it, or speaks it", () => {
    expect(refusal(world.ask("GET", "/nosuch"))).toEqual([404, "page not found"]);
    expect(refusal(world.ask("POST", "/version"))).toEqual([404, "page not found"]);
    const speak = (version: string) => {
      const request = {
        client: null,
        daemon: fakeDaemon,
        method: "GET",
        path: "/info",
        query: {},
        body: null,
        archive: null,
      } as const;
      world.timeline.ask(apiRequest, { ...request, version });
      world.settle();
      return refusal(world.newest());
    };
    expect(speak("1.99")).toEqual([400, "client version 1.99 is too new. Maximum supported API version is 1.47"]);
    expect(speak("1.9")[1]).toContain("is too old. Minimum supported API version is 1.24");
  });
});

describe("docker events", () => {
  it("tells of a run in order, then ends with the client", () => {
    world.pull("nano");
    world.post("GET", "/events", { query: { filters: '{"type":{"container":true,"network":true}}' } });
    world.settle();
    const { id } = world.newest();
    const container = world.create({ Image: "nano", Cmd: ["exit", "2"], HostConfig: { AutoRemove: true } }, "web");
    world.ask("POST", `/containers/${container}/start`);
    const seen = messages(world.exchange(id));
    expect(seen.map(({ Type, Action }) => `${Type} ${Action}`)).toEqual([
      "container create",
      "network connect",
      "container start",
      "container die",
      "network disconnect",
      "container destroy",
    ]);
    expect(seen[3]).toMatchObject({
      Actor: { ID: container, Attributes: { exitCode: "2", image: "nano", name: "web" } },
    });
    world.abandon(id);
    expect(world.exchange(id).ended).toBe(true);
  });

  it("looks back", () => {
    world.pull("nano");
    const { chunks, ended } = world.ask("GET", "/events", { query: { since: "1h", until: "0s" } });
    expect(ended).toBe(true);
    expect(chunks).toMatchObject([{ value: { Type: "image", Action: "pull", Actor: { ID: "nano:latest" } } }]);
  });
});

describe("docker system df", () => {
  it("counts images, containers and volumes", () => {
    world.pull("nano");
    world.pull("twofold");
    world.create({ Image: "nano", HostConfig: { Binds: ["webdata:c:\\d"] } });
    expect(world.ask("GET", "/system/df").answer).toMatchObject({
      LayersSize: 293_870_000,
      Images: [{ Containers: 1, SharedSize: 292_870_000 }, { Containers: 0 }],
      Containers: [{ SizeRw: 0 }],
      Volumes: [{ Name: "webdata", UsageData: { RefCount: 1, Size: 1_048_576 } }],
      BuildCache: [],
    });
  });
});

describe("words for spans and sizes", () => {
  it.each([
    [0, "Less than a second"],
    [1, "1 second"],
    [59, "59 seconds"],
    [60, "About a minute"],
    [150, "2 minutes"],
    [3600, "About an hour"],
    [5400, "2 hours"],
    [171_000, "2 days"],
    [14 * 86400, "2 weeks"],
    [60 * 86400, "2 months"],
    [730 * 86400, "2 years"],
  ])("%i s is %s", (seconds, text) => {
    expect(humanDuration(seconds)).toBe(text);
  });

  it.each([
    [0, "0B"],
    [292_870_000, "292.9MB"],
    [1_048_576, "1.049MB"],
    [5_000_000_000, "5GB"],
  ])("%i bytes are %s", (bytes, text) => {
    expect(humanSize(bytes)).toBe(text);
  });
});
