// Source: reference/docker-cli.md §6, §7, §8, §9.4.
import { beforeEach, describe, expect, it } from "vitest";
import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import { refusal } from "../fake/refusal.ts";
import { FakeWorld, messages, treeOf } from "../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
});

const start = (name: string, body: object = {}): string => {
  const id = world.create({ Image: "nano", Cmd: ["run"], ...body }, name);
  world.ask("POST", `/containers/${id}/start`);
  return id;
};
type Row = Readonly<Record<string, unknown>>;
const ps = (query: Readonly<Record<string, string>> = {}) =>
  world.ask("GET", "/containers/json", { query }).answer as readonly Row[];
const names = (query: Readonly<Record<string, string>>) => ps(query).map(({ Names }) => Names);

describe("docker ps", () => {
  it("shows what runs, with status and ports", () => {
    const ports = {
      ExposedPorts: { "80/tcp": {} },
      HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "8080" }] } },
    };
    const id = start("web", ports);
    world.create({ Image: "nano", Cmd: ["echo", "a b"] }, "db");
    expect(ps()).toMatchObject([
      {
        Id: id,
        Names: ["/web"],
        Image: "nano",
        Command: "run",
        State: "running",
        Status: expect.stringMatching(/^Up /),
        Ports: [{ IP: "0.0.0.0", PrivatePort: 80, PublicPort: 8080, Type: "tcp" }],
        HostConfig: { NetworkMode: "nat" },
      },
    ]);
    expect(ps({ all: "1" })).toMatchObject([
      { Names: ["/db"], Command: "echo 'a b'", Status: "Created", Ports: [] },
      {},
    ]);
    expect(ps({ all: "1", size: "1" })[0]).toMatchObject({ SizeRw: 0, SizeRootFs: 0 });
  });

  it("says how long ago something ended", () => {
    start("gone", { Cmd: ["exit", "3221225786"] });
    expect(ps({ all: "1" })).toMatchObject([{ State: "exited", Status: "Exited (3221225786) Less than a second ago" }]);
  });

  it("shows the image's id where its name leads elsewhere", () => {
    const id = world.create({ Image: "nano" }, "web");
    world.ask("DELETE", "/images/nano", { query: { force: "1" } });
    expect(ps({ all: "1" })).toMatchObject([{ Id: id, Image: expect.stringMatching(/^[0-9a-f]{12}$/) }]);
  });

  it.each([
    ['{"name":["we"]}', [["/web"]]],
    ['{"status":["exited"]}', [["/done"]]],
    ['{"exited":["1"]}', []],
    ['{"label":["tier=front"]}', [["/web"]]],
    ['{"ancestor":["nano"],"before":["web"]}', [["/done"]]],
    ['{"since":["done"]}', [["/web"]]],
    ['{"publish":["80"]}', [["/web"]]],
    ['{"network":["nat"]}', [["/web"], ["/done"]]],
    ['{"volume":["data"]}', [["/web"]]],
    ['{"isolation":["hyperv"]}', []],
  ])("filters %s", (filters, expected) => {
    start("done", { Cmd: ["exit", "0"] });
    start("web", {
      Labels: { tier: "front" },
      HostConfig: { Binds: ["data:c:\\d"], PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "" }] } },
    });
    expect(names({ all: "1", filters })).toEqual(expected);
  });

  it("refuses filters that are none", () => {
    const ask = (filters: string) => refusal(world.ask("GET", "/containers/json", { query: { filters } }));
    expect(ask('{"status":["zzz"]}')).toEqual([400, "invalid filter 'status=zzz'"]);
    expect(ask('{"foo":["x"]}')).toEqual([400, "invalid filter 'foo'"]);
    expect(ask("{")).toEqual([400, "invalid filter"]);
  });

  it("finds by the beginning of an id, if only one has it", () => {
    const id = world.create({ Image: "nano" });
    expect(world.ask("GET", `/containers/${id.slice(0, 5)}/json`).answer).toMatchObject({ Id: id });
    expect(refusal(world.ask("GET", "/containers/nosuch/json"))).toEqual([404, "No such container: nosuch"]);
    const first = new Map<string, string>();
    for (let at = 0; at < 20; at += 1) {
      const other = world.create({ Image: "nano" });
      const twin = first.get(other.charAt(0));
      if (twin !== undefined) {
        const [status, text] = refusal(world.ask("GET", `/containers/${other.charAt(0)}/json`));
        expect([status, text]).toEqual([400, `multiple IDs found with provided prefix: ${other.charAt(0)}`]);
        return;
      }
      first.set(other.charAt(0), other);
    }
  });
});

describe("docker inspect of a running container", () => {
  it("has the address with the prefix of its class", () => {
    const id = start("web");
    expect(world.ask("GET", "/containers/web/json").answer).toMatchObject({
      State: {
        Status: "running",
        Running: true,
        Pid: expect.any(Number),
        StartedAt: expect.stringMatching(/^2025-06-12T09:/),
      },
      NetworkSettings: {
        SandboxKey: id,
        IPAddress: "",
        Networks: {
          nat: { IPAddress: expect.stringMatching(/^172\.28\./), IPPrefixLen: 16, DNSNames: ["web", id.slice(0, 12)] },
        },
      },
    });
  });
});

describe("docker top, stats, diff, rename, update", () => {
  it("lists processes by the platform's titles", () => {
    start("web");
    expect(world.ask("GET", "/containers/web/top").answer).toMatchObject({
      Titles: ["Name", "PID", "CPU", "Private Working Set"],
      Processes: [["run", expect.any(String), "00:00:00.015", "1.036MB"]],
    });
    expect(refusal(world.ask("GET", "/containers/web/top", { query: { ps_args: "-o pid" } }))).toEqual([
      400,
      "Windows does not support arguments to top",
    ]);
  });

  it("measures twice for one sample", () => {
    start("web");
    const { answer } = world.ask("GET", "/containers/web/stats", { query: { stream: "0" } });
    const { cpu_stats: last, precpu_stats: first } = answer as Record<string, { cpu_usage: { total_usage: number } }>;
    expect((last?.cpu_usage.total_usage ?? 0) - (first?.cpu_usage.total_usage ?? 0)).toBeGreaterThan(99_000);
    expect(answer).toMatchObject({ name: "/web", memory_stats: { privateworkingset: 61_341_696 }, num_procs: 4 });
  });

  it("tells changes of a stopped container alone, as the driver can", () => {
    start("web", { Cmd: ["write", "C:\\inetpub\\index.html", "x"] });
    expect(world.ask("GET", "/containers/web/changes").answer).toEqual([
      { Path: "Files/inetpub", Kind: 0 },
      { Path: "Files/inetpub/index.html", Kind: 0 },
    ]);
    start("busy");
    expect(refusal(world.ask("GET", "/containers/busy/changes"))[1]).toBe(
      "Windows does not support diff of a running container",
    );
  });

  it("renames, but not to its own name", () => {
    start("web");
    const rename = (name: string) => world.ask("POST", "/containers/web/rename", { query: { name } });
    expect(refusal(rename("web"))[1]).toBe("Renaming a container with the same name as its current name");
    expect(rename("web2").status).toBe(204);
    expect(names({})).toEqual([["/web2"]]);
  });

  it("changes the restart policy", () => {
    start("web");
    const body = { RestartPolicy: { Name: "on-failure", MaximumRetryCount: 2 } };
    expect(world.ask("POST", "/containers/web/update", { body }).answer).toEqual({ Warnings: [] });
    expect(world.ask("GET", "/containers/web/json").answer).toMatchObject({ HostConfig: body });
  });
});

describe("docker cp", () => {
  it("copies in and out, running or not", () => {
    const id = world.create({ Image: "nano" }, "web");
    const archive = directoryOf("", [directoryOf("site", [fromText("index.html", "<h1>")])]);
    expect(world.ask("PUT", `/containers/${id}/archive`, { query: { path: "C:\\" }, archive }).status).toBe(200);
    const got = world.ask("GET", "/containers/web/archive", { query: { path: "C:\\site\\index.html" } });
    expect(treeOf(got).entries["INDEX.HTML"]).toMatchObject({ content: { text: "<h1>" } });
    const stat = world.ask("HEAD", "/containers/web/archive", { query: { path: "C:\\site" } });
    const header = stat.headers["X-Docker-Container-Path-Stat"] ?? "";
    expect(JSON.parse(Buffer.from(header, "base64").toString())).toMatchObject({ name: "site", linkTarget: "" });
    world.ask("POST", `/containers/${id}/start`);
    expect(world.ask("GET", "/containers/web/archive", { query: { path: "C:\\License.txt" } }).status).toBe(200);
  });

  it("says what is not there", () => {
    world.create({ Image: "nano" }, "web");
    expect(refusal(world.ask("GET", "/containers/web/archive", { query: { path: "C:\\x" } }))).toEqual([
      404,
      "Could not find the file C:\\x in container web",
    ]);
    const put = { query: { path: "C:\\License.txt" }, archive: directoryOf("", []) };
    expect(refusal(world.ask("PUT", "/containers/web/archive", put))[1]).toBe("extraction point is not a directory");
    expect(refusal(world.ask("GET", "/containers/web/export"))).toEqual([
      501,
      "the daemon on this operating system does not support exporting Windows containers",
    ]);
  });
});

describe("docker logs -f and rm", () => {
  it("follows until the container ends", () => {
    start("web");
    world.post("GET", "/containers/web/logs", { query: { follow: "1", stdout: "1", stderr: "1" } });
    world.settle();
    const { id } = world.newest();
    expect(world.exchange(id).ended).toBe(false);
    world.ask("POST", "/containers/web/stop");
    expect(world.exchange(id).ended).toBe(true);
  });

  it("refuses without a stream, or a driver that cannot read", () => {
    world.create({ Image: "nano", HostConfig: { LogConfig: { Type: "etwlogs", Config: {} } } }, "web");
    expect(refusal(world.ask("GET", "/containers/web/logs"))[1]).toBe(
      "Bad parameters: you must choose at least one stream",
    );
    expect(refusal(world.ask("GET", "/containers/web/logs", { query: { stdout: "1" } }))).toEqual([
      501,
      "configured logging driver does not support reading",
    ]);
  });

  it("takes anonymous volumes along with -v, and prunes what has ended", () => {
    start("one", { Cmd: ["exit", "0"], Volumes: { "c:\\v": {} } });
    const volumes = () =>
      (world.ask("GET", "/volumes").answer as { readonly Volumes: readonly unknown[] }).Volumes.length;
    expect(volumes()).toBe(1);
    world.ask("DELETE", "/containers/one", { query: { v: "1" } });
    expect(volumes()).toBe(0);
    const id = start("two", { Cmd: ["exit", "0"] });
    start("three");
    expect(world.ask("POST", "/containers/prune").answer).toEqual({ ContainersDeleted: [id], SpaceReclaimed: 0 });
    expect(names({ all: "1" })).toEqual([["/three"]]);
  });

  it("wait gives a known code at once", () => {
    start("one", { Cmd: ["exit", "7"] });
    expect(messages(world.ask("POST", "/containers/one/wait"))).toEqual([{ StatusCode: 7 }]);
    expect(refusal(world.ask("POST", "/containers/one/wait", { query: { condition: "x" } }))[0]).toBe(400);
  });
});
