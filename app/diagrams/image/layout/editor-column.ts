import type { Scene } from "../../scene/scene.ts";
import { SOURCE } from "./source-card.ts";
import { STACK } from "./stack.ts";

/** Where the editor of the Dockerfile stands: over the source and, where it is beside it, the image. px; null where there is no source. */
export const editorColumn = ({ marks }: Scene): { readonly left: number; readonly width: number } | null => {
  const source = marks.find(({ key }) => key === SOURCE);
  if (source === undefined) return null;
  const stack = marks.find(({ key }) => key === STACK) ?? source;
  return { left: source.x, width: Math.max(source.x + source.w, stack.x + stack.w) - source.x };
};
