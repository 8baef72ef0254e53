import type { Reader } from "#core/world.ts";
import type { Place } from "./links.ts";
import { rawView } from "./raw-view.ts";
import type { View } from "./view.ts";
import { volumeView } from "./volume-view.ts";

/** How whoever asks sees the volume. */
export const viewAt = (reader: Reader, { volume, raw }: Pick<Place, "volume" | "raw">): View =>
  raw ? rawView(reader, volume) : volumeView(reader, volume);
