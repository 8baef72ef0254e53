import { Buffer } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Timeline } from "#core/timeline.ts";
import type { ExchangeId } from "#docker/engine/api/exchange.ts";
import { type Body, readBody } from "./body.ts";
import { responseWire, socketWire } from "./http-wire.ts";
import { type LiveOptions, LiveWorld } from "./live-world.ts";
import { Reply, type Wire } from "./reply.ts";
import { isLasting, readTarget, type Target } from "./request.ts";
import { isTrusted } from "./trust.ts";
import { typingOf } from "./typing.ts";
import { readUpgraded } from "./upgraded.ts";

export interface ListenOptions extends LiveOptions {
  /** What went wrong within Silo itself; its world is no good any more. */
  readonly onBug?: (thrown: unknown) => void;
}

const refuse = (wire: Wire, status: number, message: string): void => {
  const body = Buffer.from(`${JSON.stringify({ message })}\n`);
  wire.head(status, { "Content-Type": "application/json" }, body.length);
  wire.write(body);
  wire.end();
};

/** One engine's end of all connections. */
export class Listener {
  private readonly live: LiveWorld;
  private readonly replies = new Map<ExchangeId, Reply>();
  private readonly onBug: (thrown: unknown) => void;

  constructor(timeline: Timeline, { onBug = () => {}, ...options }: ListenOptions) {
    this.onBug = onBug;
    this.live = new LiveWorld(timeline, options);
    this.live.onBug = onBug;
    this.live.onChange = () => {
      for (const exchange of this.replies.keys()) this.flush(exchange);
    };
  }

  stop(): void {
    this.live.stop();
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wire = responseWire(response);
    await this.guard(wire, async () => {
      const target = this.targetOf(request, wire);
      if (target === undefined) return;
      const body = await readBody(target, request.headers["content-type"] ?? "", request);
      if ("problem" in body) return refuse(wire, body.status, body.problem);
      const exchange = this.begin(target, body, wire);
      if (exchange !== null) response.once("close", () => this.leave(exchange));
    });
  }

  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const wire = socketWire(socket);
    socket.on("error", () => socket.destroy());
    await this.guard(wire, async () => {
      const target = this.targetOf(request, wire);
      if (target === undefined) return;
      const upgraded = await readUpgraded(request, socket, head);
      if (upgraded === null) return void socket.destroy();
      const body = await readBody(target, request.headers["content-type"] ?? "", upgraded.body);
      if ("problem" in body) return refuse(wire, body.status, body.problem);
      const exchange = this.begin(target, body, wire);
      if (exchange !== null) this.join(exchange, socket, wire, upgraded.rest);
    });
  }

  private targetOf(request: IncomingMessage, wire: Wire): Target | undefined {
    if (!isTrusted(request.headers)) return void refuse(wire, 403, "Silo answers programs of this computer only.");
    const target = readTarget(request.method ?? "", request.url ?? "");
    if (target === undefined) refuse(wire, 404, "page not found");
    return target;
  }

  private begin(target: Target, { json, archive }: Body, wire: Wire): ExchangeId | null {
    const lasts = isLasting(target);
    const exchange = this.live.request(
      { ...target, body: json, archive },
      (row) => row.ended || (lasts && row.status !== null),
    );
    if (exchange === null || this.live.row(exchange) === undefined) {
      refuse(wire, 503, "No Docker engine is running on this host.");
      return null;
    }
    this.replies.set(exchange, new Reply(wire));
    this.flush(exchange);
    return exchange;
  }

  /** Lets a client type into an upgraded connection. */
  private join(exchange: ExchangeId, socket: Duplex, wire: Wire, typed: Buffer): void {
    socket.once("close", () => this.leave(exchange));
    const row = this.live.row(exchange);
    const reply = this.replies.get(exchange);
    if (row?.status !== 101 || reply === undefined) return;
    const isTerminal = (row.headers["Content-Type"] ?? "").includes("raw-stream");
    const input = (text: string | null) => this.attempt(() => this.live.input(exchange, text));
    const show = (text: string) => wire.write(Buffer.from(text));
    const typing = typingOf(isTerminal, { send: input, show, close: () => input(null) });
    reply.hides = (chunk) => chunk.kind === "raw" && typing.isEcho(chunk.text);
    if (typed.length > 0) typing.take(typed);
    socket.on("data", (bytes: Buffer) => typing.take(bytes));
    socket.once("end", () => typing.end());
  }

  private flush(exchange: ExchangeId): void {
    const reply = this.replies.get(exchange);
    const row = this.live.row(exchange);
    if (row !== undefined) reply?.send(row);
    if (row === undefined || reply?.isOver === true) this.replies.delete(exchange);
  }

  private leave(exchange: ExchangeId): void {
    if (this.replies.delete(exchange)) this.attempt(() => this.live.abandon(exchange));
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      this.onBug(thrown);
    }
  }

  private async guard(wire: Wire, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.onBug(thrown);
      wire.destroy();
    }
  }
}
