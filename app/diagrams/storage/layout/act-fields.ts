import { STYLES, widthOf } from "../../scene/label.ts";
import type { Rect } from "../../scene/scene.ts";
import { ACT_TEXT, actsFor } from "../acts.ts";
import type { Disk } from "../model.ts";
import { type Context, keyOf, spotOn } from "./context.ts";
import type { ActField } from "./storage-scene.ts";

const GAP = 6;

/** What can be done to the selected file of a disk: a few buttons, in as many lines as they need. Nothing where nothing can be done. */
export const actFields = (
  disk: Disk,
  at: Pick<Rect, "x" | "w">,
  within: string,
  context: Context,
): { readonly fields: (y: number) => readonly ActField[]; readonly height: number } => {
  const { selected } = context.view;
  const entry = selected?.disk === keyOf(disk) && disk.state === "attached" ? disk.seen.entry(selected.path) : null;
  if (entry === null) return { fields: () => [], height: 0 };
  const h = context.touch ? 40 : 28;
  let [x, line] = [0, 0];
  const placed = actsFor(entry).map((act) => {
    const w = Math.min(at.w, widthOf(ACT_TEXT[act], STYLES.strong) + 22);
    if (x > 0 && x + w > at.w) [x, line] = [0, line + 1];
    const place = { x, line, w };
    x += w + GAP;
    return { act, ...place };
  });
  const height = (line + 1) * (h + GAP) - GAP;
  return {
    height,
    fields: (y) =>
      placed.map((each) => ({
        kind: "act",
        key: `act ${each.act} ${keyOf(disk)}`,
        act: each.act,
        spot: spotOn(disk, entry.path),
        strip: { ...at, y, h: height },
        within,
        at: { x: at.x + each.x, y: y + each.line * (h + GAP), w: each.w, h },
      })),
  };
};
