import type { Target } from "../../scene/scene.ts";
import type { Lane, Row } from "../model.ts";

const times: Readonly<Record<Row["when"], string>> = { past: "", now: ", now", coming: ", still to come" };

const titleIn = (lanes: readonly Lane[], id: string): string => lanes.find((lane) => lane.id === id)?.title ?? id;

/** What a listener hears of a row, and what pressing it does. */
export const rowTarget = (row: Row, lanes: readonly Lane[]): Target => {
  const [from, to] = [titleIn(lanes, row.from), titleIn(lanes, row.to)];
  const way = row.from === row.to ? `${from} by itself` : `${from} to ${to}`;
  const answer = row.answer === null ? "" : `, answer ${row.answer}`;
  return {
    ref: row.ref,
    name: `${row.title}: row ${row.number}, ${way}, ${row.note}${answer}${times[row.when]}`,
    does: "select",
  };
};

/** The button that opens a row of several calls. */
export const openTarget = (row: Row): Target => ({
  ref: { table: "launch-calls", id: row.ref.id },
  name: row.opened ? `Fold the calls of row ${row.number}` : `Show the ${row.calls.length} calls of row ${row.number}`,
  does: "open",
  expanded: row.opened === true,
});
