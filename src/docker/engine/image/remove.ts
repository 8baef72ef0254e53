import { type Failure, failure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { find, type Reader } from "#core/world.ts";
import { type Container, containers, isRunning, shortId } from "../container/container.ts";
import { imageDelete } from "./acts/delete.ts";
import { imageUnname } from "./acts/unname.ts";
import { findImage, isIdOf, needImage } from "./find-image.ts";
import { type Image, type ImageRowId, images } from "./image.ts";
import { normalName, repositoryOf } from "./reference.ts";
import { releaseLayers } from "./release-layers.ts";
import { chainIds } from "./views.ts";

/** A line of the answer: what was untagged or deleted. */
export type Removal = { readonly Untagged: string } | { readonly Deleted: string };

interface RemoveArgs {
  readonly name: string;
  readonly force: boolean;
  /** Also untagged parents that nothing else is built on. */
  readonly prune: boolean;
}

/** `docker rmi`. Source: moby daemon/images/image_delete.go; texts: reference/docker-cli.md §4.5. */
export const removeImage = declareProcedure<RemoveArgs, readonly Removal[]>("engine.remove-image");

const namesOf = ({ repoTags, repoDigests }: Image): readonly string[] => [...repoTags, ...repoDigests];

const userOf = (reader: Reader, image: Image, running: boolean): Container | undefined =>
  find(reader, containers, (each) => each.imageId === image.imageId && isRunning(each) === running);

const conflict = (image: Image, force: "must be forced" | "cannot be forced", reason: string): Failure =>
  failure("409", `conflict: unable to delete ${shortId(image.imageId)} (${force}) - ${reason}`);

const oneRepository = (image: Image): boolean =>
  image.repoTags.length <= 1 || new Set(namesOf(image).map(repositoryOf)).size === 1;

const hardConflict = (reader: Reader, image: Image): Failure | null => {
  if (reader.all(images).some(({ parent }) => parent === image.imageId))
    return conflict(image, "cannot be forced", "image has dependent child images");
  const running = userOf(reader, image, true);
  if (running === undefined) return null;
  const who = shortId(running.containerId);
  return conflict(image, "cannot be forced", `image is being used by running container ${who}`);
};

const softConflict = (reader: Reader, image: Image): Failure | null => {
  if (namesOf(image).length > 0 && !oneRepository(image))
    return conflict(image, "must be forced", "image is referenced in multiple repositories");
  const stopped = userOf(reader, image, false);
  if (stopped === undefined) return null;
  const who = shortId(stopped.containerId);
  return conflict(image, "must be forced", `image is being used by stopped container ${who}`);
};

const conflictOf = (reader: Reader, image: Image, force: boolean): Failure | null =>
  hardConflict(reader, image) ?? (force ? null : softConflict(reader, image));

const untag = (steps: Steps, image: ImageRowId, names: readonly string[]): readonly Removal[] => {
  for (const name of names) steps.do(imageUnname, { image, name });
  return names.map((name) => ({ Untagged: name }));
};

/** Deletes the image and the layers that no other image stands on, the uppermost first. */
const deleteImage = (steps: Steps, image: Image): readonly Removal[] => {
  steps.do(imageDelete, { image: image.id, imageId: image.imageId });
  const chain = chainIds(image.diffIds);
  const released = releaseLayers(steps, image.layers);
  return [{ Deleted: image.imageId }, ...released.map((at) => ({ Deleted: chain[at] ?? "" }))];
};

const pruneParents = (steps: Steps, child: Image): readonly Removal[] => {
  const removed: Removal[] = [];
  for (let id = child.parent; id !== ""; ) {
    const wanted = id;
    const parent = steps.look((world) => {
      const image = find(world, images, ({ imageId }) => imageId === wanted);
      return image === undefined || namesOf(image).length > 0 || conflictOf(world, image, false) !== null
        ? null
        : image;
    });
    if (parent === null) break;
    removed.push(...deleteImage(steps, parent));
    id = parent.parent;
  }
  return removed;
};

const usedByName = (image: Image, name: string, user: Container): Failure =>
  failure(
    "409",
    `conflict: unable to remove repository reference "${name}" (must force) - container ${shortId(user.containerId)} is using its referenced image ${shortId(image.imageId)}`,
  );

/** The name itself, and the digests of its repository when no tag of it is left. */
const namesToRemove = (image: Image, name: string): readonly string[] => {
  const wanted = normalName(name);
  const repository = repositoryOf(wanted);
  const tagsLeft = image.repoTags.some((tag) => tag !== wanted && repositoryOf(tag) === repository);
  const digests =
    tagsLeft || wanted.includes("@") ? [] : image.repoDigests.filter((each) => repositoryOf(each) === repository);
  return [wanted, ...digests];
};

const namesByRequest = (steps: Steps, image: Image, { name, force }: RemoveArgs): readonly string[] => {
  if (isIdOf(image, name) && !image.repoTags.includes(normalName(name))) {
    const problem = steps.look((world) => conflictOf(world, image, force));
    if (problem !== null) return steps.fail(problem);
    return namesOf(image);
  }
  const user = steps.look((world) => find(world, containers, ({ imageId }) => imageId === image.imageId) ?? null);
  if (!force && user !== null && image.repoTags.length <= 1) return steps.fail(usedByName(image, name, user));
  return namesToRemove(image, name);
};

export const removeImageProcedure: AnyProcedure = defineProcedure(removeImage, (steps, args) => {
  const image = needImage(steps, args.name);
  const removed = [...untag(steps, image.id, namesByRequest(steps, image, args))];
  const rest = steps.look((world) => findImage(world, image.imageId) ?? null);
  if (rest === null || namesOf(rest).length > 0) return removed;
  const problem = steps.look((world) => conflictOf(world, rest, args.force));
  // A name has gone already: what still needs the image keeps it, without a name.
  if (problem !== null) return removed.length > 0 ? removed : steps.fail(problem);
  removed.push(...deleteImage(steps, rest));
  if (args.prune) removed.push(...pruneParents(steps, rest));
  return removed;
});
