import { exchangeRef, type Part, partOf } from "#docker/engine/api/client.ts";
import type { Chunk, ExchangeId } from "#docker/engine/api/exchange.ts";
import type { System } from "#shell/system.ts";

/** A stream that is read part by part. */
export interface Watch {
  readonly exchange: ExchangeId;
  seen: number;
}

/** What has come since one last looked; null if nothing has. */
export const take = ({ steps }: System, watch: Watch): Part | null => {
  const part = steps.look((world) => partOf(world, watch.exchange, watch.seen) ?? null);
  watch.seen += part?.chunks.length ?? 0;
  return part;
};

/** The values of a stream of JSON. */
export const valuesOf = (part: Part | null): readonly unknown[] =>
  (part?.chunks ?? []).flatMap((chunk: Chunk) => (chunk.kind === "json" ? [chunk.value] : []));

/** Waits until something comes on one of them; false where Ctrl+C comes first. */
export const anyOf = (system: System, watches: readonly Watch[]): boolean => {
  const from = watches.map(({ exchange, seen }) => ({ exchange, seen }));
  const arrival = system.arrival(
    from.map(({ exchange }) => exchangeRef(exchange)),
    (world) => from.some(({ exchange, seen }) => partOf(world, exchange, seen) !== undefined) || undefined,
  );
  return arrival.kind === "seen";
};
