import type { Scene } from "../../../scene/scene.ts";
import { type Context, PITCH, TIGHT_PITCH } from "../context.ts";
import { below } from "./below.ts";
import { beside } from "./beside.ts";

const BESIDE = 440;
/** So high, lines need not stand close together. px. */
const ROOMY = 500;

/** The house for an embed: counts, and only the room open in which something happens. At least `height` px high. */
export const far = (plain: Context, width: number, height: number): Scene => {
  const context = { ...plain, pitch: height >= ROOMY ? PITCH : TIGHT_PITCH, far: true, compact: true };
  return width >= BESIDE ? beside(context, width, height) : below(context, width, height);
};
