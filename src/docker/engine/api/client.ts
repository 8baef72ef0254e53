import type { Steps } from "#core/procedure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need, type Reader } from "#core/world.ts";
import { daemonOf } from "../daemon/engine-row.ts";
import { apiAbandon } from "./abandon.ts";
import type { Archive } from "./archive.ts";
import { type Chunk, type Exchange, type ExchangeId, exchanges } from "./exchange.ts";
import { apiInput } from "./input.ts";
import { apiRequest } from "./request.ts";

/** A request that a client makes. What is left out: API 1.47, no query, no body. */
export interface ClientRequest {
  /** The client's own process. */
  readonly client: EntityRef | null;
  readonly method: Exchange["method"];
  /** Without the version prefix, decoded: `/containers/create`. */
  readonly path: string;
  readonly version?: string | null;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  readonly archive?: Archive;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer's JSON; of a stream of one JSON message, that message. */
  readonly body: unknown;
  readonly archive: Archive | null;
}

export interface ApiHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly ended: boolean;
}

const lists = (query: ClientRequest["query"] = {}): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, typeof value === "string" ? [value] : value]));

/** Sends a request. Null where no engine listens on the pipe. */
export const requestApi = (steps: Steps, request: ClientRequest): ExchangeId | null => {
  const daemon = steps.look(daemonOf);
  if (daemon === null) return null;
  const { client, method, path, version = "1.47", query, body = null, archive = null } = request;
  return steps.do(apiRequest, { client, daemon, method, version, path, query: lists(query), body, archive });
};

/** All that waiting for an answer needs: a client may listen for something else meanwhile. */
export type Waiting = Pick<Steps, "until">;

/** Waits for status and headers. `body` is the error or JSON that came with them, else null. */
export const readHead = (steps: Waiting, exchange: ExchangeId): ApiHead =>
  steps.until([refOf(exchanges, exchange)], (world) => {
    const { status, headers, answer: body, ended } = need(world, exchanges, exchange);
    return status === null ? undefined : { status, headers, body, ended };
  });

/** Waits until the engine has said all. */
export const readAnswer = (steps: Waiting, exchange: ExchangeId): ApiAnswer =>
  steps.until([refOf(exchanges, exchange)], (world) => {
    const { status, headers, answer, chunks, answerArchive, ended } = need(world, exchanges, exchange);
    if (status === null || !ended) return undefined;
    const [only] = chunks;
    const body = answer === null && only?.kind === "json" && chunks.length === 1 ? only.value : answer;
    return { status, headers, body, archive: answerArchive };
  });

/** Parts of a stream that were not seen before. */
export interface Part {
  readonly chunks: readonly Chunk[];
  /** All has been said. */
  readonly ended: boolean;
}

/** Parts of the stream after the first `from`; none and `ended` when all has been said, undefined while nothing is new. */
export const partOf = (world: Reader, exchange: ExchangeId, from: number): Part | undefined => {
  const { chunks, ended, abandoned } = need(world, exchanges, exchange);
  const over = ended || abandoned;
  return chunks.length > from || over ? { chunks: chunks.slice(from), ended: over } : undefined;
};

/** What a client that waits for several things watches. */
export const exchangeRef = (exchange: ExchangeId): EntityRef => refOf(exchanges, exchange);

/** Waits for parts of the stream after the first `from`; none and `ended` when all has been said. */
export const nextChunks = (steps: Waiting, exchange: ExchangeId, from: number): Part =>
  steps.until([exchangeRef(exchange)], (world) => partOf(world, exchange, from));

const endsOf = (steps: Steps, exchange: ExchangeId) =>
  steps.look((world) => {
    const daemon = daemonOf(world);
    return daemon === null ? null : { client: world.get(exchanges, exchange)?.client ?? null, daemon, exchange };
  });

/** Sends text on an upgraded connection. */
export const sendInput = (steps: Steps, exchange: ExchangeId, text: string): void => {
  const ends = endsOf(steps, exchange);
  if (ends !== null) steps.do(apiInput, { ...ends, text });
};

/** Closes the client's side of an upgraded connection. */
export const endInput = (steps: Steps, exchange: ExchangeId): void => {
  const ends = endsOf(steps, exchange);
  if (ends !== null) steps.do(apiInput, { ...ends, text: null });
};

/** Closes the connection: what still comes is lost. */
export const abandonExchange = (steps: Steps, exchange: ExchangeId): void => {
  const ends = endsOf(steps, exchange);
  if (ends !== null) steps.do(apiAbandon, { ...ends });
};
