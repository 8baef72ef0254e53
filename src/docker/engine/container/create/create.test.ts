// Source: reference/docker-cli.md §2.7, §5.2, §5.3, §5.4, §11.1.
import { beforeEach, describe, expect, it } from "vitest";
import { refusal } from "../../fake/refusal.ts";
import { FakeWorld } from "../../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
  world.pull("twofold");
});

const create = (body: object, name = "") => world.ask("POST", "/containers/create", { query: { name }, body });
const made = (body: object) =>
  world.ask("GET", `/containers/${world.create(body)}/json`).answer as Record<string, never>;

describe("docker create", () => {
  it("makes up a name of two words, the same for the same world", () => {
    const { Name } = made({ Image: "nano" });
    expect(Name).toMatch(/^\/[a-z]+_[a-z]+$/);
    const other = new FakeWorld();
    other.pull("nano");
    other.pull("twofold");
    expect(other.ask("GET", `/containers/${other.create({ Image: "nano" })}/json`).answer).toMatchObject({ Name });
  });

  it("refuses a name that is taken or none", () => {
    const id = world.create({ Image: "nano" }, "web");
    expect(refusal(create({ Image: "nano" }, "web"))).toEqual([
      409,
      `Conflict. The container name "/web" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
    ]);
    expect(refusal(create({ Image: "nano" }, "a b"))).toEqual([
      400,
      "Invalid container name (a b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed",
    ]);
  });

  it("lets one of two that ask at once have the name", () => {
    world.post("POST", "/containers/create", { query: { name: "web" }, body: { Image: "nano" } });
    world.post("POST", "/containers/create", { query: { name: "web" }, body: { Image: "nano" } });
    world.settle();
    expect(world.exchanges.slice(-2).map(({ status }) => status)).toEqual([201, 409]);
  });

  it("adds what the image says", () => {
    expect(made({ Image: "twofold" })).toMatchObject({
      Path: "echo",
      Args: ["from", "image"],
      Config: { Env: ["MODE=image"], ExposedPorts: { "80/tcp": {} } },
    });
    expect(made({ Image: "twofold", Cmd: ["me"], Env: ["MODE=mine"] })).toMatchObject({
      Path: "echo",
      Args: ["me"],
      Config: { Env: ["MODE=mine"] },
    });
    expect(made({ Image: "twofold", Entrypoint: ["run"] })).toMatchObject({ Path: "run", Args: [] });
  });

  it("shows what was resolved", () => {
    const id = world.create({ Image: "nano" });
    expect(world.ask("GET", `/containers/${id}/json`).answer).toMatchObject({
      Driver: "windowsfilter",
      Platform: "windows",
      Config: { Hostname: id.slice(0, 12), Image: "nano" },
      HostConfig: {
        Isolation: "process",
        NetworkMode: "nat",
        RestartPolicy: { Name: "no" },
        LogConfig: { Type: "json-file" },
      },
      NetworkSettings: { SandboxID: "", Ports: {}, Networks: { nat: { IPAddress: "", IPPrefixLen: 0 } } },
      LogPath: `C:\\ProgramData\\docker\\containers\\${id}\\${id}-json.log`,
    });
  });

  it("warns of limits that it drops", () => {
    const { answer } = create({ Image: "nano", HostConfig: { CpuCount: 1, CpuShares: 100 } });
    expect(answer).toMatchObject({
      Warnings: [
        "Conflicting options: CPU count takes priority over CPU shares on Windows Server Containers. CPU shares discarded",
      ],
    });
  });

  it.each([
    [{ Image: "nosuch" }, 404, "No such image: nosuch:latest"],
    [{ Image: "nano", Entrypoint: [""], Cmd: [] }, 400, "no command specified"],
    [{ Image: "nano", WorkingDir: "x" }, 400, "the working directory 'x' is invalid, it needs to be an absolute path"],
    [{ Image: "nano", Env: ["=x"] }, 400, "invalid environment variable: =x"],
    [
      { Image: "nano", Cmd: "dir" },
      400,
      "invalid JSON: json: cannot unmarshal string into Go struct field ContainerConfigWrapper.Cmd of type []string",
    ],
    [
      { Image: "nano", HostConfig: { Isolation: "foo" } },
      400,
      `Invalid isolation: "foo". Windows supports 'default', 'process', or 'hyperv'`,
    ],
    [{ Image: "nano", HostConfig: { Privileged: true } }, 400, "Windows does not support privileged mode"],
    [
      { Image: "nano", HostConfig: { ReadonlyRootfs: true } },
      400,
      "Windows does not support root filesystem in read-only mode",
    ],
    [{ Image: "nano", HostConfig: { CpuShares: 20000 } }, 400, "range of CPUShares is from 1 to 10000"],
    [{ Image: "nano", HostConfig: { CpuPercent: 101 } }, 400, "range of CPUPercent is from 1 to 100"],
    [
      { Image: "nano", HostConfig: { NanoCpus: -1e9 } },
      400,
      "range of CPUs is from 0.01 to 4.00, as there are only 4 CPUs available",
    ],
    [
      { Image: "nano", HostConfig: { NanoCpus: 1e9, CpuShares: 1 } },
      400,
      "conflicting options: Nano CPUs and CPU Shares cannot both be set",
    ],
    [{ Image: "nano", HostConfig: { MemorySwap: -1 } }, 400, "invalid option: Windows does not support MemorySwap"],
    [
      { Image: "nano", HostConfig: { MemoryReservation: 1 } },
      400,
      "invalid option: Windows does not support MemoryReservation",
    ],
    [{ Image: "nano", HostConfig: { PidsLimit: 5 } }, 400, "invalid option: Windows does not support PidsLimit"],
    [
      { Image: "nano", HostConfig: { RestartPolicy: { Name: "x" } } },
      400,
      "invalid restart policy: unknown policy 'x'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'",
    ],
    [
      { Image: "nano", HostConfig: { RestartPolicy: { Name: "always", MaximumRetryCount: 1 } } },
      400,
      "invalid restart policy: maximum retry count can only be used with 'on-failure'",
    ],
    [
      { Image: "nano", HostConfig: { AutoRemove: true, RestartPolicy: { Name: "always" } } },
      400,
      "can't create 'AutoRemove' container with restart policy",
    ],
    [
      { Image: "nano", HostConfig: { NetworkMode: "container:x", PortBindings: { "80/tcp": [] } } },
      400,
      "conflicting options: port publishing and the container type network mode",
    ],
    [
      { Image: "nano", HostConfig: { Binds: ["c:\\nodir:c:\\app"] } },
      400,
      `invalid volume specification: 'c:\\nodir:c:\\app': invalid mount config for type "bind": bind source path does not exist: c:\\nodir`,
    ],
    [
      { Image: "nano", HostConfig: { Binds: ["c:\\a.txt:c:\\app"] } },
      400,
      `invalid volume specification: 'c:\\a.txt:c:\\app': invalid mount config for type "bind": source path must be a directory`,
    ],
    [
      { Image: "nano", HostConfig: { Binds: ["C:\\data:C:\\app", "v1:c:\\app"] } },
      400,
      "Duplicate mount point: c:\\app",
    ],
    [
      { Image: "nano", HostConfig: { Mounts: [{ Type: "tmpfs", Target: "c:\\t" }] } },
      400,
      `invalid mount config for type "tmpfs": mount type unknown`,
    ],
    [
      { Image: "nano", HostConfig: { Binds: ["a:c:\\app"] } },
      400,
      "create a: volume name is too short, names should be at least two alphanumeric characters",
    ],
  ])("%j is refused", (body, status, message) => {
    expect(refusal(create(body))).toEqual([status, message]);
    expect(world.ask("GET", "/containers/json", { query: { all: "1" } }).answer).toEqual([]);
  });

  it("needs a body and an image for this platform", () => {
    expect(refusal(world.ask("POST", "/containers/create"))).toEqual([
      400,
      "invalid JSON: got EOF while reading request body",
    ]);
    const other = world.ask("POST", "/containers/create", {
      query: { platform: "linux/amd64" },
      body: { Image: "nano" },
    });
    expect(refusal(other)[1]).toBe("no matching manifest for linux/amd64 10.0.20348 in the manifest list entries");
  });
});

describe("mounts", () => {
  it("makes volumes, and keeps paths in lower case", () => {
    const found = made({
      Image: "nano",
      Volumes: { "C:\\Anon": {} },
      HostConfig: {
        Binds: ["C:\\data:C:\\App\\Data:ro", "WebData:C:\\v", "\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine"],
      },
    });
    expect(found.Mounts).toEqual([
      { Type: "bind", Source: "c:\\data", Destination: "c:\\app\\data", Mode: "ro", RW: false, Propagation: "" },
      {
        Type: "volume",
        Name: "webdata",
        Source: "C:\\ProgramData\\docker\\volumes\\webdata\\_data",
        Destination: "c:\\v",
        Driver: "local",
        Mode: "",
        RW: true,
        Propagation: "",
      },
      {
        Type: "npipe",
        Source: "\\\\.\\pipe\\docker_engine",
        Destination: "\\\\.\\pipe\\docker_engine",
        Mode: "",
        RW: true,
        Propagation: "",
      },
      expect.objectContaining({
        Type: "volume",
        Destination: "c:\\anon",
        Name: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  });
});
