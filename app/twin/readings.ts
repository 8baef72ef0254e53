import { readHouse } from "../diagrams/house/reading.ts";
import { readImage } from "../diagrams/image/reading.ts";
import { readLaunch } from "../diagrams/launch/reading.ts";
import type { Place } from "../diagrams/place.ts";
import type { Seen } from "../diagrams/seen.ts";
import { readStorage } from "../diagrams/storage/reading.ts";
import type { Reading } from "./twin.ts";

/** How each picture is read, by its id. */
const readers: Readonly<Record<string, (seen: Seen, place: Place) => Reading>> = {
  house: readHouse,
  launch: readLaunch,
  storage: readStorage,
  image: readImage,
};

/** px: wide enough that nothing is folded away for want of room. */
const place: Place = { width: 1280, height: 0, density: "near" };

/** What the twin of a picture is read off; null where there is no such picture. */
export const readingOf = (id: string, seen: Seen): Reading | null => readers[id]?.(seen, place) ?? null;
