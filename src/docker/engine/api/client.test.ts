// Source: Engine API v1.47 (hijacked connections, streamed answers).
import { describe, expect, it } from "vitest";
import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { composeMachine } from "#core/machine.ts";
import { defineProcedure } from "#core/procedure.ts";
import { begin } from "#core/runner.ts";
import { defineTable, type Row } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import { createDockerEngine } from "../create-engine.ts";
import { engineStop } from "../daemon/start.ts";
import { fakeDaemon } from "../fake/world.ts";
import { fakeMachine, fakePlatform, fakeSetUp } from "../fake-platform.ts";
import { abandonExchange, endInput, nextChunks, readAnswer, readHead, requestApi, sendInput } from "./client.ts";

interface Note extends Row<"client-test-note"> {
  readonly said: unknown;
}
const notes = defineTable<Note>()("client-test-note");
const note = defineAct<unknown>("client-test.note", {
  run: (tx, said) => void tx.insert(notes, { said }),
  explain: () => headline("A note.", { title: "client.test.ts", mark: "assumption" }),
});

/** Runs a client's steps beside the engine; gives what it noted. */
const play = (body: Parameters<typeof defineProcedure<null>>[1], stopped = false): readonly unknown[] => {
  const client = defineProcedure<null>("client-test.client", body);
  const go = defineAct<null>("client-test.go", {
    run: (tx) => void begin(tx, client, null),
    explain: () => headline("Go.", { title: "client.test.ts", mark: "assumption" }),
  });
  const machine = composeMachine([
    createDockerEngine(fakePlatform),
    fakeMachine,
    { name: "client", acts: [note, go], procedures: [client] },
  ]);
  const timeline = Timeline.begin(machine, fakeSetUp, { strict: true });
  if (stopped) timeline.ask(engineStop, { daemon: fakeDaemon });
  timeline.ask(go, null);
  timeline.runUntilQuiet(undefined, 5_000);
  expect(timeline.due).toBeUndefined();
  return timeline.head.all(notes).map(({ said }) => said);
};

const own = { client: { table: "fake-actor", id: 1 } } as const;

describe("a client", () => {
  it("reads status, headers and JSON of an answer", () => {
    const said = play((steps) => {
      const exchange = requestApi(steps, { ...own, method: "GET", path: "/version" });
      if (exchange === null) return;
      const { status, body } = readAnswer(steps, exchange);
      steps.do(note, [status, (body as { readonly Version: string }).Version]);
    });
    expect(said).toEqual([[200, "27.5.1"]]);
  });

  it("reads a stream part by part", () => {
    const said = play((steps) => {
      const exchange = requestApi(steps, {
        ...own,
        method: "POST",
        path: "/images/create",
        query: { fromImage: "nano", tag: "latest" },
      });
      if (exchange === null) return;
      steps.do(note, readHead(steps, exchange).status);
      let seen = 0;
      for (let over = false; !over; ) {
        const { chunks, ended } = nextChunks(steps, exchange, seen);
        seen += chunks.length;
        over = ended;
      }
      steps.do(note, seen);
    });
    expect(said).toEqual([200, 14]);
  });

  it("types, closes its side and leaves", () => {
    const said = play((steps) => {
      const pull = requestApi(steps, {
        ...own,
        method: "POST",
        path: "/images/create",
        query: { fromImage: "nano", tag: "latest" },
      });
      if (pull !== null) readAnswer(steps, pull);
      const create = requestApi(steps, {
        ...own,
        method: "POST",
        path: "/containers/create",
        query: { name: "web" },
        body: { Image: "nano", Cmd: ["copy"], OpenStdin: true, StdinOnce: true },
      });
      if (create !== null) readAnswer(steps, create);
      const query = { stdin: "1", stdout: "1", stream: "1" };
      const attach = requestApi(steps, { ...own, method: "POST", path: "/containers/web/attach", query });
      const start = requestApi(steps, { ...own, method: "POST", path: "/containers/web/start" });
      const events = requestApi(steps, { ...own, method: "GET", path: "/events" });
      if (attach === null || start === null || events === null) return;
      readAnswer(steps, start);
      sendInput(steps, attach, "hello\n");
      steps.do(note, nextChunks(steps, attach, 0).chunks);
      endInput(steps, attach);
      steps.do(note, readAnswer(steps, attach).status);
      abandonExchange(steps, events);
      steps.do(note, readAnswer(steps, events).status);
      const wait = requestApi(steps, { ...own, method: "POST", path: "/containers/web/wait" });
      if (wait !== null) steps.do(note, readAnswer(steps, wait).body);
    });
    expect(said).toEqual([[{ kind: "stdout", text: "hello\n" }], 101, 200, { StatusCode: 0 }]);
  });

  it("finds nobody where no engine listens", () => {
    const said = play((steps) => {
      steps.do(note, requestApi(steps, { ...own, method: "GET", path: "/info" }));
    }, true);
    expect(said).toEqual([null]);
  });
});
