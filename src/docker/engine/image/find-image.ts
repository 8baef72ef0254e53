import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { find, type Reader } from "#core/world.ts";
import { type Image, images } from "./image.ts";
import { nameText, parseImageName } from "./reference.ts";

const byId = (reader: Reader, text: string): Image | undefined => {
  const hex = text.replace(/^sha256:/, "");
  if (!/^[0-9a-f]{1,64}$/.test(hex)) return undefined;
  const found = reader.all(images).filter(({ imageId }) => imageId.startsWith(`sha256:${hex}`));
  return found.length === 1 ? found[0] : undefined;
};

const byName = (reader: Reader, text: string): Image | undefined => {
  const name = parseImageName(text);
  if (isFailure(name)) return undefined;
  const wanted = nameText(name);
  return find(reader, images, ({ repoTags, repoDigests }) => repoTags.includes(wanted) || repoDigests.includes(wanted));
};

/** The image that a name, an id or the beginning of one leads to. Source: moby daemon/images/image.go, GetImage. */
export const findImage = (reader: Reader, text: string): Image | undefined =>
  (/^sha256:[0-9a-f]{64}$|^[0-9a-f]{64}$/.test(text) ? byId(reader, text) : undefined) ??
  byName(reader, text) ??
  byId(reader, text);

/** Whether the text is an id of the image, or the beginning of one, rather than a name. */
export const isIdOf = ({ imageId }: Pick<Image, "imageId">, text: string): boolean =>
  imageId.startsWith(`sha256:${text.replace(/^sha256:/, "")}`);

/** The engine's words for a name that leads nowhere. */
export const noSuchImage = (text: string): Failure => {
  if (/^sha256:[0-9a-f]{64}$|^[0-9a-f]{64}$/.test(text))
    return failure("404", `No such image: ${text.startsWith("sha256:") ? text : `sha256:${text}`}`);
  const name = parseImageName(text);
  return isFailure(name) ? name : failure("404", `No such image: ${nameText(name)}`);
};

/** The image, or the end of the procedure. */
export const needImage = (steps: Steps, text: string): Image => {
  const image = steps.look((world) => findImage(world, text) ?? null);
  return image ?? steps.fail(noSuchImage(text));
};
