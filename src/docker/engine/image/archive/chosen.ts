import { failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import type { Reader } from "#core/world.ts";
import { findImage } from "../find-image.ts";
import { type Image, images } from "../image.ts";
import { nameText, parseImageName } from "../reference.ts";

/** An image that is saved, with those of its names that were asked for. */
export interface Chosen {
  readonly image: Image;
  readonly tags: readonly string[];
}

type Found = readonly (readonly [image: Image, tag: string | null])[];

const isId = (text: string): boolean => /^sha256:[0-9a-f]{64}$|^[0-9a-f]{64}$/.test(text);

// Texts: moby image/tarexport/save.go, parseNames; image/store.go, Search; reference/store.go, ErrDoesNotExist.
const found = (reader: Reader, text: string): Found | string => {
  const name = isId(text) ? null : parseImageName(text);
  if (name !== null && "failed" in name) return name.message;
  const one = findImage(reader, text);
  if (name === null || (name.tag === null && name.digest === null)) {
    const tagged = reader
      .all(images)
      .flatMap((image) => image.repoTags.map((tag): Found[number] => [image, tag]))
      .filter(([, tag]) => name !== null && tag?.replace(/:[^:/]*$/, "") === name.repository);
    if (tagged.length > 0) return tagged;
    return one === undefined ? `No such image: ${text}` : [[one, null]];
  }
  if (one === undefined) return "reference does not exist";
  return [[one, name.digest === null ? nameText(name) : null]];
};

/** The images that names lead to, each once. A name without a tag means all its tags. */
export const chosenImages = (steps: Steps, names: readonly string[]): readonly Chosen[] => {
  const chosen = steps.look((world): readonly Chosen[] | string => {
    const byId = new Map<string, Chosen>();
    for (const text of names) {
      const each = found(world, text);
      if (typeof each === "string") return each;
      for (const [image, tag] of each) {
        const tags = byId.get(image.imageId)?.tags ?? [];
        byId.set(image.imageId, { image, tags: tag === null || tags.includes(tag) ? tags : [...tags, tag] });
      }
    }
    return [...byId.values()];
  });
  return typeof chosen === "string" ? steps.fail(failure("500", chosen)) : chosen;
};
