import { type DirectoryNode, emptyDirectory } from "#contract/file-tree/index.ts";
import { composeMachine } from "#core/machine.ts";
import { Timeline } from "#core/timeline.ts";
import { apiAbandon } from "../api/abandon.ts";
import type { Archive } from "../api/archive.ts";
import { type Chunk, type Exchange, type ExchangeId, exchanges } from "../api/exchange.ts";
import { apiInput } from "../api/input.ts";
import { apiRequest } from "../api/request.ts";
import { createDockerEngine } from "../create-engine.ts";
import { fakeMachine, fakePlatform, fakeSetUp } from "../fake-platform.ts";

export const fakeDaemon = { table: "fake-actor", id: 0 } as const;

interface More {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly archive?: Archive;
}

/** A world with an engine, and a client that speaks with it from outside. */
export class FakeWorld {
  readonly timeline: Timeline;

  constructor(strict = true) {
    const machine = composeMachine([createDockerEngine(fakePlatform), fakeMachine]);
    this.timeline = Timeline.begin(machine, fakeSetUp, { strict });
  }

  /** Sends a request without letting time pass. Gives its number. */
  post(method: Exchange["method"], path: string, { query = {}, body = null, archive }: More = {}): number {
    return this.timeline.ask(apiRequest, {
      client: null,
      daemon: fakeDaemon,
      method,
      version: "1.47",
      path,
      query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, [value]])),
      body,
      archive: archive ?? null,
    });
  }

  /** Sends a request and lets the world come to rest. */
  ask(method: Exchange["method"], path: string, more: More = {}): Exchange {
    this.post(method, path, more);
    this.settle();
    return this.newest();
  }

  settle(): void {
    this.timeline.runUntilQuiet(undefined, 50_000);
    if (this.timeline.due !== undefined) throw new Error("This world does not come to rest.");
  }

  get exchanges(): readonly Exchange[] {
    return this.timeline.head.all(exchanges);
  }

  newest(): Exchange {
    const last = this.exchanges.at(-1);
    if (last === undefined) throw new Error("Nobody has asked anything.");
    return last;
  }

  exchange(id: ExchangeId): Exchange {
    const found = this.exchanges.find((each) => each.id === id);
    if (found === undefined) throw new Error(`There is no exchange ${id}.`);
    return found;
  }

  type(exchange: ExchangeId, text: string | null): void {
    this.timeline.ask(apiInput, { client: null, daemon: fakeDaemon, exchange, text });
    this.settle();
  }

  abandon(exchange: ExchangeId): void {
    this.timeline.ask(apiAbandon, { client: null, daemon: fakeDaemon, exchange });
    this.settle();
  }

  pull(name: string): Exchange {
    const [fromImage = "", tag = "latest"] = name.split(":");
    return this.ask("POST", "/images/create", { query: { fromImage, tag } });
  }

  /** Creates a container; gives its id. */
  create(body: object, name = ""): string {
    const { answer } = this.ask("POST", "/containers/create", { query: { name }, body });
    return (answer as { readonly Id: string }).Id;
  }
}

/** What is in the archive that was answered. */
export const treeOf = ({ answerArchive }: Exchange): DirectoryNode =>
  answerArchive?.kind === "directory" ? answerArchive : emptyDirectory();

/** Texts of one kind, put together. */
export const textOf = ({ chunks }: Exchange, kind: "stdout" | "stderr" | "raw"): string =>
  chunks.map((chunk: Chunk) => (chunk.kind === kind ? chunk.text : "")).join("");

/** Messages of a JSON stream. */
export const messages = ({ chunks }: Exchange): readonly Readonly<Record<string, unknown>>[] =>
  chunks.flatMap((chunk) => (chunk.kind === "json" ? [chunk.value as Readonly<Record<string, unknown>>] : []));

/** What a build or pull shows, line ends as they come. */
export const shown = (exchange: Exchange): string =>
  messages(exchange)
    .map(({ stream, status, error }) => String(stream ?? status ?? error ?? ""))
    .join("");
