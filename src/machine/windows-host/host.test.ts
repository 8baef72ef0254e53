// Source: reference/windows-internals.md §12; reference/docker-cli.md §4, §5, §6; design/architecture.md, "The engine"
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Timeline } from "#core/timeline.ts";
import { explain, hop, why } from "#core/why.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { silos } from "#windows/kernel/silo/silo.ts";
import { hostKind, hostKinds } from "../hosts.ts";
import { samples } from "../samples/index.ts";
import { typeAndWait } from "../transcript.ts";

const begin = (): Timeline => {
  const kind = hostKind("windows-server-2022");
  if (kind === undefined) throw new Error("There is no Windows Server 2022.");
  return kind.begin({ strict: true });
};

const play = (...lines: readonly string[]): { readonly timeline: Timeline; readonly shown: readonly string[] } => {
  const timeline = begin();
  return { timeline, shown: lines.map((line) => typeAndWait(timeline, line)) };
};

const everyEventIsTold = (timeline: Timeline): void => {
  const first = timeline.events.findIndex(({ kind }) => kind === "terminal.type");
  timeline.events.forEach((event, at) => {
    const { text, source } = explain(timeline, at + 1);
    expect(text.trim()).not.toBe("");
    expect(source.title).not.toBe("");
    hop(timeline, at + 1);
    const root = why(timeline, event.seq).at(-1)?.event;
    if (at >= first) expect(root?.kind).toMatch(/^terminal\./);
  });
};

describe("the three lines of the README", () => {
  const { timeline, shown } = play(
    "docker build -t shop C:\\src\\shop",
    "docker run -d --name web -p 8080:80 shop",
    "docker ps",
  );

  it("build, run and list", () => {
    expect(shown[0]).toContain("Successfully tagged shop:latest");
    expect(shown[1]).toMatch(/\n[0-9a-f]{64}\n/);
    expect(shown[2]).toMatch(/\n[0-9a-f]{12} +shop +"C:\\\\ServiceMonitor\.e…" .* 0\.0\.0\.0:8080->80\/tcp +web\n/);
  });

  it("leave one container of Server Core with IIS's services, and its silo", () => {
    const inside = timeline.head.all(processes).filter(({ silo }) => silo !== null);
    expect(timeline.head.all(silos)).toHaveLength(1);
    expect(inside.map(({ image }) => image)).toEqual(
      expect.arrayContaining(["smss.exe", "CExecSvc.exe", "ServiceMonitor.exe"]),
    );
    expect(inside.some(({ services }) => services.includes("W3SVC"))).toBe(true);
  });

  it("are told event by event, each leading back to what was typed", () => everyEventIsTold(timeline));

  it("go through the pipe, HCS, silo, smss and the agent in this order", () => {
    const labels = timeline.events.flatMap((_, at) => hop(timeline, at + 1)?.label ?? []);
    const start = labels.findIndex((label) => /POST \/v1\.47\/containers\/[0-9a-f]+\/start/.test(label));
    const order = [
      "ActivateLayer",
      "PrepareLayer",
      "HcsCreateComputeSystem",
      "NtCreateJobObject",
      "NtSetInformationJobObject (35",
      "HcsStartComputeSystem",
      "NtSetInformationJobObject (40",
      "SmStartServerSiloApi (7)",
      "HcsCreateProcess",
      "CExecCreateProcess",
    ];
    let from = start;
    for (const label of order) {
      const at = labels.findIndex((each, index) => index > from && each.includes(label));
      expect([label, at > from]).toEqual([label, true]);
      from = at;
    }
  });
});

describe("every sample", () => {
  it.each(samples.map(({ id, lines }) => [id, lines] as const))("%s builds and runs", (_, lines) => {
    const { timeline, shown } = play(...lines);
    expect(shown[0]).toContain("Successfully tagged");
    expect(shown.join("")).not.toContain("Error response from daemon");
    expect(timeline.due).toBeUndefined();
  });
});

describe("a shell in a container", () => {
  it("is typed into through the client, and what it writes stays on the container's own disk", () => {
    const { shown } = play(
      "docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
      "docker exec -it web cmd",
      "echo inside> C:\\note.txt",
      "exit",
      "type C:\\note.txt",
      "docker exec web cmd /c type C:\\note.txt",
      "docker stop web",
      "docker rm web",
    );
    expect(shown[1]).toContain("Microsoft Windows [Version 10.0.20348.2966]");
    expect(shown[4]).toContain("Cannot find path 'C:\\note.txt' because it does not exist.");
    expect(shown[5]).toContain("\ninside\n");
    expect(shown[7]).toContain("\nweb\n");
  });
});

describe("bad input", () => {
  it.each([
    ["nosuch", "nosuch : The term 'nosuch' is not recognized as the name of a cmdlet"],
    ["docker foo", "docker: 'foo' is not a docker command."],
    ["docker ps --nope", "unknown flag: --nope"],
    ["docker run nosuch", "Unable to find image 'nosuch:latest' locally"],
    ["docker stop nosuch", "No such container: nosuch"],
    ["docker build C:\\src", "The system cannot find the file specified."],
    ["docker pull mcr.microsoft.com/windows/nanoserver:ltsc2016", "manifest"],
    [`echo ${"x".repeat(9000)}`, ""],
  ])("%s is answered, and the session goes on", (line, answer) => {
    const { timeline, shown } = play(line, "hostname");
    expect(shown[0]).toContain(answer);
    expect(shown[1]).toContain("WINHOST01");
    expect(timeline.due).toBeUndefined();
  });
});

describe("the laws hold for the whole host", () => {
  const words = fc.constantFrom(
    "docker ps -a",
    "docker run -d --name a mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
    "docker stop a",
    "docker rm -f a",
    "docker images -q",
    "dir",
    "mkdir x",
    "docker logs a",
    "docker start a",
    "echo hi > y.txt",
    "garbage ^ & | (",
    "exit",
  );

  it("replays to the identical world, survives JSON, and goes on from a fork as if nobody had gone back", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.nat(), (lines, pick) => {
        const one = play(...lines).timeline;
        const other = play(...lines).timeline;
        const state = JSON.stringify(one.toJSON());
        expect(JSON.stringify(other.toJSON())).toBe(state);
        const index = pick % (one.length + 1);
        const fork = one.fork(index);
        expect(JSON.stringify(fork.toJSON())).toBe(JSON.stringify(one.toJSON(index)));
        const back = Timeline.fromJSON(one.machine, JSON.parse(JSON.stringify(fork.toJSON())));
        fork.runUntilQuiet();
        back.runUntilQuiet();
        expect(JSON.stringify(back.toJSON().tables)).toBe(JSON.stringify(fork.toJSON().tables));
        expect(fork.due).toBeUndefined();
      }),
      { numRuns: 12 },
    );
  });
});

describe("every kind of host", () => {
  it.each(hostKinds.map(({ id }) => [id] as const))("%s boots and is quiet", (id) => {
    const timeline = hostKind(id)?.begin({ strict: true });
    expect(timeline?.due).toBeUndefined();
    expect(timeline?.head.all(processes).some(({ image }) => image === "vmcompute.exe")).toBe(true);
  });
});
