import { Buffer } from "node:buffer";
import type { Chunk } from "#docker/engine/api/exchange.ts";

const streamNumbers = { stdout: 1, stderr: 2 } as const;

/** A part of a stream that carries two: an eight-byte head with its number and length. Source: Engine API v1.47, ContainerAttach. */
export const frame = (stream: keyof typeof streamNumbers, text: string): Buffer => {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt8(streamNumbers[stream], 0);
  head.writeUInt32BE(payload.length, 4);
  return Buffer.concat([head, payload]);
};

/** A part of an answer's stream as it goes over the wire. What a terminal has merged ends its lines as a terminal does. */
export const bytesOfChunk = (chunk: Chunk): Buffer => {
  if (chunk.kind === "json") return Buffer.from(`${JSON.stringify(chunk.value)}\r\n`);
  return chunk.kind === "raw" ? Buffer.from(chunk.text.replace(/\r?\n/g, "\r\n")) : frame(chunk.kind, chunk.text);
};
