// Source: reference/docker-cli.md §5, §6, §7, §11; reference/hcs-hns.md §2.1.
import { beforeEach, describe, expect, it } from "vitest";
import type { Exchange } from "../api/exchange.ts";
import { engineStart, engineStop } from "../daemon/start.ts";
import { FakeWorld, fakeDaemon, messages, textOf } from "../fake/world.ts";
import { containers } from "./container.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
});

const refusal = ({ status, answer }: Exchange): readonly [number | null, string] => [
  status,
  (answer as { readonly message: string }).message,
];
const inspect = (id: string) => world.ask("GET", `/containers/${id}/json`).answer as Record<string, never>;
const kinds = () => world.timeline.events.map(({ kind }) => kind);

describe("docker run", () => {
  it("goes through create, attach, wait, start, and gives output and exit code", () => {
    const id = world.create({ Image: "nano", Cmd: ["cmd", "/c", "echo", "hi"], AttachStdout: true });
    world.post("POST", `/containers/${id}/attach`, { query: { stdout: "1", stderr: "1", stream: "1" } });
    world.settle();
    const attach = world.newest();
    expect(attach.status).toBe(101);
    world.post("POST", `/containers/${id}/wait`, { query: { condition: "next-exit" } });
    world.settle();
    const wait = world.newest();
    expect(wait).toMatchObject({ status: 200, ended: false });
    expect(world.ask("POST", `/containers/${id}/start`).status).toBe(204);
    expect(textOf(world.exchange(attach.id), "stdout")).toBe("hi\r\n");
    expect(world.exchange(attach.id).ended).toBe(true);
    expect(messages(world.exchange(wait.id))).toEqual([{ StatusCode: 0 }]);
    expect(inspect(id)).toMatchObject({ State: { Status: "exited", ExitCode: 0, Pid: 0 } });
  });

  it("asks the host in the order of the reference", () => {
    const id = world.create({ Image: "nano", Cmd: ["echo", "hi"] });
    world.ask("POST", `/containers/${id}/start`);
    const asked = world.timeline.events
      .filter(({ kind }) => kind === "fake.change")
      .map(({ data }) => (data as { readonly name: string }).name);
    expect(asked).toEqual([
      "layers.register",
      "layers.create-scratch",
      "layers.mount",
      "network.connect",
      "runtime.create",
      "runtime.start",
      "runtime.start-process",
      "stream.close-end",
      "fake.work",
      "runtime.shutdown",
      "runtime.close",
      "layers.unmount",
      "network.disconnect",
    ]);
  });

  it("keeps the output for docker logs", () => {
    const id = world.create({ Image: "nano", Cmd: ["echo", "one"], HostConfig: {} });
    world.ask("POST", `/containers/${id}/start`);
    world.ask("POST", `/containers/${id}/start`);
    const logs = (query: Record<string, string>) =>
      textOf(world.ask("GET", `/containers/${id}/logs`, { query: { stdout: "1", stderr: "1", ...query } }), "stdout");
    expect(logs({})).toBe("one\r\none\r\n");
    expect(logs({ tail: "1" })).toBe("one\r\n");
    expect(logs({ tail: "1", timestamps: "1" })).toMatch(/^2025-06-12T09:\d\d:\d\d\.\d{9}Z one\r\n$/);
    expect(logs({ since: "1999999999" })).toBe("");
  });

  it("tells nobody who waits for the next exit of a start that has failed", () => {
    const id = world.create({ Image: "nano", Cmd: ["nosuch"] });
    world.post("POST", `/containers/${id}/wait`, { query: { condition: "next-exit" } });
    world.settle();
    const wait = world.newest();
    expect(world.ask("POST", `/containers/${id}/start`).status).toBe(400);
    expect(world.exchange(wait.id)).toMatchObject({ ended: false, chunks: [] });
  });

  it("removes itself with --rm, and wait for removed says the exit code", () => {
    const id = world.create({ Image: "nano", Cmd: ["exit", "3"], HostConfig: { AutoRemove: true } });
    world.post("POST", `/containers/${id}/wait`, { query: { condition: "removed" } });
    world.settle();
    const wait = world.newest();
    world.ask("POST", `/containers/${id}/start`);
    expect(messages(world.exchange(wait.id))).toEqual([{ StatusCode: 3 }]);
    expect(world.ask("GET", "/containers/json", { query: { all: "1" } }).answer).toEqual([]);
  });

  it("gives a terminal one raw stream and hands over what is typed", () => {
    const id = world.create({ Image: "nano", Cmd: ["copy"], Tty: true, OpenStdin: true, StdinOnce: true });
    world.post("POST", `/containers/${id}/attach`, { query: { stdin: "1", stdout: "1", stderr: "1", stream: "1" } });
    world.settle();
    const { id: exchange } = world.newest();
    world.ask("POST", `/containers/${id}/start`);
    world.type(exchange, "dir\r");
    expect(textOf(world.exchange(exchange), "raw")).toBe("dir\r");
    expect(inspect(id)).toMatchObject({ State: { Running: true } });
    world.type(exchange, "\u0010\u0011");
    expect(world.exchange(exchange).ended).toBe(true);
    expect(inspect(id)).toMatchObject({ State: { Running: true } });
  });

  it("closes the input of a process when the client closes its side", () => {
    const id = world.create({ Image: "nano", Cmd: ["copy"], OpenStdin: true, StdinOnce: true });
    world.post("POST", `/containers/${id}/attach`, { query: { stdin: "1", stdout: "1", stream: "1" } });
    world.settle();
    const { id: exchange } = world.newest();
    world.ask("POST", `/containers/${id}/start`);
    world.type(exchange, "a line\n");
    world.type(exchange, null);
    expect(textOf(world.exchange(exchange), "stdout")).toBe("a line\n");
    expect(inspect(id)).toMatchObject({ State: { Status: "exited", ExitCode: 0 } });
  });
});

describe("a start that fails", () => {
  it("is undone and leaves exit code and error behind", () => {
    const id = world.create({ Image: "nano", Cmd: ["nosuch.exe"] });
    const text = `container ${id} encountered an error during hcs::System::CreateProcess: nosuch.exe: failure in a Windows system call: The system cannot find the file specified. (0x2)`;
    expect(refusal(world.ask("POST", `/containers/${id}/start`))).toEqual([400, text]);
    expect(inspect(id)).toMatchObject({ State: { Status: "created", ExitCode: 127, Error: text } });
    expect(world.ask("DELETE", `/containers/${id}`).status).toBe(204);
  });

  it("names the network and the driver's words when a port is taken", () => {
    const ports = {
      Image: "nano",
      Cmd: ["run"],
      HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "", HostPort: "8080" }] } },
    };
    world.ask("POST", `/containers/${world.create(ports, "web")}/start`);
    const second = world.create(ports, "web2");
    expect(refusal(world.ask("POST", `/containers/${second}/start`))).toEqual([
      500,
      "failed to create endpoint web2 on network nat: failed during hnsCallRawResponse: hnsCall failed in Win32: The specified port already exists. (0x803b0013)",
    ]);
    expect(inspect(second)).toMatchObject({ State: { Status: "created", ExitCode: 128 } });
  });

  it("says that the image's build is not the host's", () => {
    world.pull("mcr.microsoft.com/windows/nanoserver:1809");
    const id = world.create({ Image: "mcr.microsoft.com/windows/nanoserver:1809" });
    const [status, message] = refusal(world.ask("POST", `/containers/${id}/start`));
    expect([status, message]).toEqual([
      500,
      `hcs::CreateComputeSystem ${id}: The container operating system does not match the host operating system.`,
    ]);
  });

  it("fails for a network that does not exist", () => {
    const id = world.create({ Image: "nano", HostConfig: { NetworkMode: "host" } });
    expect(refusal(world.ask("POST", `/containers/${id}/start`))).toEqual([404, "network host not found"]);
  });
});

describe("stop, kill and restart", () => {
  const running = (): string => {
    const id = world.create({ Image: "nano", Cmd: ["run"] }, "web");
    world.ask("POST", `/containers/${id}/start`);
    return id;
  };

  it("shuts the compute system down", () => {
    const id = running();
    expect(world.ask("POST", "/containers/web/stop").status).toBe(204);
    expect(inspect(id)).toMatchObject({ State: { Status: "exited", ExitCode: 3_221_225_786 } });
    expect(world.ask("POST", "/containers/web/stop").status).toBe(304);
  });

  it("kills, and refuses signals that the platform has not", () => {
    const id = running();
    expect(refusal(world.ask("POST", "/containers/web/kill", { query: { signal: "FOO" } }))[1]).toBe(
      "invalid signal: FOO",
    );
    expect(refusal(world.ask("POST", "/containers/web/kill", { query: { signal: "40" } }))[1]).toBe(
      "the windows daemon does not support signal 40",
    );
    expect(world.ask("POST", "/containers/web/kill").status).toBe(204);
    expect(inspect(id)).toMatchObject({ State: { Status: "exited", ExitCode: 4_294_967_295 } });
    expect(refusal(world.ask("POST", "/containers/web/kill"))).toEqual([
      409,
      `cannot kill container: web: container ${id} is not running`,
    ]);
  });

  it("restarts", () => {
    const id = running();
    expect(world.ask("POST", "/containers/web/restart").status).toBe(204);
    expect(inspect(id)).toMatchObject({ State: { Running: true }, RestartCount: 0 });
  });

  it("does not freeze a process-isolated container", () => {
    const id = running();
    expect(refusal(world.ask("POST", "/containers/web/pause"))).toEqual([
      501,
      `cannot pause container ${id}: not implemented`,
    ]);
  });

  it("removes only by force what runs", () => {
    running();
    expect(refusal(world.ask("DELETE", "/containers/web"))).toEqual([
      409,
      'cannot remove container "/web": container is running: stop the container before removing or force remove',
    ]);
    expect(world.ask("DELETE", "/containers/web", { query: { force: "1" } }).status).toBe(204);
    expect(kinds().slice(-12)).toContain("container.remove");
  });
});

describe("a restart policy", () => {
  it("starts a failing container as often as it says", () => {
    const policy = { RestartPolicy: { Name: "on-failure", MaximumRetryCount: 2 } };
    const id = world.create({ Image: "nano", Cmd: ["exit", "1"], HostConfig: policy });
    world.ask("POST", `/containers/${id}/start`);
    expect(inspect(id)).toMatchObject({ RestartCount: 2, State: { Status: "exited", ExitCode: 1 } });
  });

  it("gives up at last, so that the world comes to rest", () => {
    const id = world.create({ Image: "nano", Cmd: ["echo", "x"], HostConfig: { RestartPolicy: { Name: "always" } } });
    world.ask("POST", `/containers/${id}/start`);
    expect(inspect(id)).toMatchObject({ RestartCount: 10, State: { Status: "exited" } });
  });

  it("leaves alone what a person has stopped", () => {
    const id = world.create({ Image: "nano", Cmd: ["run"], HostConfig: { RestartPolicy: { Name: "always" } } });
    world.ask("POST", `/containers/${id}/start`);
    world.ask("POST", `/containers/${id}/stop`);
    expect(inspect(id)).toMatchObject({ RestartCount: 0, State: { Status: "exited" } });
  });
});

describe("the engine itself", () => {
  it("ends containers when it stops, and starts those that shall always run", () => {
    const body = { Image: "nano", Cmd: ["run"] };
    const once = world.create(body);
    const always = world.create({ ...body, HostConfig: { RestartPolicy: { Name: "always" } } });
    for (const id of [once, always]) world.ask("POST", `/containers/${id}/start`);
    world.timeline.ask(engineStop, { daemon: fakeDaemon });
    world.settle();
    const running = () => world.timeline.head.all(containers).map(({ status }) => status);
    expect(running()).toEqual(["exited", "exited"]);
    world.timeline.ask(engineStart, { daemon: fakeDaemon });
    world.settle();
    expect(running()).toEqual(["exited", "running"]);
  });
});

describe("docker exec", () => {
  const running = (): string => {
    const id = world.create({ Image: "nano", Cmd: ["run"] }, "web");
    world.ask("POST", `/containers/${id}/start`);
    return id;
  };
  const exec = (cmd: readonly string[]) => {
    const body = { Cmd: cmd, AttachStdout: true, AttachStderr: true };
    const made = world.ask("POST", "/containers/web/exec", { body }).answer as { readonly Id: string };
    const stream = world.ask("POST", `/exec/${made.Id}/start`, { body: { Detach: false, Tty: false } });
    return { stream, info: world.ask("GET", `/exec/${made.Id}/json`).answer };
  };

  it("runs a further process and tells its exit code", () => {
    const id = running();
    const { stream, info } = exec(["complain", "no"]);
    expect(stream).toMatchObject({ status: 101, ended: true });
    expect(textOf(stream, "stderr")).toBe("no\r\n");
    expect(info).toMatchObject({ Running: false, ExitCode: 1, ContainerID: id });
  });

  it("tells on the stream what cannot be run", () => {
    const id = running();
    const { stream, info } = exec(["nosuch.exe"]);
    expect(textOf(stream, "stdout")).toBe(
      `container ${id} encountered an error during hcs::System::CreateProcess: nosuch.exe: failure in a Windows system call: The system cannot find the file specified. (0x2)\r\n`,
    );
    expect(info).toMatchObject({ ExitCode: 126 });
  });

  it("needs a container that runs", () => {
    const id = world.create({ Image: "nano" }, "idle");
    expect(refusal(world.ask("POST", "/containers/idle/exec", { body: { Cmd: ["echo"] } }))).toEqual([
      409,
      `container ${id} is not running`,
    ]);
  });
});
