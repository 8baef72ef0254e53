import type { Rect } from "../../scene/scene.ts";
import type { Lane } from "../model.ts";
import type { Columns } from "./columns.ts";
import type { Piece } from "./frame.ts";

/** What words lie on: no line goes through it. */
export type Break = Rect;

const AWAY = 3;

/** A line down at `x`, leaving out what words lie on. */
export const cutLine = (x: number, top: number, bottom: number, breaks: readonly Break[]): string => {
  const cuts = breaks
    .filter((each) => each.x - AWAY <= x && x <= each.x + each.w + AWAY)
    .sort((one, two) => one.y - two.y);
  let from = top;
  let d = "";
  for (const cut of cuts) {
    if (cut.y > from) d += `M${x} ${from}V${cut.y}`;
    from = Math.max(from, cut.y + cut.h);
  }
  return from < bottom ? `${d}M${x} ${from}V${bottom}` : d;
};

/** The line of each lane from its head down. */
export const lanePiece = (
  lanes: readonly Lane[],
  { x }: Columns,
  top: number,
  bottom: number,
  breaks: readonly Break[],
): Piece => ({
  marks: [],
  patches: [],
  wires: lanes.map(({ id, owner }) => ({
    key: `line ${id}`,
    look: "lane",
    owner,
    d: cutLine(x.get(id) ?? 0, top, bottom, breaks),
  })),
});
