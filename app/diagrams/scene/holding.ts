import { type Direction, nearest } from "./nearest.ts";
import type { Mark, Scene, Target } from "./scene.ts";

export type Button = Mark & { readonly target: Target };

const isButton = (mark: Mark | undefined): mark is Button => mark?.target !== undefined;

/** Which buttons of a picture lie in which. */
export interface Holding {
  readonly buttons: readonly Button[];
  readonly byKey: ReadonlyMap<string, Button>;
  /** Buttons around a button, the nearest first. */
  readonly around: (key: string) => readonly Button[];
  /** Buttons in a button, or on the ground (null), in reading order. */
  readonly inside: (key: string | null) => readonly Button[];
}

export const holdingOf = ({ marks }: Scene): Holding => {
  const all = new Map(marks.map((mark) => [mark.key, mark]));
  const around = (key: string): readonly Button[] => {
    const holder = all.get(all.get(key)?.within ?? "");
    if (holder === undefined) return [];
    return isButton(holder) ? [holder, ...around(holder.key)] : around(holder.key);
  };
  const buttons = marks.filter(isButton);
  const inside = new Map<string | null, Button[]>();
  for (const button of buttons) {
    const holder = around(button.key)[0]?.key ?? null;
    const held = inside.get(holder);
    if (held === undefined) inside.set(holder, [button]);
    else held.push(button);
  }
  return {
    buttons,
    byKey: new Map(buttons.map((button) => [button.key, button])),
    around,
    inside: (key) => inside.get(key) ?? [],
  };
};

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Where a key leads from a button: arrows to a neighbour, Home and End in reading order. A room with something in it is no neighbour, since every neighbour lies in one. */
export const led = (holding: Holding, from: Button, key: string): Button | undefined => {
  const { buttons, around, inside } = holding;
  if (key === "Home") return buttons[0];
  if (key === "End") return buttons.at(-1);
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  const holders = around(from.key);
  const open = (button: Button): boolean => button.within === null && inside(button.key).length > 0;
  return nearest(
    from,
    buttons.filter((button) => button !== from && !holders.includes(button) && !open(button)),
    direction,
  );
};
