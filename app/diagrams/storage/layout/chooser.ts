import type { Rect } from "../../scene/scene.ts";
import type { Context } from "./context.ts";
import type { StorageScene } from "./storage-scene.ts";

export const CHOOSER = 40;

/** Which containers are shown: two lists to choose from, where there are two containers or more. */
export const chooser = (at: Pick<Rect, "x" | "y" | "w">, { model, touch }: Context): StorageScene["fields"] => {
  if (model.disks.length < 2) return [];
  const w = Math.min(220, (at.w - 8) / 2);
  const h = touch ? 44 : 32;
  return ([0, 1] as const).map((place) => ({
    kind: "choose",
    key: `choose ${place}`,
    place,
    at: { x: at.x + place * (w + 8), y: at.y, w, h },
    within: null,
  }));
};

export const chooserHeight = ({ model, touch }: Context): number =>
  model.disks.length < 2 ? 0 : touch ? CHOOSER + 12 : CHOOSER;
