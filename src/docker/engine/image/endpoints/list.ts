import { type Failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import type { Reader } from "#core/world.ts";
import { type Endpoint, queryFlag, queryText } from "../../daemon/call.ts";
import { type Engine, unixMicros } from "../../daemon/engine.ts";
import {
  durationOf,
  type Filters,
  flagFor,
  labelsFit,
  readFilters,
  timestampOf,
  valuesFor,
} from "../../daemon/filters.ts";
import { ok } from "../../daemon/reply.ts";
import { findImage, noSuchImage } from "../find-image.ts";
import { referenceFits } from "../glob.ts";
import { type Image, images } from "../image.ts";
import { createdSeconds, imageSummary } from "../views.ts";

const accepted = ["dangling", "label", "before", "since", "until", "reference"];

const isDangling = ({ repoTags, repoDigests }: Image): boolean => repoTags.length + repoDigests.length === 0;

const edge = (reader: Reader, filters: Filters, key: string): number | null | Failure => {
  const [name] = valuesFor(filters, key);
  if (name === undefined) return null;
  const image = findImage(reader, name);
  return image === undefined ? noSuchImage(name) : createdSeconds(image);
};

const untilEdge = (engine: Engine, reader: Reader, filters: Filters): number | null | Failure => {
  const [text = ""] = valuesFor(filters, "until");
  const ago = durationOf(text);
  return ago === null ? timestampOf(text) : unixMicros(engine, reader, reader.now) / 1e6 - ago;
};

/** The row with only the names that fit, or nothing. */
const named = (image: Image, globs: readonly string[]): Image | undefined => {
  if (globs.length === 0) return image;
  const fits = (name: string): boolean => globs.some((glob) => referenceFits(glob, name));
  const repoTags = image.repoTags.filter(fits);
  const repoDigests = image.repoDigests.filter(fits);
  return repoTags.length + repoDigests.length === 0 ? undefined : { ...image, repoTags, repoDigests };
};

const listed = (engine: Engine, reader: Reader, filters: Filters, all: boolean): readonly Image[] | Failure => {
  const before = edge(reader, filters, "before");
  const since = edge(reader, filters, "since");
  const until = untilEdge(engine, reader, filters);
  const dangling = flagFor(filters, "dangling", false);
  for (const each of [before, since, until, dangling]) if (isFailure(each)) return each;
  const asksDangling = valuesFor(filters, "dangling").length > 0;
  const rows = reader.all(images);
  return rows
    .filter((image) => {
      const at = createdSeconds(image);
      const isParent = rows.some(({ parent }) => parent === image.imageId);
      if (isDangling(image) && isParent && !(all && !asksDangling)) return false;
      if (asksDangling && isDangling(image) !== dangling) return false;
      if (typeof before === "number" && at >= before) return false;
      if (typeof since === "number" && at <= since) return false;
      if (typeof until === "number" && at >= until) return false;
      return labelsFit(filters, image.config.Labels ?? {});
    })
    .flatMap((image) => named(image, valuesFor(filters, "reference")) ?? [])
    .sort((one, other) => createdSeconds(other) - createdSeconds(one) || other.id - one.id);
};

/** What `docker images` shows without being asked for more: no images that are only parents of others. */
export const shownImages = (reader: Reader): readonly Image[] => {
  const rows = reader.all(images);
  return rows.filter((image) => !isDangling(image) || !rows.some(({ parent }) => parent === image.imageId));
};

const imageList = (steps: Steps, engine: Engine, filters: Filters, all: boolean): readonly unknown[] => {
  const result = steps.look((world) => {
    const found = listed(engine, world, filters, all);
    return isFailure(found) ? found : found.map((image) => imageSummary(image));
  });
  return isFailure(result) ? steps.fail(result) : result;
};

/** `docker images`. */
export const listImages: Endpoint = {
  methods: ["GET"],
  path: "/images/json",
  handle: (steps, call, engine) => {
    const filters = readFilters(queryText(call, "filters"), accepted);
    return isFailure(filters) ? steps.fail(filters) : ok(imageList(steps, engine, filters, queryFlag(call, "all")));
  },
};
