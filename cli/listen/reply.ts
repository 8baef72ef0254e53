import { Buffer } from "node:buffer";
import { bytesOf } from "#contract/file-tree/index.ts";
import { writeTar } from "#contract/tar/write.ts";
import type { Archive } from "#docker/engine/api/archive.ts";
import type { Chunk, Exchange } from "#docker/engine/api/exchange.ts";
import { bytesOfChunk } from "./framing.ts";

/** Where an answer goes: an ordinary HTTP response, or the socket of an upgraded connection. */
export interface Wire {
  /** `length`: bytes of the body where they are known. */
  head(status: number, headers: Readonly<Record<string, string>>, length: number | null): void;
  write(bytes: Buffer): void;
  end(): void;
  /** Breaks the connection off. */
  destroy(): void;
}

const isJson = (headers: Exchange["headers"]): boolean =>
  (headers["Content-Type"] ?? "").startsWith("application/json");

const tarOf = (archive: Archive): Uint8Array =>
  archive.kind === "directory" ? writeTar(archive) : (bytesOf(archive) ?? new Uint8Array());

const wholeBody = ({ answer, answerArchive, headers }: Exchange): Buffer => {
  if (answerArchive !== null) return Buffer.from(tarOf(answerArchive));
  if (answer === null || answer === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof answer === "string" && !isJson(headers) ? answer : `${JSON.stringify(answer)}\n`);
};

/** Sends what an exchange's row holds, as far as it has not been sent. */
export class Reply {
  isOver = false;
  /** Is a part of the stream nothing new to the client? */
  hides: (chunk: Chunk) => boolean = () => false;
  private readonly wire: Wire;
  private hasHead = false;
  private chunks = 0;

  constructor(wire: Wire) {
    this.wire = wire;
  }

  send(row: Exchange): void {
    if (this.isOver || row.status === null) return;
    this.sendHead(row, row.status);
    for (; this.chunks < row.chunks.length; this.chunks += 1) {
      const chunk = row.chunks[this.chunks];
      if (chunk !== undefined && !this.hides(chunk)) this.wire.write(bytesOfChunk(chunk));
    }
    if (!row.ended) return;
    this.isOver = true;
    this.wire.end();
  }

  private sendHead(row: Exchange, status: number): void {
    if (this.hasHead) return;
    this.hasHead = true;
    const body = wholeBody(row);
    const isWhole = row.ended && row.chunks.length === 0;
    this.wire.head(status, row.headers, isWhole ? body.length : null);
    if (body.length > 0) this.wire.write(body);
  }
}
