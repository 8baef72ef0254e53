import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { durations } from "../daemon/durations.ts";
import { engineApi } from "../daemon/sources.ts";
import { type Chunk, type ExchangeId, exchanges } from "./exchange.ts";
import { channel, type Ends, toClient } from "./message.ts";

export interface ChunkData extends Ends {
  readonly exchange: ExchangeId;
  readonly chunks: readonly Chunk[];
}

const textOf = (chunk: Chunk): string => {
  if (chunk.kind !== "json") return chunk.text;
  const value = chunk.value as Readonly<Record<string, unknown>> | null;
  const text = value?.stream ?? value?.status ?? value?.error;
  return typeof text === "string" ? text : JSON.stringify(value);
};

const shown = (chunks: readonly Chunk[]): string => {
  const text = chunks.map(textOf).join(" ").replace(/\s+/g, " ").trim();
  if (text === "") return "an empty line";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** Parts of a streamed answer, as they come. */
export const apiChunk = defineAct<ChunkData>("api.chunk", {
  takes: durations.part,
  run: (tx, { exchange, chunks }) => {
    const row = tx.get(exchanges, exchange);
    if (row !== undefined && !row.ended && !row.abandoned)
      tx.update(exchanges, exchange, { chunks: [...row.chunks, ...chunks] });
  },
  hop: (data) => ({ ...toClient(data), channel, label: shown(data.chunks), body: data.chunks }),
  explain: ({ data }) => detail(`The engine sends “${shown(data.chunks)}”.`, engineApi),
});
