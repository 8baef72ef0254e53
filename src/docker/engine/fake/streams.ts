import { closeStream, readStream, writeStream } from "#contract/streams.ts";
import { defineProcedure } from "#core/procedure.ts";
import type { Id } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { supply } from "./change.ts";
import { fakeStreams } from "./tables.ts";

export type StreamNumber = Id<"fake-stream">;

export const write = (tx: Tx, stream: StreamNumber | null, text: string): void => {
  const row = stream === null ? undefined : tx.get(fakeStreams, stream);
  if (row === undefined || row.closed || text === "") return;
  tx.update(fakeStreams, row.id, { pieces: [...row.pieces, { text, at: tx.now, kind: "out" }] });
};

export const shut = (tx: Tx, stream: StreamNumber | null): void => {
  if (stream !== null && tx.get(fakeStreams, stream)?.closed === false)
    tx.update(fakeStreams, stream, { closed: true });
};

export const fakeStreamProcedures = [
  defineProcedure(readStream, (steps, { stream, from }) =>
    steps.until([stream], (world) => {
      const { pieces = [], closed = true } = world.get(fakeStreams, stream.id as StreamNumber) ?? {};
      return pieces.length > from || closed ? { pieces: pieces.slice(from), closed } : undefined;
    }),
  ),
  supply(writeStream, (tx, { stream, text }) => write(tx, stream.id as StreamNumber, text)),
  supply(closeStream, (tx, { stream }) => shut(tx, stream.id as StreamNumber)),
];
