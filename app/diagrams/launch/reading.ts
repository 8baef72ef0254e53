import type { Reading, TwinTable } from "../../twin/twin.ts";
import type { Place } from "../place.ts";
import type { Seen } from "../seen.ts";
import type { LaunchModel, When } from "./model.ts";
import { sceneOf } from "./still.ts";
import { launchOf } from "./world/index.ts";

const states: Readonly<Record<When, string>> = { past: "has been", now: "is now", coming: "is still to come" };

const titleIn = ({ lanes }: LaunchModel, id: string): string => lanes.find((lane) => lane.id === id)?.title ?? id;

const requests = (model: LaunchModel): TwinTable => ({
  key: "requests",
  title: "Requests in their order",
  columns: ["Row", "Who", "Whom", "What", "How", "Answer", "When"],
  count: model.rows.length,
  at: (index) => {
    const row = model.rows[index];
    if (row === undefined) return [];
    const { number, from, to, title, note, answer, when } = row;
    const whom = from === to ? "itself" : titleIn(model, to);
    return [number, titleIn(model, from), whom, title, note, answer ?? "", states[when]];
  },
});

const nowOf = (model: LaunchModel): readonly string[] => {
  const { command, rows, at } = model;
  if (command === null) return ["Nobody has asked the Docker engine for anything yet."];
  const row = rows[at];
  const first = `The command is ${command.line}. It takes ${rows.length} rows.`;
  if (row === undefined) return [first, "All of them are still to come."];
  const whom = row.from === row.to ? "by itself" : `to ${titleIn(model, row.to)}`;
  return [first, `Row ${row.number}: ${titleIn(model, row.from)} ${whom}, ${row.title}.`];
};

/** The way of a command, to be read as text. */
export const readLaunch = (seen: Seen, place: Place): Reading => {
  const model = launchOf(seen);
  return {
    scene: sceneOf(seen, place),
    lists: {},
    summary: nowOf(model),
    hint: model.command === null ? "Type a docker command: each request and each answer becomes a row here." : null,
    tables: model.rows.length === 0 ? [] : [requests(model)],
  };
};
