import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { declareProcedure } from "#core/procedure.ts";
import { begin } from "#core/runner.ts";
import { durations } from "../daemon/durations.ts";
import { engineApi } from "../daemon/sources.ts";
import type { Archive } from "./archive.ts";
import { type Exchange, type ExchangeId, exchanges } from "./exchange.ts";
import { channel, type Ends, toDaemon } from "./message.ts";
import { type Query, requestTarget } from "./target.ts";

/** A request as the client sends it. `path` and `query` are decoded, without the version prefix. */
export interface RequestData extends Ends {
  readonly method: Exchange["method"];
  /** `1.47`; null for an unversioned path such as `/_ping`. */
  readonly version: string | null;
  readonly path: string;
  readonly query: Query;
  readonly body: unknown;
  readonly archive: Archive | null;
}

/** Reads a request and answers it. */
export const serveExchange = declareProcedure<{ readonly exchange: ExchangeId }>("engine.serve");

/** Gives the exchange in which the answer comes. */
export const apiRequest = defineAct<RequestData, ExchangeId>("api.request", {
  takes: durations.request,
  run: (tx, { client, method, version, path, query, body, archive }) => {
    const { id } = tx.insert(exchanges, {
      client,
      method,
      version,
      path,
      query,
      body,
      archive,
      status: null,
      headers: {},
      answer: null,
      chunks: [],
      answerArchive: null,
      ended: false,
      input: [],
      inputEnded: false,
      abandoned: false,
    });
    begin(tx, serveExchange, { exchange: id });
    return id;
  },
  hop: (data) => ({
    ...toDaemon(data),
    channel,
    label: `${data.method} ${requestTarget(data.version, data.path, data.query)}`,
    ...(data.body === null ? {} : { body: data.body }),
  }),
  explain: ({ data }) =>
    step(
      `The client asks the engine: ${data.method} ${requestTarget(data.version, data.path, data.query)}${data.archive === null ? "" : ", with a tar archive"}.`,
      engineApi,
    ),
});
