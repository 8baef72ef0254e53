import type { Mark, Rect, Scene } from "../../scene/scene.ts";
import type { Act } from "../acts.ts";
import type { Spot } from "../model.ts";
import type { BlockMap } from "./block-map.ts";
import { type Pane, rowsBetween } from "./pane.ts";

interface Placed {
  readonly key: string;
  readonly at: Rect;
  /** The mark that holds it. */
  readonly within: string | null;
}

/** Looks for names on a disk. */
export interface SearchField extends Placed {
  readonly kind: "search";
  readonly disk: string;
  readonly label: string;
}

/** Which container is shown, and which beside it. */
export interface ChooseField extends Placed {
  readonly kind: "choose";
  readonly place: 0 | 1;
}

/** Does something to a file. */
export interface ActField extends Placed {
  readonly kind: "act";
  readonly act: Act;
  /** Where all acts of the file have their place. */
  readonly strip: Rect;
  readonly spot: Spot;
}

/** Types a line: in the terminal of a disk's container, or at the host's prompt. */
export interface OfferField extends Placed {
  readonly kind: "offer";
  readonly disk: string | null;
  readonly text: string;
  readonly line: string;
}

/** A control of the page that stands in the picture. */
export type Field = SearchField | ChooseField | ActField | OfferField;

/** The picture in numbers: what stands still, lists in windows, maps of blocks, controls. */
export interface StorageScene extends Scene {
  readonly panes: readonly Pane[];
  readonly maps: readonly BlockMap[];
  readonly fields: readonly Field[];
}

/** How far each list is scrolled, px. */
export type Scrolls = Readonly<Record<string, number>>;

const plain = (key: string, at: Rect, within: string | null): Mark => ({
  key,
  look: "words",
  owner: "host",
  state: "plain",
  radius: 0,
  ...at,
  labels: [],
  within,
});

/** One drawing of what can be seen at a time: rows that are wholly inside their windows, cells and controls as boxes. */
export const flattened = (scene: StorageScene, scrolls: Scrolls = {}): Scene => ({
  ...scene,
  marks: [
    ...scene.marks,
    ...scene.fields.map(({ key, at, within }) => plain(key, at, within)),
    ...scene.maps.flatMap((map) => [
      plain(map.key, map.at, map.within),
      ...map.cells.map((cell) => plain(`${map.key} ${cell.at}`, map.place(cell.at), map.key)),
    ]),
    ...scene.panes.flatMap((pane) => {
      const scroll = Math.max(0, Math.min(scrolls[pane.key] ?? 0, pane.height - pane.at.h));
      const rows = rowsBetween(pane, scroll, scroll + pane.at.h)
        .map(({ mark }) => mark)
        .filter(({ y, h }) => y >= scroll && y + h <= scroll + pane.at.h);
      const held = new Set(rows.map(({ key }) => key));
      return [
        plain(pane.key, pane.at, pane.within),
        ...rows
          .filter(({ within }) => within === null || held.has(within))
          .map((mark) => ({
            ...mark,
            key: `${pane.key} ${mark.key}`,
            x: pane.at.x + mark.x,
            y: pane.at.y + mark.y - scroll,
            within: mark.within === null ? pane.key : `${pane.key} ${mark.within}`,
          })),
      ];
    }),
  ],
});
