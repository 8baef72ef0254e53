import type { CSSProperties } from "react";
import type { Rect } from "../scene/scene.ts";

/** Puts an element where the layout has a place for it. */
export const placed = ({ x, y, w, h }: Rect): CSSProperties => ({
  transform: `translate(${x}px, ${y}px)`,
  width: w,
  height: h,
});
