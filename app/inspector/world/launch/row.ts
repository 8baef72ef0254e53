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
  /** As the picture numbers it. */
  readonly number: string;
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
  const place = row.calls.findIndex(({ moment }) => moment === id) + 1;
  return { row, number: table === callTable ? `${row.number}.${place}` : row.number, moment: id, calls };
};
