import type { Target } from "../../scene/scene.ts";
import { callsTable, type LaunchModel, type Row } from "../model.ts";
import { waysTo } from "./frame.ts";

const times: Readonly<Record<Row["when"], string>> = { past: "", now: ", now", coming: ", still to come" };

const titleIn = (lanes: LaunchModel["lanes"], id: string): string => lanes.find((lane) => lane.id === id)?.title ?? id;

/** What a listener hears of a row, and what pressing it does. */
export const rowTarget = (row: Row, model: LaunchModel): Target => {
  const { lanes } = model;
  const [from, to] = [titleIn(lanes, row.from), titleIn(lanes, row.to)];
  const way = row.from === row.to ? `${from} by itself` : `${from} to ${to}`;
  const answer = row.answer === null ? "" : `, answer ${row.answer}`;
  return {
    ref: row.ref,
    name: `${row.title}: row ${row.number}, ${way}, ${row.note}${answer}${times[row.when]}`,
    does: "select",
    standsFor: waysTo(model, model.rows.indexOf(row)),
  };
};

/** The button that opens a row of several calls. */
export const openTarget = (row: Row): Target => ({
  ref: { table: callsTable, id: row.ref.id },
  name: row.opened ? `Fold the calls of row ${row.number}` : `Show the ${row.calls.length} calls of row ${row.number}`,
  does: "open",
  expanded: row.opened === true,
});
