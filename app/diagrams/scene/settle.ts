import { alike } from "#app/ui/alike.ts";
import type { Mark, Scene } from "./scene.ts";

const kept = <Row extends { readonly key: string }>(last: readonly Row[], next: readonly Row[]): readonly Row[] => {
  const byKey = new Map(last.map((row) => [row.key, row]));
  const rows = next.map((row) => {
    const before = byKey.get(row.key);
    return before !== undefined && alike(before, row) ? before : row;
  });
  return rows.length === last.length && rows.every((row, at) => row === last[at]) ? last : rows;
};

/** `next` with what has not changed since `last` as the very same objects, so that nothing of it is drawn anew. */
export const settle = (last: Scene, next: Scene): Scene => {
  const marks = kept(last.marks, next.marks);
  const wires = kept(last.wires, next.wires);
  const route = alike(last.route, next.route) ? last.route : next.route;
  const settled = { ...next, marks, wires, route };
  return alike(last, settled) ? last : settled;
};

const sameButton = (one: Mark, other: Mark | undefined): boolean =>
  one === other ||
  (one.key === other?.key &&
    one.x === other.x &&
    one.y === other.y &&
    one.w === other.w &&
    one.h === other.h &&
    one.radius === other.radius &&
    one.within === other.within &&
    alike(one.target, other.target));

/** Whether the buttons over two settled scenes, and over their lines, are the same. */
export const sameButtons = (one: Scene, other: Scene): boolean =>
  one === other ||
  (one.wires === other.wires &&
    one.route === other.route &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => sameButton(mark, other.marks[at])));
