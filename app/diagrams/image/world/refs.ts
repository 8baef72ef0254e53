import type { EntityRef } from "#core/table.ts";
import type { BuildId } from "#docker/engine/builder/record/record.ts";

// Lines and entries have no row of their own: their number is the row's, and theirs in it.
const room = 100_000;
export const lineTable = "dockerfile-line";
export const historyTable = "history-entry";

/** A line of a build's Dockerfile, from 1; of an instruction, its first. */
export const lineRef = (build: BuildId, line: number): EntityRef => ({
  table: lineTable,
  id: build * room + line,
});

export const lineOfRef = ({ id }: EntityRef): { readonly build: BuildId; readonly line: number } => ({
  build: Math.floor(id / room) as BuildId,
  line: id % room,
});

/** An entry of an image's history, the oldest 0. */
export const historyRef = (image: number, at: number): EntityRef => ({ table: historyTable, id: image * room + at });

export const historyOfRef = ({ id }: EntityRef): { readonly image: number; readonly at: number } => ({
  image: Math.floor(id / room),
  at: id % room,
});
