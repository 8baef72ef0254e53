import type { Place } from "../diagrams/place.ts";
import type { Seen } from "../diagrams/seen.ts";
import { stills } from "../diagrams/stills.ts";
import { readStorage } from "../diagrams/storage/reading.ts";
import type { Reading } from "./twin.ts";

/** Pictures with lists that are longer than the screen, by id. */
const withLists: Readonly<Record<string, (seen: Seen, place: Place) => Reading>> = { storage: readStorage };

/** px: wide enough that nothing is folded away for want of room. */
const place: Place = { width: 1280, height: 0, density: "near" };

/** What the twin of a picture is read off; null where there is no such picture. */
export const readingOf = (id: string, seen: Seen): Reading | null => {
  const still = stills[id];
  return withLists[id]?.(seen, place) ?? (still === undefined ? null : { scene: still(seen, place), lists: {} });
};
