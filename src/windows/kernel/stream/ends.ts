import * as contract from "#contract/streams.ts";
import { defineProcedure } from "#core/procedure.ts";
import { interruptConsole } from "../terminal/control-c.ts";
import { closeStream, linesOf, writeStream } from "./acts.ts";
import { type StreamId, streams } from "./stream.ts";

/** The other end of a pipe, for whoever is not a process of this kernel's programs: the engine's pumps. */
const readEnd = defineProcedure(contract.readStream, (steps, { stream, from }) =>
  steps.until([stream], (world) => {
    const row = world.get(streams, stream.id as StreamId);
    if (row === undefined) return { pieces: [], closed: true };
    const pieces = row.pieces.slice(from);
    return pieces.length > 0 || row.closed ? { pieces, closed: row.closed } : undefined;
  }),
);

const controlC = "\u0003";

const writeEnd = defineProcedure(contract.writeStream, (steps, { stream, text }) => {
  const input = stream.id as StreamId;
  const isConsole = steps.look((world) => (world.get(streams, input)?.echoOn ?? null) !== null);
  const [first = "", ...afterInterrupts] = isConsole ? text.split(controlC) : [text];
  const write = (part: string): void => {
    for (const line of linesOf(part.replace(/\r\n?/g, "\n")))
      steps.do(writeStream, { stream: input, text: line, kind: "out", process: null });
  };
  write(first);
  for (const part of afterInterrupts) {
    steps.do(interruptConsole, { input });
    write(part);
  }
});

const closeEnd = defineProcedure(contract.closeStream, (steps, { stream }) => {
  steps.do(closeStream, { stream: stream.id as StreamId });
});

export const streamEnds = [readEnd, writeEnd, closeEnd];
