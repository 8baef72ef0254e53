// Source: reference/hcs-hns.md §7; reference/docker-cli.md §8, §9.1, §11.2; reference/windows-internals.md §7.5.
import { describe, expect, it } from "vitest";
import {
  connectEndpoint,
  createNetwork,
  disconnectEndpoint,
  listNetworks,
  type PortBinding,
  removeNetwork,
} from "#contract/network-driver.ts";
import { composeMachine } from "#core/machine.ts";
import { Timeline } from "#core/timeline.ts";
import { explain, hop } from "#core/why.ts";
import { components } from "../kernel/component/component.ts";
import { services } from "../kernel/service/service.ts";
import { call, probe, result } from "../storage/probe.ts";
import { addProcess } from "../storage/small-world.ts";
import { addressNumber, parsePrefix, sizeOf } from "./address.ts";
import { compartments } from "./compartment/compartment.ts";
import { endpoints } from "./endpoint/endpoint.ts";
import { network, setUpNetwork } from "./index.ts";
import { networks } from "./network/network.ts";

const machine = composeMachine([network, probe]);
const world = (seed = 1): Timeline =>
  Timeline.begin(
    machine,
    (tx) => {
      addProcess(tx, "dockerd.exe");
      const process = addProcess(tx, "svchost.exe");
      tx.insert(services, {
        silo: null,
        name: "hns",
        displayName: "Host Network Service",
        state: "running",
        start: "demand",
        process,
      });
      for (const name of ["tcpip.sys", "vmswitch.sys", "winnat.sys"])
        tx.insert(components, { kind: "driver", name, what: "", containers: true, altitude: null });
      setUpNetwork(tx);
    },
    { seed, strict: true },
  );
const port = (hostPort: number, containerPort = 80, more: Partial<PortBinding> = {}): PortBinding => ({
  hostIp: "",
  hostPort,
  containerPort,
  protocol: "tcp",
  ...more,
});
const connect = (timeline: Timeline, container: string, ports: readonly PortBinding[] = [], name = "nat") =>
  call(timeline, connectEndpoint, { container, network: name, ports });
const inside = (subnet: string, address: string): boolean => {
  const prefix = parsePrefix(subnet);
  const number = addressNumber(address) ?? -1;
  return prefix !== null && number >= prefix.base && number < prefix.base + sizeOf(prefix);
};

describe("networks", () => {
  it("are nat and none before anybody asks", () => {
    expect(
      result(world(), listNetworks, null).map(({ name, driver, subnet, gateway }) => [name, driver, subnet, gateway]),
    ).toEqual([
      ["nat", "nat", "172.28.144.0/20", "172.28.144.1"],
      ["none", "null", "", ""],
    ]);
  });

  it("are made by HNS, with a /20 of 172.16.0.0/12 of their own", () => {
    const timeline = world();
    const made = result(timeline, createNetwork, { name: "backend", driver: "nat", subnet: null });
    expect(made.id).toMatch(/^[0-9a-f]{64}$/);
    expect(made.subnet).toMatch(/^172\.(?:1[6-9]|2\d|3[01])\.\d+\.0\/20$/);
    expect(made.subnet).not.toBe("172.28.144.0/20");
    const way = timeline.events.map((_, at) => hop(timeline, at + 1)).find((each) => each !== null);
    expect(way).toMatchObject({
      from: { table: "process", id: 0 },
      to: { table: "process", id: 1 },
      channel: "RPC",
      label: 'HNSCall("POST", "/networks/")',
      body: { Name: "backend", Type: "nat" },
    });
    expect(timeline.head.all(networks)[2]?.guid).toMatch(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
  });

  it.each([
    [{ name: "nat", driver: "nat", subnet: null }, "operation is not permitted on predefined nat network "],
    [{ name: "old", driver: "nat", subnet: null }, "network with name old already exists"],
    [{ name: "x", driver: "bridge", subnet: null }, 'plugin "bridge" not found'],
  ])("are refused: %j", (args, message) => {
    const timeline = world();
    result(timeline, createNetwork, { name: "old", driver: "nat", subnet: "10.1.0.0/16" });
    expect(call(timeline, createNetwork, args)).toMatchObject({ failure: { message } });
  });

  it("go when nothing is on them", () => {
    const timeline = world();
    const { id } = result(timeline, createNetwork, { name: "backend", driver: "nat", subnet: null });
    const { ref } = result(timeline, connectEndpoint, { container: "c", network: "backend", ports: [] });
    const remove = (name: string) => call(timeline, removeNetwork, { name });
    expect(remove("nat")).toMatchObject({
      failure: { message: "nat is a pre-defined network and cannot be removed" },
    });
    expect(remove("nope")).toMatchObject({ failure: { message: "network nope not found" } });
    expect(remove("backend")).toMatchObject({
      failure: { message: `error while removing network: network backend id ${id} has active endpoints` },
    });
    result(timeline, disconnectEndpoint, { endpoint: ref });
    expect(remove("backend").ok).toBe(true);
    expect(timeline.head.all(networks)).toHaveLength(2);
  });
});

describe("an endpoint", () => {
  it("has an address of the subnet, a Hyper-V network card and a prefix by the address's class", () => {
    const timeline = world();
    const made = result(timeline, connectEndpoint, { container: "web", network: "nat", ports: [port(8080)] });
    expect(inside("172.28.144.0/20", made.ipAddress)).toBe(true);
    expect(made).toMatchObject({
      gateway: "172.28.144.1",
      prefixLength: 16,
      macAddress: expect.stringMatching(/^00:15:5d(?::[0-9a-f]{2}){3}$/),
      endpointId: expect.stringMatching(/^[0-9a-f]{64}$/),
      ports: [{ hostIp: "0.0.0.0", hostPort: 8080, containerPort: 80, protocol: "tcp" }],
    });
  });

  it("is asked for in HNS's own words (§7.3)", () => {
    const timeline = world();
    connect(timeline, "web", [port(8080)]);
    const [create, plug, attach, nat] = timeline.events.flatMap((_, at) => hop(timeline, at + 1) ?? []);
    expect(create).toMatchObject({
      channel: "RPC",
      label: 'HNSCall("POST", "/endpoints/")',
      body: {
        VirtualNetwork: timeline.head.all(networks)[0]?.guid,
        Policies: [{ Type: "NAT", Protocol: "TCP", InternalPort: 80, ExternalPort: 8080, ExternalPortReserved: true }],
        EnableInternalDNS: true,
      },
    });
    const names = [plug, attach, nat].map((each) => each && timeline.head.row(each.to.table, each.to.id)?.name);
    expect(names).toEqual(["vmswitch.sys", "tcpip.sys", "winnat.sys"]);
  });

  it("is in its container's compartment, 2 and up, as long as the container has one", () => {
    const timeline = world();
    const numbers = () => timeline.head.all(compartments).map(({ number }) => number);
    const first = result(timeline, connectEndpoint, { container: "a", network: "nat", ports: [] });
    result(timeline, connectEndpoint, { container: "b", network: "nat", ports: [] });
    result(timeline, createNetwork, { name: "backend", driver: "internal", subnet: null });
    const second = result(timeline, connectEndpoint, { container: "a", network: "backend", ports: [] });
    expect(numbers()).toEqual([1, 2, 3]);
    result(timeline, disconnectEndpoint, { endpoint: first.ref });
    expect(numbers()).toEqual([1, 2, 3]);
    result(timeline, disconnectEndpoint, { endpoint: second.ref });
    expect(numbers()).toEqual([1, 3]);
  });

  it("cannot have a host port that another has, unless the protocol differs or the other is gone", () => {
    const timeline = world();
    const first = result(timeline, connectEndpoint, { container: "a", network: "nat", ports: [port(8080)] });
    expect(connect(timeline, "b", [port(8080, 81)])).toEqual({
      ok: false,
      failure: {
        failed: true,
        code: "port-in-use",
        message:
          "failed during hnsCallRawResponse: hnsCall failed in Win32: The specified port already exists. (0x803b0013)",
      },
    });
    expect(timeline.head.all(endpoints)).toHaveLength(1);
    expect(connect(timeline, "b", [port(8080, 53, { protocol: "udp" })]).ok).toBe(true);
    expect(connect(timeline, "c", [port(9000), port(9000, 81)])).toMatchObject({ failure: { code: "port-in-use" } });
    result(timeline, disconnectEndpoint, { endpoint: first.ref });
    expect(connect(timeline, "c", [port(8080)]).ok).toBe(true);
  });

  it("gets a dynamic port where 0 is asked for", () => {
    const timeline = world();
    const { ports } = result(timeline, connectEndpoint, {
      container: "a",
      network: "nat",
      ports: [port(0), port(0, 81)],
    });
    expect(new Set(ports.map(({ hostPort }) => hostPort)).size).toBe(2);
    for (const { hostPort } of ports) expect(hostPort >= 49152 && hostPort <= 65535).toBe(true);
  });

  it("never shares an address or a network card, until the subnet is full", () => {
    const timeline = world();
    result(timeline, createNetwork, { name: "small", driver: "nat", subnet: "10.0.0.0/28" });
    for (let at = 0; at < 13; at += 1)
      result(timeline, connectEndpoint, { container: `c${at}`, network: "small", ports: [] });
    const rows = timeline.head.all(endpoints);
    expect(new Set(rows.map(({ ipAddress }) => ipAddress)).size).toBe(13);
    expect(new Set(rows.map(({ macAddress }) => macAddress)).size).toBe(13);
    expect(rows.some(({ ipAddress }) => ["10.0.0.0", "10.0.0.1", "10.0.0.15"].includes(ipAddress))).toBe(false);
    expect(connect(timeline, "late", [], "small")).toMatchObject({ failure: { code: "no-address" } });
  });

  it("is a mere note on the network none", () => {
    const timeline = world();
    const made = result(timeline, connectEndpoint, { container: "a", network: "none", ports: [] });
    expect(made).toMatchObject({ ipAddress: "", macAddress: "", gateway: "", prefixLength: 0 });
    expect(timeline.head.all(compartments)).toHaveLength(1);
    result(timeline, disconnectEndpoint, { endpoint: made.ref });
    expect(timeline.head.all(endpoints)).toEqual([]);
    expect(timeline.events.every((_, at) => hop(timeline, at + 1) === null)).toBe(true);
  });

  it("is refused on a network that is not there, or with an address of the host", () => {
    const timeline = world();
    expect(connect(timeline, "a", [], "host")).toMatchObject({ failure: { message: "network host not found" } });
    expect(connect(timeline, "a", [port(80, 80, { hostIp: "127.0.0.1" })])).toMatchObject({
      failure: { message: "Windows does not support host IP addresses in NAT settings" },
    });
  });
});

it("every event has its sentence and source", () => {
  const timeline = world();
  result(timeline, createNetwork, { name: "backend", driver: "transparent", subnet: null });
  const made = result(timeline, connectEndpoint, { container: "a", network: "nat", ports: [port(0)] });
  connect(timeline, "b", [port(made.ports[0]?.hostPort ?? 0)]);
  result(timeline, disconnectEndpoint, { endpoint: made.ref });
  result(timeline, removeNetwork, { name: "backend" });
  for (let index = 1; index <= timeline.length; index += 1) {
    expect(explain(timeline, index).text).toMatch(/^[A-Za-z].*[.)]$/);
    expect(explain(timeline, index).source.title).not.toBe("");
  }
});
