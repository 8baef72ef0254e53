import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { type Chunk, exchanges } from "../../api/exchange.ts";
import { type Call, type Endpoint, openStream, queryFlag, queryText, send } from "../../daemon/call.ts";
import { type Engine, isoOfUnixMicros, unixMicros } from "../../daemon/engine.ts";
import { timestampOf } from "../../daemon/filters.ts";
import { type Container, containers } from "../container.ts";
import { needContainer } from "../find-container.ts";
import { type LogLine, logLines } from "../output/log.ts";
import { outputs, outputsFrom } from "../output/output.ts";

/** What of a log is wanted. Times in Unix seconds. */
interface Wanted {
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly since: number | null;
  readonly until: number | null;
  readonly timestamps: boolean;
  readonly details: boolean;
  /** Null for all. */
  readonly tail: number | null;
}

const wantedOf = (steps: Steps, call: Call): Wanted => {
  const since = timestampOf(queryText(call, "since"));
  const until = timestampOf(queryText(call, "until"));
  if (isFailure(since)) return steps.fail(since);
  if (isFailure(until)) return steps.fail(until);
  const tail = queryText(call, "tail");
  return {
    stdout: queryFlag(call, "stdout"),
    stderr: queryFlag(call, "stderr"),
    since: since === 0 ? null : since,
    until: until === 0 ? null : until,
    timestamps: queryFlag(call, "timestamps"),
    details: queryFlag(call, "details"),
    tail: /^\d{1,9}$/.test(tail) ? Number(tail) : null,
  };
};

/** Nine digits of a fraction. Source: reference/docker-cli.md §2.6. */
const stamp = (micros: number): string => {
  const [whole = "", fraction = ""] = isoOfUnixMicros(micros).slice(0, -1).split(".");
  return `${whole}.${fraction.padEnd(9, "0")}Z `;
};

const detailsOf = ({ hostConfig, config }: Container): string => {
  const names = (hostConfig.LogConfig.Config.labels ?? "").split(",").filter((name) => name !== "");
  return `${names.map((name) => `${name}=${config.Labels?.[name] ?? ""}`).join(",")} `;
};

const shown = (
  engine: Engine,
  world: Reader,
  container: Container,
  lines: readonly LogLine[],
  wanted: Wanted,
): readonly Chunk[] =>
  lines.flatMap(({ stream, text, at }): Chunk[] => {
    const micros = unixMicros(engine, world, at);
    if (!wanted[stream]) return [];
    if (wanted.since !== null && micros < wanted.since * 1e6) return [];
    if (wanted.until !== null && micros > wanted.until * 1e6) return [];
    const head = (wanted.timestamps ? stamp(micros) : "") + (wanted.details ? detailsOf(container) : "");
    return [{ kind: container.config.Tty ? "raw" : stream, text: head + text }];
  });

const allLines = (world: Reader, container: Container): readonly LogLine[] =>
  logLines(outputsFrom(world, container.id, 0), container.openOutputs === 0);

const follow = (steps: Steps, call: Call, engine: Engine, container: Container, wanted: Wanted, seen: number): void => {
  const watch = [{ table: outputs.name }, refOf(containers, container.id), refOf(exchanges, call.exchange)];
  let from = seen;
  for (;;) {
    const part = steps.until(watch, (world) => {
      const row = world.get(containers, container.id);
      const wire = world.get(exchanges, call.exchange);
      const lines = row === undefined ? [] : allLines(world, row);
      const over = row === undefined || row.status !== "running" || wire === undefined || wire.abandoned || wire.ended;
      if (lines.length <= from && !over) return undefined;
      const chunks = row === undefined ? [] : shown(engine, world, row, lines.slice(from), wanted);
      return { chunks, from: lines.length, over };
    });
    send(steps, call, part.chunks);
    if (part.over) return;
    from = part.from;
  }
};

/** Logging drivers that can be read back. Source: moby daemon/logger. */
const readable = ["json-file", "local", "journald", ""];

/** `docker logs`. */
export const logsOfContainer: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/logs",
  handle: (steps, call, engine) => {
    const container = needContainer(steps, call.parameters.id ?? "");
    const wanted = wantedOf(steps, call);
    if (!wanted.stdout && !wanted.stderr)
      return steps.fail(failure("400", "Bad parameters: you must choose at least one stream"));
    if (!readable.includes(container.hostConfig.LogConfig.Type))
      return steps.fail(failure("501", "configured logging driver does not support reading"));
    openStream(steps, call, 200, streamType(container.config.Tty));
    const first = steps.look((world) => {
      const row = world.get(containers, container.id);
      const lines = row === undefined ? [] : allLines(world, row);
      const chunks = row === undefined ? [] : shown(engine, world, row, lines, wanted);
      return {
        chunks: wanted.tail === null ? chunks : chunks.slice(chunks.length - Math.min(wanted.tail, chunks.length)),
        seen: lines.length,
      };
    });
    send(steps, call, first.chunks);
    if (queryFlag(call, "follow")) follow(steps, call, engine, container, wanted, first.seen);
    return null;
  },
};

/** What carries a process's output. Source: Engine API v1.47, ContainerAttach. */
export const streamType = (tty: boolean): string =>
  tty ? "application/vnd.docker.raw-stream" : "application/vnd.docker.multiplexed-stream";
