import { isFailure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { exchanges } from "../api/exchange.ts";
import type { JsonObject } from "../api/json.ts";
import type { EventMessage } from "../api/types.ts";
import { type Call, type Endpoint, openStream, queryText, sendJson } from "./call.ts";
import { type Engine, unixMicros } from "./engine.ts";
import { type EngineEvent, engineEvents } from "./event-row.ts";
import { durationOf, type Filters, readFilters, timestampOf, valuesFor } from "./filters.ts";

const keys = ["container", "daemon", "event", "image", "label", "network", "plugin", "scope", "type", "volume"];

const fits = ({ type, action, actor, attributes }: EngineEvent, filters: Filters): boolean => {
  const any = (key: string, test: (value: string) => boolean): boolean => {
    const values = valuesFor(filters, key);
    return values.length === 0 || values.some(test);
  };
  const named =
    (kind: string) =>
    (value: string): boolean =>
      type === kind && (actor.startsWith(value) || attributes.name === value);
  return (
    any("type", (value) => value === type) &&
    any("event", (value) => action === value || action.startsWith(`${value}:`)) &&
    any("container", named("container")) &&
    any("network", named("network")) &&
    any("volume", named("volume")) &&
    any("image", (value) => attributes.image === value || (type === "image" && actor.startsWith(value)))
  );
};

/** Source: Engine API v1.47, EventMessage; `status`, `id` and `from` are kept for old clients. */
const message = (
  engine: Engine,
  reader: Reader,
  { type, action, actor, attributes, at }: EngineEvent,
): EventMessage & JsonObject => {
  const micros = unixMicros(engine, reader, at);
  const old = type === "container" || type === "image";
  return {
    ...(old ? { status: action, id: actor } : {}),
    ...(type === "container" ? { from: attributes.image ?? "" } : {}),
    Type: type,
    Action: action,
    Actor: { ID: actor, Attributes: attributes },
    scope: "local",
    time: Math.floor(micros / 1e6),
    timeNano: micros * 1000,
  };
};

const edgeOf = (text: string, now: number): number | null => {
  const ago = durationOf(text);
  if (ago !== null) return now - ago;
  const at = timestampOf(text);
  return isFailure(at) ? null : at;
};

const send = (steps: Parameters<Endpoint["handle"]>[0], call: Call, engine: Engine, filters: Filters): void => {
  const now = steps.look((world) => unixMicros(engine, world, world.now) / 1e6);
  const since = edgeOf(queryText(call, "since"), now);
  const until = edgeOf(queryText(call, "until"), now);
  const listed = steps.look((world) => {
    const rows = world.all(engineEvents);
    const seconds = (row: EngineEvent): number => unixMicros(engine, world, row.at) / 1e6;
    const old = since === null ? [] : rows.filter((row) => seconds(row) >= since && seconds(row) <= (until ?? now));
    return {
      messages: old.filter((row) => fits(row, filters)).map((row) => message(engine, world, row)),
      next: rows.at(-1)?.id ?? -1,
    };
  });
  sendJson(steps, call, listed.messages);
  if (until !== null && until <= now) return;
  let last: number = listed.next;
  for (;;) {
    const part = steps.until([{ table: engineEvents.name }, refOf(exchanges, call.exchange)], (world) => {
      const wire = world.get(exchanges, call.exchange);
      const over = wire === undefined || wire.abandoned || wire.ended;
      const rows = world.all(engineEvents).filter(({ id }) => id > last);
      if (rows.length === 0 && !over) return undefined;
      const messages = rows.filter((row) => fits(row, filters)).map((row) => message(engine, world, row));
      return { messages, last: rows.at(-1)?.id ?? last, over };
    });
    sendJson(steps, call, part.messages);
    if (part.over) return;
    last = part.last;
  }
};

/** `docker events`. A moment in the future as the end is not waited for: the stream ends with the client. */
export const events: Endpoint = {
  methods: ["GET"],
  path: "/events",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), keys);
    if (isFailure(filters)) return steps.fail(filters);
    openStream(steps, call);
    send(steps, call, engine, filters);
    return null;
  },
};
