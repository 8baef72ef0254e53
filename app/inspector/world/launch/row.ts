import type { EntityRef } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { hop } from "#core/why.ts";
import type { Row } from "../../../diagrams/launch/model.ts";
import { callTable, rowTable } from "../../../diagrams/launch/model.ts";
import { rowAt } from "../../../diagrams/launch/world/index.ts";
import type { Seen } from "../../../diagrams/seen.ts";
import { shortIds } from "../../../session/told.ts";

/** A row of the picture of lanes, as the inspector needs it. */
export interface RowText {
  readonly row: Row;
  /** The moment that stands for it. */
  readonly moment: number;
  /** All its calls with what each sends, where there are several. */
  readonly calls: readonly Readonly<Record<string, unknown>>[];
}

/** The row of a ref; null where it is the ref of something else. */
export const rowText = (timeline: Timeline, numberOf: Seen["numberOf"], { table, id }: EntityRef): RowText | null => {
  if (table !== rowTable && table !== callTable) return null;
  const row = rowAt(timeline, numberOf, id);
  if (row === null) return null;
  const many = table === rowTable && row.opened !== null;
  const calls = many
    ? row.calls.flatMap(({ moment }) => {
        const way = hop(timeline, moment);
        return way === null ? [] : [{ [shortIds(way.label)]: way.body ?? null }];
      })
    : [];
  // What was typed is told by the start of the client, its last call.
  return { row, moment: id, calls };
};
