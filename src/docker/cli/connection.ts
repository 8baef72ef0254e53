import { type Failure, failure } from "#core/failure.ts";
import type { Archive } from "#docker/engine/api/archive.ts";
import {
  abandonExchange,
  type ClientRequest,
  nextChunks,
  type Part,
  readAnswer,
  readHead,
  requestApi,
  type Waiting,
} from "#docker/engine/api/client.ts";
import type { Chunk, ExchangeId } from "#docker/engine/api/exchange.ts";
import { requestTarget } from "#docker/engine/api/target.ts";
import type { ErrorResponse } from "#docker/engine/api/types.ts";
import type { System } from "#shell/system.ts";
import { client } from "./client.ts";
import { daemonError, unreachable } from "./errors.ts";

/** A request as a command makes it. */
export type Ask = Pick<ClientRequest, "method" | "path" | "query" | "body" | "archive" | "version">;

/** What the engine answered, or why not in the words that the user sees. */
export type Reply<Body> =
  | {
      readonly ok: true;
      readonly status: number;
      readonly body: Body;
      readonly headers: Readonly<Record<string, string>>;
      readonly archive: Archive | null;
    }
  | { readonly ok: false; readonly status: number; readonly error: string };

/** A request that is on its way, or that found no engine. */
export type Sent = { readonly exchange: ExchangeId; readonly ask: Ask } | { readonly error: string };

/** The client's end of the pipe to the engine. Ctrl+C while it waits closes the connection and ends the command. */
export interface Connection {
  /** Why the engine did not answer the first request; null if it did. */
  readonly silence: string | null;
  send(ask: Ask): Sent;
  /** Waits for the whole answer. */
  answer<Body>(sent: Sent): Reply<Body>;
  ask<Body>(ask: Ask): Reply<Body>;
  /** The answer's JSON; an error ends the command. */
  need<Body>(ask: Ask): Body;
  /** Waits until the engine has begun to answer; what follows comes as a stream. */
  open(ask: Ask): Reply<unknown> & { readonly exchange?: ExchangeId };
  /** Hands over a stream part by part until its end. */
  follow(exchange: ExchangeId, each: (chunks: readonly Chunk[]) => void): void;
  close(exchange: ExchangeId): void;
}

/**
 * What Ctrl+C ends a command with. While it waits for the head of an answer: nothing is said, and it ends with 0; while it reads a stream, the
 * error of the reading is said. Source: moby client/request.go (Cancelled); docker/cli v27.5.1 cmd/docker/docker.go; docker/cli issue 5659.
 */
const cancelledBefore = (error: string): Failure => failure("0", "", { cancelled: error });
const cancelledAmid = failure("1", "context canceled", { cancelled: "context canceled" });

/** What a cancelled request says of itself; null where something else has failed. */
export const cancelledText = ({ detail }: Failure): string | null =>
  (detail as { readonly cancelled?: string } | undefined)?.cancelled ?? null;

/** Ends the command: `message` goes to standard error. */
export const endWith = (system: System, message: string, exitCode = 1): never =>
  system.steps.fail(failure(String(exitCode), message));

const targetOf = ({ version = client.apiVersion, path, query = {} }: Ask): string =>
  requestTarget(
    version,
    path,
    Object.fromEntries(Object.entries(query).map(([key, value]) => [key, typeof value === "string" ? [value] : value])),
  );

/** How Go's HTTP client words what became of a request. */
const requestError = (ask: Ask, error: string): string => {
  const verb = ask.method.charAt(0) + ask.method.slice(1).toLowerCase();
  return `${verb} "http://%2F%2F.%2Fpipe%2Fdocker_engine${targetOf(ask)}": ${error}`;
};

/** Words of a refusal; without any, the engine was gone before it had answered. The text of the latter: Go net/http, "EOF"; assumption. */
const refusalOf = (ask: Ask, body: unknown): string => {
  const message = (body as ErrorResponse | null)?.message;
  if (typeof message === "string" && message !== "") return daemonError(message);
  return `error during connect: ${requestError(ask, "EOF")}`;
};

/** Opens the connection with the first request of every command, as the real client does. */
export const connect = (system: System): Connection => {
  const { steps } = system;
  const own = { table: "process", id: system.process };
  const close = (exchange: ExchangeId): void => abandonExchange(steps, exchange);
  const patient = (exchange: ExchangeId, cancelled: Failure): Waiting => ({
    until: (watch, read) => {
      const arrival = system.arrival(
        watch.flatMap((each) => ("id" in each ? [each] : [])),
        read,
      );
      if (arrival.kind === "seen") return arrival.value;
      close(exchange);
      return steps.fail(cancelled);
    },
  });
  const silenceOf = (ask: Ask): string =>
    unreachable({ method: ask.method, path: targetOf(ask), elevated: true, reason: "missing" });
  const send = (ask: Ask): Sent => {
    const exchange = requestApi(steps, { client: own, ...ask });
    return exchange === null ? { error: silenceOf(ask) } : { exchange, ask };
  };
  const answer = <Body>(sent: Sent): Reply<Body> => {
    if ("error" in sent) return { ok: false, status: 0, error: sent.error };
    const { status, headers, body, archive } = readAnswer(
      patient(sent.exchange, cancelledBefore(requestError(sent.ask, "context canceled"))),
      sent.exchange,
    );
    return status >= 400
      ? { ok: false, status, error: refusalOf(sent.ask, body) }
      : { ok: true, status, headers, archive, body: body as Body };
  };
  const ask = <Body>(request: Ask): Reply<Body> => answer(send(request));
  const first: Ask = { method: "HEAD", path: "/_ping", version: null };
  const greeting = send(first);
  if ("exchange" in greeting) answer(greeting);
  return {
    silence: "error" in greeting ? greeting.error : null,
    send,
    answer,
    ask,
    need: <Body>(request: Ask): Body => {
      const reply = ask<Body>(request);
      return reply.ok ? reply.body : endWith(system, reply.error);
    },
    open: (request) => {
      const sent = send(request);
      if ("error" in sent) return { ok: false, status: 0, error: sent.error };
      const { exchange } = sent;
      const { status, headers, body } = readHead(
        patient(exchange, cancelledBefore(requestError(request, "context canceled"))),
        exchange,
      );
      if (status >= 400) return { ok: false, status, error: refusalOf(request, body) };
      return { ok: true, status, headers, body, archive: null, exchange };
    },
    follow: (exchange, each) => {
      let from = 0;
      for (;;) {
        const { chunks, ended }: Part = nextChunks(patient(exchange, cancelledAmid), exchange, from);
        if (chunks.length > 0) each(chunks);
        if (ended) return;
        from += chunks.length;
      }
    },
    close,
  };
};
