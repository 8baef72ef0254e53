import { pathOf } from "../../scene/route.ts";
import type { Point, Route } from "../../scene/scene.ts";
import type { LaunchModel } from "../model.ts";

/** The way of what travels at this moment; null where nothing does, or where its row is not in the window. */
export const routeOf = (
  { rows, at, travels }: LaunchModel,
  drawn: { readonly way: readonly Point[] } | undefined,
): Route | null => {
  const row = rows[at];
  if (row === undefined || drawn === undefined || travels === null) return null;
  const points = travels === "back" ? [...drawn.way].reverse() : drawn.way;
  return { key: `${row.ref.table}:${row.ref.id} ${travels}`, points, d: pathOf(points, 0), tag: null };
};
