import type { EventMessage } from "#docker/engine/api/types.ts";
import { rfc3339 } from "#shell/clock.ts";
import { executeTemplate, goJson, goStruct, parseTemplate } from "#shell/template/index.ts";
import type { Formatted } from "../format/list.ts";

/** Numbers so large have no exact nanoseconds; their decimal digits are what JSON carries. */
const timeOf = ({ time, timeNano }: EventMessage): string =>
  rfc3339(time * 1000).replace("Z", `.${String(timeNano).slice(-9)}Z`);

/** One line of `docker events`. Source: docker-cli.md §9.4. */
export const formatEvent = (event: EventMessage): string => {
  const attributes = Object.entries(event.Actor.Attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`);
  const tail = attributes.length === 0 ? "" : ` (${attributes.join(", ")})`;
  return `${timeOf(event)} ${event.Type} ${event.Action} ${event.Actor.ID}${tail}\n`;
};

/** `docker events --format`. */
export const formatEventBy = (event: EventMessage, format: string): Formatted => {
  if (format === "") return { text: formatEvent(event) };
  if (format === "json") return { text: `${goJson(goStruct("*events.Message", { ...event }, false, event), true)}\n` };
  const parsed = parseTemplate(format);
  if ("error" in parsed) return { error: `Error parsing format: ${parsed.error}` };
  const { time, timeNano, scope, ...fields } = event;
  const data = goStruct("*events.Message", { ...fields, Time: time, TimeNano: timeNano, Scope: scope }, false, event);
  const done = executeTemplate(parsed.template, data);
  return "text" in done ? { text: `${done.text}\n` } : done;
};
