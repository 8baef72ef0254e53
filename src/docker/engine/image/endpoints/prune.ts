import { isFailure } from "#core/failure.ts";
import { containers } from "../../container/container.ts";
import { type Endpoint, queryText } from "../../daemon/call.ts";
import { unixMicros } from "../../daemon/engine.ts";
import { durationOf, flagFor, labelsFit, readFilters, timestampOf, valuesFor } from "../../daemon/filters.ts";
import { ok } from "../../daemon/reply.ts";
import { images } from "../image.ts";
import { bytesOfLayers } from "../layer-sizes.ts";
import { type Removal, removeImage } from "../remove.ts";
import { createdSeconds } from "../views.ts";

/** `docker image prune`. Source: moby daemon/images/image_prune.go. */
export const pruneImages: Endpoint = {
  methods: ["POST"],
  path: "/images/prune",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), ["dangling", "label", "label!", "until"]);
    if (isFailure(filters)) return steps.fail(filters);
    const dangling = flagFor(filters, "dangling", true);
    if (isFailure(dangling)) return steps.fail(dangling);
    const [limit = ""] = valuesFor(filters, "until");
    const ago = durationOf(limit);
    const until = ago === null ? timestampOf(limit) : null;
    if (isFailure(until)) return steps.fail(until);
    const chosen = steps.look((world) => {
      const rows = world.all(images);
      const edge = ago === null ? until : unixMicros(engine, world, world.now) / 1e6 - ago;
      return rows
        .filter(({ imageId, repoTags }) => repoTags.length > 0 || !rows.some(({ parent }) => parent === imageId))
        .filter(({ imageId }) => !world.all(containers).some((each) => each.imageId === imageId))
        .filter(({ repoTags, repoDigests }) => !dangling || repoTags.length + repoDigests.length === 0)
        .filter((image) => edge === null || createdSeconds(image) < edge)
        .filter(({ config }) => labelsFit(filters, config.Labels ?? {}))
        .map(({ imageId, repoTags }) => ({ imageId, repoTags }))
        .reverse();
    });
    const before = steps.look(bytesOfLayers);
    const removed: Removal[] = [];
    // Children come before their parents, which can go only then.
    for (const { imageId, repoTags } of chosen)
      for (const name of repoTags.length > 0 ? repoTags : [imageId]) {
        const outcome = steps.attempt(() => steps.call(removeImage, { name, force: false, prune: true }));
        if (outcome.ok) removed.push(...outcome.value);
      }
    const space = before - steps.look(bytesOfLayers);
    return ok({ ImagesDeleted: removed.length === 0 ? null : removed, SpaceReclaimed: space });
  },
};
