import { composeMachine } from "#core/machine.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import { need } from "#core/world.ts";
import { apiAbandon } from "#docker/engine/api/abandon.ts";
import { apiAnswer } from "#docker/engine/api/answer.ts";
import { apiChunk } from "#docker/engine/api/chunk.ts";
import { apiEnd } from "#docker/engine/api/end.ts";
import { type Chunk, type Exchange, type ExchangeId, exchanges } from "#docker/engine/api/exchange.ts";
import { apiInput } from "#docker/engine/api/input.ts";
import { apiRequest, serveExchange } from "#docker/engine/api/request.ts";
import { installEngine } from "#docker/engine/daemon/start.ts";

const daemon: EntityRef = { table: "process", id: 0 };

interface Call {
  readonly steps: Steps;
  readonly exchange: ExchangeId;
  readonly row: Exchange;
}

const json = { "Content-Type": "application/json" };

const answer = (
  { steps, exchange }: Call,
  status: number,
  more: Partial<Exchange> & { readonly last?: boolean },
): void =>
  steps.do(apiAnswer, {
    ...{ client: null, daemon, exchange, status },
    headers: more.headers ?? json,
    body: more.answer ?? null,
    archive: more.answerArchive ?? null,
    last: more.last ?? true,
  });

const chunk = ({ steps, exchange }: Call, ...chunks: readonly Chunk[]): void =>
  steps.do(apiChunk, { client: null, daemon, exchange, chunks });

const end = ({ steps, exchange }: Call): void => steps.do(apiEnd, { client: null, daemon, exchange });

/** Says back what is typed, a line at a time, until the client closes its side. */
const echo = (call: Call, terminal: boolean): void => {
  const { steps, exchange } = call;
  const type = terminal ? "application/vnd.docker.raw-stream" : "application/vnd.docker.multiplexed-stream";
  answer(call, 101, { headers: { "Content-Type": type }, last: false });
  for (let from = 0; ; from += 1) {
    const input = steps.until([refOf(exchanges, exchange)], (world) => {
      const row = need(world, exchanges, exchange);
      return row.input[from] ?? (row.inputEnded || row.abandoned ? "" : undefined);
    });
    if (input === "") break;
    if (terminal) chunk(call, { kind: "raw", text: input }, { kind: "raw", text: `said ${input}` });
    else chunk(call, { kind: "stdout", text: `said ${input}` }, { kind: "stderr", text: "!\n" });
  }
  end(call);
};

const routes: Readonly<Record<string, (call: Call) => void>> = {
  "HEAD /_ping": (call) => answer(call, 200, { headers: { "Api-Version": "1.47", Ostype: "windows" } }),
  "GET /_ping": (call) => answer(call, 200, { headers: { "Content-Type": "text/plain; charset=utf-8" }, answer: "OK" }),
  "POST /say": (call) => {
    const { method, version, path, query, body, archive } = call.row;
    answer(call, 200, { answer: { method, version, path, query, body, archive } });
  },
  "PUT /containers/a/archive": (call) => answer(call, 200, { answer: call.row.archive }),
  "GET /containers/a/archive": (call) =>
    answer(call, 200, {
      headers: { "Content-Type": "application/x-tar" },
      answerArchive: {
        kind: "directory",
        name: "",
        entries: { A: { kind: "file", name: "a", size: 1, content: { kind: "text", text: "x" } } },
      },
    }),
  "POST /images/create": (call) => {
    answer(call, 200, { last: false });
    for (const status of ["Pulling", "Pulled"]) {
      call.steps.sleep(20_000_000);
      chunk(call, { kind: "json", value: { status } });
    }
    end(call);
  },
  // Time: what is told of it, a moment that comes, and one that never does.
  "GET /time": (call) => answer(call, 200, { answer: call.steps.look((world) => world.now) }),
  "POST /containers/a/wait": (call) => {
    answer(call, 200, { last: false });
    call.steps.sleep(200_000);
    chunk(call, { kind: "json", value: { StatusCode: 3 } });
    end(call);
  },
  "GET /events": (call) => {
    const { steps, exchange } = call;
    answer(call, 200, { last: false });
    steps.until([refOf(exchanges, exchange)], (world) =>
      need(world, exchanges, exchange).abandoned ? true : undefined,
    );
    end(call);
  },
  "GET /abandoned": (call) =>
    answer(call, 200, {
      answer: call.steps.look((world) => world.all(exchanges).filter((row) => row.abandoned).length),
    }),
  "POST /containers/pipe/attach": (call) => echo(call, false),
  "POST /containers/terminal/attach": (call) => echo(call, true),
  "POST /exec/e/start": (call) => {
    answer(call, 101, { headers: { "Content-Type": "application/vnd.docker.multiplexed-stream" }, last: false });
    chunk(call, { kind: "stdout", text: JSON.stringify(call.row.body) });
    end(call);
  },
};

const serve = defineProcedure(serveExchange, (steps, { exchange }) => {
  const row = steps.look((world) => need(world, exchanges, exchange));
  const call: Call = { steps, exchange, row };
  const route = routes[`${row.method} ${row.path}`];
  if (route === undefined) answer(call, 404, { answer: { message: "page not found" } });
  else route(call);
});

const machine = composeMachine([
  { name: "stand-in", acts: [apiRequest, apiAnswer, apiChunk, apiEnd, apiInput, apiAbandon], procedures: [serve] },
]);

/** A world with an engine for tests, which knows a few odd paths. */
export const standInEngine = ({ isRunning = true } = {}): Timeline =>
  Timeline.begin(machine, (tx) => {
    if (isRunning) installEngine(tx, daemon);
  });
