// Source: reference/docker-cli.md §11 (a request that cannot be served is refused, and the engine goes on).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDirectory, fromText, withNode } from "#contract/file-tree/index.ts";
import { Timeline } from "#core/timeline.ts";
import { explain, hop, why } from "#core/why.ts";
import type { Exchange } from "./api/exchange.ts";
import { containers } from "./container/container.ts";
import { endpoints } from "./daemon/routes.ts";
import { fakeEndpoints, fakeLayers, fakeScratches, fakeSystems } from "./fake/tables.ts";
import { FakeWorld } from "./fake/world.ts";
import { images } from "./image/image.ts";

const names = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom("web", "db", "nano", "nano:latest", "nat", "none", "data", "back", "0", "f"),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

const imageNames = fc.constantFrom(
  "nano",
  "twofold",
  "unknown",
  "contoso/missing",
  "linux",
  "UPPER",
  "mcr.microsoft.com/windows/nanoserver",
);

const containerBody = fc.record(
  {
    Image: imageNames,
    Cmd: fc.constantFrom(["echo", "hi"], ["exit", "1"], ["run"], ["copy"], ["nosuch.exe"], ["strange"], [], null),
    Tty: fc.boolean(),
    OpenStdin: fc.boolean(),
    StdinOnce: fc.boolean(),
    Env: fc.option(fc.array(fc.string({ maxLength: 6 }), { maxLength: 2 })),
    WorkingDir: fc.constantFrom("", "C:\\x", "x"),
    Volumes: fc.constantFrom({}, { "c:\\v": {} }, null),
    ExposedPorts: fc.constantFrom({}, { "80/tcp": {} }),
    HostConfig: fc.record(
      {
        AutoRemove: fc.boolean(),
        Binds: fc.constantFrom(null, ["c:\\data:c:\\app"], ["data:c:\\app"], ["c:\\no:c:\\app"], ["/a:/b"]),
        PortBindings: fc.constantFrom({}, { "80/tcp": [{ HostIp: "", HostPort: "8080" }] }, { x: [{}] }),
        PublishAllPorts: fc.boolean(),
        NetworkMode: fc.constantFrom("default", "none", "back", "host", "container:web"),
        RestartPolicy: fc.constantFrom({ Name: "always" }, { Name: "on-failure", MaximumRetryCount: 2 }, { Name: "x" }),
        Isolation: fc.constantFrom("", "process", "hyperv", "foo"),
        CpuShares: fc.integer({ min: -1, max: 20000 }),
        Mounts: fc.constantFrom(
          [],
          [{ Type: "tmpfs", Target: "c:\\t" }],
          [{ Type: "volume", Source: "data", Target: "c:\\w" }],
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["Image"] },
);

const bodies = fc.oneof(
  { weight: 4, arbitrary: containerBody },
  {
    weight: 1,
    arbitrary: fc.record({
      Cmd: fc.constantFrom(["echo", "x"], ["run"], ["nosuch.exe"]),
      AttachStdout: fc.boolean(),
      Tty: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      Name: names,
      Driver: fc.constantFrom("", "nat", "bridge", "overlay", "local"),
      Container: names,
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const queries = fc.dictionary(
  fc.constantFrom(
    "name",
    "all",
    "force",
    "v",
    "t",
    "tag",
    "fromImage",
    "repo",
    "filters",
    "limit",
    "signal",
    "stdout",
    "stderr",
    "stream",
    "stdin",
    "follow",
    "tail",
    "since",
    "condition",
    "path",
    "container",
    "changes",
    "buildargs",
    "target",
    "q",
    "rm",
    "nocache",
    "dockerfile",
    "h",
    "w",
    "platform",
    "size",
    "logs",
    "noprune",
    "until",
    "labels",
  ),
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        "1",
        "0",
        "web",
        "db",
        "nano",
        "latest",
        "next-exit",
        "removed",
        "C:\\x",
        '{"A":"b"}',
        '{"status":["exited"]}',
        "all",
        "KILL",
        "data",
        "windows/amd64",
        "linux",
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
  ),
  { maxKeys: 5 },
);

const dockerfiles = fc
  .array(
    fc.constantFrom(
      "FROM nano",
      "FROM nano AS a",
      "FROM twofold",
      "FROM scratch",
      "FROM linux",
      "RUN echo x",
      "RUN exit 2",
      "RUN strange",
      "RUN write C:/f text",
      "COPY f .",
      "COPY f C:/d/",
      "COPY --from=a C:/f C:/g",
      "COPY --from=unknown C:/x C:/y",
      "COPY . C:/all",
      "ENV A=1",
      "ARG B",
      "WORKDIR C:/w",
      "WORKDIR",
      "CMD echo y",
      "ADD https://x/y.zip C:/z/",
      "ONBUILD RUN echo z",
      "USER x",
      "VOLUME C:/v",
      "nonsense",
    ),
    { maxLength: 6 },
  )
  .map((lines) =>
    withNode(
      withNode(emptyDirectory(), ["f"], fromText("f", "1")),
      ["Dockerfile"],
      fromText("Dockerfile", lines.join("\n")),
    ),
  );

const paths = fc.constantFrom(...endpoints.flatMap(({ methods, path }) => methods.map((method) => ({ method, path }))));

const requests = fc.record({
  target: fc.oneof(
    { weight: 4, arbitrary: paths },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        { method: "POST" as const, path: "/containers/create" },
        { method: "POST" as const, path: "/containers/{id}/start" },
        { method: "POST" as const, path: "/build" },
      ),
    },
    { weight: 1, arbitrary: fc.string().map((path) => ({ method: "GET" as const, path })) },
  ),
  name: names,
  query: queries,
  body: fc.option(bodies),
  archive: fc.option(dockerfiles),
  /** Moments that pass before the next request; all there are for −1. */
  moments: fc.oneof(fc.constant(-1), fc.nat(20)),
});

const waiting = /\/(attach|wait|logs|start|stats)$|^\/?(events|build|images\/create)/;

const play = (world: FakeWorld, list: readonly (typeof requests extends fc.Arbitrary<infer T> ? T : never)[]): void => {
  for (const { target, name, query, body, archive, moments } of list) {
    const path = target.path.replace(/\{\w+(?::\.\*)?\}/g, () => name);
    world.post(target.method, path, { query, body, ...(archive === null ? {} : { archive }) });
    if (moments < 0) world.settle();
    else for (let left = moments; left > 0; left -= 1) world.timeline.step();
  }
  world.settle();
};

const begin = (): FakeWorld => {
  const world = new FakeWorld();
  world.pull("nano");
  world.ask("POST", "/containers/create", { query: { name: "web" }, body: { Image: "nano", Cmd: ["run"] } });
  world.ask("POST", "/containers/web/start");
  world.ask("POST", "/containers/create", { query: { name: "db" }, body: { Image: "nano", Cmd: ["echo", "hi"] } });
  return world;
};

describe("any sequence of requests", () => {
  it("is answered, throws nothing, and lets the world come to rest", () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 12 }), (list) => {
        const world = begin();
        play(world, list);
        for (const { status, ended, path, answer } of world.exchanges) {
          expect(status, path).not.toBeNull();
          if (!ended) expect(path).toMatch(waiting);
          if ((status ?? 0) >= 400 && status !== 503)
            expect(typeof (answer as Exchange["answer"] & { message: string }).message).toBe("string");
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("leaves nothing behind: disks, compute systems, endpoints and layers belong to what there is", () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 12 }), (list) => {
        const world = begin();
        play(world, list);
        const { head } = world.timeline;
        const rows = head.all(containers);
        const all = rows.map(({ containerId }) => containerId).sort();
        const running = rows.filter(({ status }) => status === "running").map(({ containerId }) => containerId);
        const disks = head.all(fakeScratches);
        expect(disks.map(({ name }) => name).sort()).toEqual(all);
        expect(disks.flatMap(({ name, mounted }) => (mounted ? [name] : [])).sort()).toEqual(running.toSorted());
        expect(head.all(fakeSystems).map(({ container }) => container)).toEqual(expect.arrayContaining(running));
        expect(head.all(fakeSystems)).toHaveLength(running.length);
        for (const { container } of head.all(fakeEndpoints)) expect(running).toContain(container);
        const used = new Set([...head.all(images), ...rows].flatMap(({ layers }) => layers.map(Number)));
        expect(head.all(fakeLayers).map(({ id }) => Number(id))).toEqual([...used].sort((one, other) => one - other));
        for (const row of rows) expect([row.starting, row.removing]).toEqual([false, false]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("explains every event, back to a request", () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 5 }), (list) => {
        const { timeline } = ((world) => {
          play(world, list);
          return world;
        })(begin());
        for (let index = 1; index <= timeline.length; index += 1) {
          expect(explain(timeline, index).text).toMatch(/\S/);
          const way = hop(timeline, index);
          if (way !== null) expect(way.label).not.toBe("");
          expect(why(timeline, timeline.eventOf(index)?.seq ?? -1).at(-1)?.event.kind).toBe("api.request");
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("goes on after JSON as it would have gone on", () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 4 }), fc.nat(), (list, at) => {
        const world = begin();
        play(world, list);
        const index = at % world.timeline.length;
        const saved = JSON.parse(JSON.stringify(world.timeline.toJSON(index)));
        const back = Timeline.fromJSON(world.timeline.machine, saved);
        const fork = world.timeline.fork(index);
        for (const each of [back, fork]) each.runUntilQuiet(undefined, 50_000);
        expect(JSON.stringify(back.toJSON())).toBe(JSON.stringify(fork.toJSON()));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
