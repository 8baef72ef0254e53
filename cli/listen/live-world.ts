import type { Act, Micros } from "#core/event.ts";
import { Timeline } from "#core/timeline.ts";
import type { World } from "#core/world.ts";
import { apiAbandon } from "#docker/engine/api/abandon.ts";
import { type Exchange, type ExchangeId, exchanges } from "#docker/engine/api/exchange.ts";
import { apiInput } from "#docker/engine/api/input.ts";
import { apiRequest, type RequestData } from "#docker/engine/api/request.ts";
import { daemonOf } from "#docker/engine/daemon/engine-row.ts";

/** Moments that one request may set off before its client is left to wait. */
const momentsAtOnce = 200_000;

export type Request = Omit<RequestData, "client" | "daemon">;

export interface LiveOptions {
  /** Real milliseconds. */
  readonly now?: () => number;
  /** Virtual seconds in a real one. */
  readonly speed?: number;
  /** Moments after which the past is forgotten: nobody steps back in a world that serves. */
  readonly momentsKept?: number;
}

/**
 * A world that keeps up with the wall clock. What a request sets off happens at once, however long it takes the world; then world time
 * goes on from there.
 */
export class LiveWorld {
  /** Called after the world has gone on. */
  onChange: () => void = () => {};
  /** Called when the engine is broken while nobody waits for it. */
  onBug: (thrown: unknown) => void = () => {};
  private timeline: Timeline;
  private readonly wall: () => number;
  private readonly speed: number;
  private readonly momentsKept: number;
  private since: { readonly wall: number; readonly world: Micros };
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(timeline: Timeline, { now = Date.now, speed = 1, momentsKept = 100_000 }: LiveOptions = {}) {
    this.timeline = timeline;
    this.wall = now;
    this.speed = speed;
    this.momentsKept = momentsKept;
    this.since = { wall: now(), world: timeline.now };
  }

  get world(): World {
    return this.timeline.head;
  }

  row(exchange: ExchangeId): Exchange | undefined {
    return this.world.get(exchanges, exchange);
  }

  /** Asks the engine and runs until `isEnough`, or until nothing happens any more. Null where no engine listens. */
  request(request: Request, isEnough: (row: Exchange) => boolean): ExchangeId | null {
    this.keepUp();
    const daemon = daemonOf(this.world);
    if (daemon === null) return null;
    const exchange = this.ask(apiRequest, { ...request, client: null, daemon });
    this.runUntil(() => {
      const row = this.row(exchange);
      return row === undefined || isEnough(row);
    });
    this.settle();
    return exchange;
  }

  /** What a client sends on an upgraded connection; null when it has closed its side. */
  input(exchange: ExchangeId, text: string | null): void {
    this.tell(exchange, (ends) => this.ask(apiInput, { ...ends, exchange, text }));
  }

  /** The client is gone. */
  abandon(exchange: ExchangeId): void {
    this.tell(exchange, (ends) => this.ask(apiAbandon, { ...ends, exchange }));
  }

  /** Lets the world be. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private tell(
    exchange: ExchangeId,
    ask: (ends: { readonly client: null; readonly daemon: RequestData["daemon"] }) => void,
  ): void {
    this.keepUp();
    const daemon = daemonOf(this.world);
    if (daemon !== null && this.row(exchange)?.ended === false) ask({ client: null, daemon });
    this.settle();
  }

  /** World time that it is now. */
  private get due(): Micros {
    return this.since.world + Math.max(0, this.wall() - this.since.wall) * 1000 * this.speed;
  }

  private keepUp(): void {
    this.timeline.runUntilQuiet(this.due, momentsAtOnce);
  }

  /** Asks, and runs until that has happened. Gives the exchange that it has made, or any for an act that makes none. */
  private ask<Data>(act: Act<Data, ExchangeId> | Act<Data>, data: Data): ExchangeId {
    const seq = this.timeline.ask(act as Act<Data, unknown>, data, Math.max(this.due, this.timeline.now));
    this.runUntil(() => this.timeline.eventOf(this.timeline.length)?.seq === seq);
    const made = this.timeline
      .changes(this.timeline.length)
      .find(({ ref, before }) => ref.table === exchanges.name && before === undefined);
    return (made?.ref.id ?? -1) as ExchangeId;
  }

  private runUntil(isEnough: () => boolean): void {
    for (let moments = 0; moments < momentsAtOnce && !isEnough(); moments += 1)
      if (this.timeline.step() === null) return;
  }

  /** Sets the clocks by each other, tells who listens, and comes back when something is due. */
  private settle(): void {
    if (this.timeline.now > this.due) this.since = { wall: this.wall(), world: this.timeline.now };
    if (this.timeline.length > this.momentsKept)
      this.timeline = Timeline.fromJSON(this.timeline.machine, this.timeline.toJSON());
    this.onChange();
    this.stop();
    const next = this.timeline.due;
    if (next === undefined) return;
    const wait = Math.max(1, Math.min((next - this.due) / 1000 / this.speed, 2 ** 30));
    this.timer = setTimeout(() => {
      try {
        this.keepUp();
        this.settle();
      } catch (thrown) {
        this.onBug(thrown);
      }
    }, wait);
  }
}
