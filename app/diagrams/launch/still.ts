import type { Place } from "../place.ts";
import type { Scene } from "../scene/scene.ts";
import type { Seen } from "../seen.ts";
import { layoutLaunch } from "./layout.ts";
import { launchOf } from "./world/index.ts";

/** The way of the command at a moment, for a picture that stands by itself: the same from near and far, as much of it as there is room for. */
export const sceneOf = (seen: Seen, { width, height }: Place): Scene => layoutLaunch(launchOf(seen), width, height);
