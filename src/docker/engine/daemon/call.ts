import { failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { apiAnswer } from "../api/answer.ts";
import { apiChunk } from "../api/chunk.ts";
import type { Chunk, Exchange, ExchangeId } from "../api/exchange.ts";
import type { Ends } from "../api/message.ts";
import type { Query } from "../api/target.ts";
import type { Engine } from "./engine.ts";
import type { Reply } from "./reply.ts";

/** A request on its way to the endpoint that handles it. */
export interface Call {
  readonly exchange: ExchangeId;
  readonly ends: Ends;
  readonly method: Exchange["method"];
  readonly query: Query;
  readonly body: unknown;
  /** What the path names: `{id}`, `{name}`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** One operation of the Engine API. */
export interface Endpoint {
  readonly methods: readonly Exchange["method"][];
  /** With parameters in braces; `{name:.*}` takes slashes too. */
  readonly path: string;
  /** Gives what is to be answered, or null when it has answered by itself. A failure's code is the status. */
  readonly handle: (steps: Steps, call: Call, engine: Engine) => Reply | null;
}

export const queryText = ({ query }: Call, name: string): string => query[name]?.[0] ?? "";

/** Source: moby api/server/httputils/form.go, BoolValue. */
export const queryFlag = (call: Call, name: string): boolean =>
  !["", "0", "no", "false", "none"].includes(queryText(call, name).trim().toLowerCase());

/** A whole number of the query; `otherwise` where it is absent. Ends the request where it is none. */
export const queryNumber = (steps: Steps, call: Call, name: string, otherwise: number | null): number | null => {
  const text = queryText(call, name);
  if (text === "") return otherwise;
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  return steps.fail(failure("400", `strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`));
};

/** Sends the head of a streamed answer. */
export const openStream = (
  steps: Steps,
  { exchange, ends }: Call,
  status = 200,
  contentType = "application/json",
): void => {
  const headers = { "Content-Type": contentType };
  steps.do(apiAnswer, { ...ends, exchange, status, headers, body: null, archive: null, last: false });
};

export const send = (
  steps: Steps,
  { exchange, ends }: Pick<Call, "exchange" | "ends">,
  chunks: readonly Chunk[],
): void => {
  if (chunks.length > 0) steps.do(apiChunk, { ...ends, exchange, chunks });
};

/** Messages of a JSON stream. */
export const sendJson = (steps: Steps, call: Pick<Call, "exchange" | "ends">, values: readonly unknown[]): void =>
  send(
    steps,
    call,
    values.map((value) => ({ kind: "json", value })),
  );

/** How an error looks in a JSON stream that has begun. Source: moby pkg/streamformatter. */
export const errorMessage = (message: string): unknown => ({ errorDetail: { message }, error: message });
