import type { Place } from "../place.ts";
import type { Mark, Scene } from "../scene/scene.ts";
import type { Seen } from "../seen.ts";
import { layoutLaunch } from "./layout.ts";
import { launchOf } from "./world/index.ts";

/** Nothing opens; what would page says how much there is, and does nothing. */
const untouched = (mark: Mark): readonly Mark[] => {
  if (mark.target?.does === "open") return [];
  if (mark.target?.does !== "page") return [mark];
  const { target: _, ...rest } = mark;
  return [{ ...rest, look: "words" }];
};

/** The way of the command at a moment, for a picture that stands by itself: as much of it as there is room for, from near and far alike. */
export const sceneOf = (seen: Seen, { width, height }: Place): Scene => {
  const scene = layoutLaunch({ ...launchOf(seen), earlier: null, later: null, place: "" }, width, height);
  return { ...scene, marks: scene.marks.flatMap(untouched) };
};
