import { find } from "#core/world.ts";
import { type BuildRecord, builds } from "#docker/engine/builder/record/record.ts";
import { images } from "#docker/engine/image/image.ts";
import type { Seen } from "../../seen.ts";
import type { Peer } from "../model.ts";
import { layersOfStage, withHidden } from "./layers.ts";

/** Builds of one name that are looked at: the scale need not be that of all. */
const most = 4;

/** Other builds of the same name whose images are there, in order of their coming. */
export const peersOf = ({ now }: Seen, { id, tags }: BuildRecord): readonly BuildRecord[] => {
  const [name] = tags;
  if (name === undefined) return [];
  return now
    .all(builds)
    .filter((each) => each.id !== id && each.tags[0] === name && sizeOf(now, each) !== null)
    .slice(-most);
};

const sizeOf = (now: Seen["now"], { state, image }: BuildRecord): number | null =>
  state === "built" ? (find(now, images, ({ imageId }) => imageId === image)?.size ?? null) : null;

/** What a build that is over takes of the picture: its last stage is shown. */
export const peerOf = (seen: Seen, build: BuildRecord): Peer => ({
  layers: withHidden(layersOfStage(seen, build, build.stages.length - 1)).map(({ box }) => box),
  stages: build.stages.length < 2 ? 0 : build.stages.length,
});

/** Bytes of the image that had the build's name before it; null for none. */
export const sizeBefore = (seen: Seen, build: BuildRecord): number | null => {
  const before = peersOf(seen, build).findLast(({ id }) => id < build.id);
  return before === undefined ? null : sizeOf(seen.now, before);
};
