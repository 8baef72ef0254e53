import type { Micros } from "#core/event.ts";
import { defineTable, type Row } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import type { ContainerId } from "../container.ts";

/** A piece of what a container's first process has written: the json-file log, and what attached clients get. */
export interface Output extends Row<"output"> {
  readonly container: ContainerId;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
  readonly at: Micros;
}

export const outputs = defineTable<Output>()("output");

/** The pieces of a container with a number from `from` on, oldest first. */
export const outputsFrom = (reader: Reader, container: ContainerId, from: number): readonly Output[] => {
  const rows = reader.all(outputs);
  const found: Output[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.id < from) break;
    if (row.container === container) found.push(row);
  }
  return found.reverse();
};

/** The number that the next piece will at least have. */
export const outputEnd = (reader: Reader): number => (reader.all(outputs).at(-1)?.id ?? -1) + 1;
