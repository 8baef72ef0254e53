import { centred, label, STYLES } from "../../scene/label.ts";
import type { Label, Look, Mark, Owner, Rect } from "../../scene/scene.ts";
import type { Part } from "../model.ts";
import { type Context, keyOf, stateOf } from "./context.ts";

/** A part's button, without words. */
export const partMark = (
  part: Part,
  look: Look,
  owner: Owner,
  at: Rect,
  within: string,
  context: Context,
  labels: readonly Label[],
): Mark => ({
  key: keyOf(part.ref),
  look,
  owner: part.owner ?? owner,
  state: stateOf(context, part.ref, part.presence),
  radius: look === "pill" ? Math.min(14, at.h / 2) : 9,
  ...at,
  labels,
  within,
  target: { ref: part.ref, name: part.note === "" ? part.name : `${part.name}, ${part.note}`, does: "select" },
});

/** The part's name in the middle of its box. */
export const nameInside = (part: Part, at: Rect, code: boolean): Label =>
  label("name", part.name, code ? STYLES.codeQuiet : STYLES.strong, {
    x: at.w / 2,
    y: centred(at.h, 12),
    anchor: "middle",
    within: at.w - 8,
    ...(part.presence === "here" || part.presence === "new" ? {} : { tone: "ink-3" as const }),
  });
