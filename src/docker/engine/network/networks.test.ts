// Source: reference/docker-cli.md §9.1.
import { beforeEach, describe, expect, it } from "vitest";
import { refusal } from "../fake/refusal.ts";
import { FakeWorld } from "../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
});
const create = (body: object) => world.ask("POST", "/networks/create", { body });
type Shown = Readonly<Record<string, unknown>>;
const list = () => world.ask("GET", "/networks").answer as readonly Shown[];
const members = (name: string) =>
  Object.values((world.ask("GET", `/networks/${name}`).answer as { Containers: Shown }).Containers);

describe("docker network", () => {
  it("knows nat and none", () => {
    expect(list()).toMatchObject([
      {
        Name: "nat",
        Driver: "nat",
        Scope: "local",
        IPAM: { Driver: "windows", Config: [{ Subnet: "172.28.144.0/20", Gateway: "172.28.144.1" }] },
      },
      { Name: "none", Driver: "null" },
    ]);
  });

  it("creates, shows who is on it, removes", () => {
    const { Id } = create({ Name: "backend", Driver: "nat", Internal: true, Labels: { x: "y" } }).answer as {
      readonly Id: string;
    };
    world.pull("nano");
    const id = world.create({ Image: "nano", Cmd: ["run"], HostConfig: { NetworkMode: "backend" } }, "web");
    world.ask("POST", `/containers/${id}/start`);
    expect(world.ask("GET", "/networks/backend").answer).toMatchObject({ Internal: true, Labels: { x: "y" } });
    expect(members("backend")).toMatchObject([{ Name: "web", IPv4Address: expect.stringMatching(/^172\..*\/16$/) }]);
    expect(refusal(world.ask("DELETE", "/networks/backend"))).toEqual([
      403,
      `error while removing network: network backend id ${Id} has active endpoints`,
    ]);
    world.ask("DELETE", "/containers/web", { query: { force: "1" } });
    expect(world.ask("DELETE", `/networks/${Id.slice(0, 6)}`).status).toBe(204);
    expect(refusal(world.ask("GET", "/networks/backend"))).toEqual([404, "network backend not found"]);
  });

  it("connects and disconnects", () => {
    create({ Name: "backend", Driver: "nat" });
    world.pull("nano");
    const id = world.create({ Image: "nano", Cmd: ["run"] }, "web");
    expect(world.ask("POST", "/networks/backend/connect", { body: { Container: "web" } }).status).toBe(200);
    world.ask("POST", `/containers/${id}/start`);
    expect(members("backend")).toHaveLength(1);
    expect(world.ask("POST", "/networks/backend/disconnect", { body: { Container: "web" } }).status).toBe(200);
    expect(members("backend")).toHaveLength(0);
    expect(members("nat")).toHaveLength(1);
  });

  it("prunes what no container is on", () => {
    create({ Name: "a", Driver: "nat" });
    expect(world.ask("POST", "/networks/prune").answer).toEqual({ NetworksDeleted: ["a"] });
    expect(list()).toHaveLength(2);
  });

  it.each([
    [{ Name: "x", Driver: "bridge" }, 404, 'plugin "bridge" not found'],
    [{ Name: "nat", Driver: "nat" }, 403, "operation is not permitted on predefined nat network "],
    [
      { Name: "x", Driver: "overlay" },
      403,
      'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
    ],
  ])("%j is refused", (body, status, message) => {
    expect(refusal(create(body))).toEqual([status, message]);
  });

  it("keeps what is there from the beginning, and refuses a second of a name", () => {
    expect(refusal(world.ask("DELETE", "/networks/nat"))).toEqual([
      403,
      "nat is a pre-defined network and cannot be removed",
    ]);
    create({ Name: "a", Driver: "nat" });
    expect(refusal(create({ Name: "a", Driver: "nat" }))).toEqual([409, "network with name a already exists"]);
  });

  it("shares the endpoints of another container", () => {
    world.pull("nano");
    const shared = world.create({ Image: "nano", Cmd: ["run"], HostConfig: { NetworkMode: "container:web" } });
    expect(refusal(world.ask("POST", `/containers/${shared}/start`))).toEqual([404, "No such container: web"]);
    world.ask("POST", `/containers/${world.create({ Image: "nano", Cmd: ["run"] }, "web")}/start`);
    expect(world.ask("POST", `/containers/${shared}/start`).status).toBe(204);
    expect(members("nat")).toHaveLength(1);
  });
});
