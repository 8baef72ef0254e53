import type { Scene } from "../../../scene/scene.ts";
import { type Context, TIGHT_PITCH } from "../context.ts";
import { below } from "./below.ts";
import { beside } from "./beside.ts";

const BESIDE = 440;

/** The house for an embed: counts, and only the room open in which something happens. At least `height` px high. */
export const far = (plain: Context, width: number, height: number): Scene => {
  const context = { ...plain, pitch: TIGHT_PITCH, far: true, compact: true };
  return width >= BESIDE ? beside(context, width, height) : below(context, width, height);
};
