import { defineTable, type EntityRef, type Id, type Row } from "#core/table.ts";
import type { Archive } from "./archive.ts";

export type ExchangeId = Id<"exchange">;

/** A part of a streamed body. `json` is one message of a JSON stream; the others are text of that stream, `raw` where a terminal merges them. */
export type Chunk =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "stdout" | "stderr" | "raw"; readonly text: string };

/**
 * One request to the engine with its answer: the whole seam between a client and the engine (Docker Engine API 1.47).
 * `path` is without the version prefix and with decoded segments joined by "/"; `query` holds each parameter's values.
 */
export interface Exchange extends Row<"exchange"> {
  /** The client: a docker.exe of this host, or what speaks from outside. */
  readonly client: EntityRef | null;
  readonly method: "HEAD" | "GET" | "POST" | "PUT" | "DELETE";
  readonly version: string | null;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** JSON of the request; null if it has none. */
  readonly body: unknown;
  /** A tar archive of the request: a build context, a copied tree, saved images. */
  readonly archive: Archive | null;
  /** Null until the engine has sent its headers. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer's JSON, where it is not streamed. */
  readonly answer: unknown;
  /** The answer's stream so far. */
  readonly chunks: readonly Chunk[];
  /** An archive that the engine sends. */
  readonly answerArchive: Archive | null;
  /** The engine has said all. */
  readonly ended: boolean;
  /** On an upgraded connection, what the client has sent. */
  readonly input: readonly string[];
  readonly inputEnded: boolean;
  /** The client is gone: nobody reads what comes. */
  readonly abandoned: boolean;
}

export const exchanges = defineTable<Exchange>()("exchange");
