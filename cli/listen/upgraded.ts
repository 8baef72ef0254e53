import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { bodyLimits } from "./body.ts";

/** What came before the bare stream begins. */
export interface Upgraded {
  readonly body: AsyncIterable<Uint8Array>;
  /** What was sent already after the request's body. */
  readonly rest: Buffer;
}

async function* only(bytes: Buffer): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** Takes the body of a request that asks for an upgrade off its connection, which nobody else does. Null where it never comes. */
export const readUpgraded = async (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<Upgraded | null> => {
  const length = Number(request.headers["content-length"] ?? 0);
  if (!(length >= 0 && length <= bodyLimits.json)) return null;
  let bytes = head;
  while (bytes.length < length) {
    const more = await new Promise<Buffer | null>((resolve) => {
      const done = (chunk: Buffer | null) => {
        socket.pause();
        socket.removeAllListeners("data");
        socket.off("end", none).off("close", none);
        resolve(chunk);
      };
      const none = () => done(null);
      socket.once("data", done).once("end", none).once("close", none);
      socket.resume();
    });
    if (more === null) return null;
    bytes = Buffer.concat([bytes, more]);
  }
  return { body: only(bytes.subarray(0, length)), rest: bytes.subarray(length) };
};
