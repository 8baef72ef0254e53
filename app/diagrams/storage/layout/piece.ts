import type { Mark } from "../../scene/scene.ts";
import type { BlockMap } from "./block-map.ts";
import type { Pane } from "./pane.ts";
import type { StorageScene } from "./storage-scene.ts";

/** A part of the picture. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly panes: readonly Pane[];
  readonly maps: readonly BlockMap[];
  readonly fields: StorageScene["fields"];
}

export const together = (...pieces: readonly Piece[]): Piece => ({
  marks: pieces.flatMap(({ marks }) => marks),
  panes: pieces.flatMap(({ panes }) => panes),
  maps: pieces.flatMap(({ maps }) => maps),
  fields: pieces.flatMap(({ fields }) => fields),
});

export const only = (...marks: readonly Mark[]): Piece => ({ marks, panes: [], maps: [], fields: [] });
