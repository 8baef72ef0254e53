import type { LayerId } from "#contract/layer-store.ts";
import { refOf } from "#core/table.ts";
import { find, type World } from "#core/world.ts";
import { type BuildRecord, builds, type RecordedStep } from "#docker/engine/builder/record/record.ts";
import { type Image, images } from "#docker/engine/image/image.ts";
import { chainOf } from "#windows/storage/layer/folders.ts";
import { type Layer, layers } from "#windows/storage/layer/layer.ts";
import { scratches } from "#windows/storage/layer/scratch.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import type { Seen } from "../../seen.ts";
import type { LayerBox, LayerKind } from "../model.ts";
import { count } from "./amount.ts";
import { diskContent, type LayerContent, layerContent, nothingIn } from "./content.ts";
import { instructionOf, titleOf } from "./titles.ts";
import { birthOf } from "./touched.ts";

/** A box with all that is known of what is in it. */
export interface Filled {
  readonly box: LayerBox;
  readonly content: LayerContent;
  /** Index of the step that made it; null for those of another image. */
  readonly step: number | null;
  /** Its files are as a generator makes them: which of them lie in other layers too is an assumption. */
  readonly assumed: boolean;
}

const isBase = (createdBy: string): boolean => /^(?:Apply image|Install update)\b/.test(createdBy);

/** What is in a layer, in a few words. */
const noteOf = ({ files, registry, tombstones }: LayerContent): string => {
  const real = files.filter(({ change, directory }) => change !== "hid" && !directory).length;
  const made = files.filter(({ directory }) => directory).length;
  const values = Object.keys(registry).length;
  const parts = [
    ...(tombstones > 0 ? [count(tombstones, "tombstone")] : []),
    ...(real > 0 ? [count(real, "file")] : []),
    ...(real === 0 && made > 0 ? [count(made, "directory", "directories")] : []),
    ...(values > 0 ? [count(values, "registry value")] : []),
  ];
  return parts.join(" · ");
};

const isEmpty = ({ files, registry }: LayerContent): boolean =>
  files.length === 0 && Object.keys(registry).length === 0;

const ofRow = (world: World, id: LayerId, bytes: number, key: string, createdBy: string, above: LayerKind): Filled => {
  const row = world.get(layers, id);
  const base = isBase(createdBy);
  const content = row === undefined || base ? nothingIn : layerContent(world, row);
  const kind = base ? "base" : above === "own" && isEmpty(content) ? "metadata" : above;
  const note = base ? "" : isEmpty(content) && row?.notModelled === null ? "five empty hives" : noteOf(content);
  return {
    box: {
      ref: refOf(layers, id),
      key,
      title: titleOf(instructionOf(createdBy)),
      note,
      kind,
      state: "sealed",
      bytes,
      // The size of a published layer is known, whatever is in it.
      atLeast: row !== undefined && row.notModelled !== null && !("generated" in row.tree),
      line: null,
      hidden: [],
      notModelled: row?.notModelled ?? null,
    },
    content,
    step: null,
    assumed: row !== undefined && "generated" in row.tree,
  };
};

/** The large bases are a release and one update, Nano Server is one layer. Source: reference/windows-storage.md §1.4. */
const withBaseNotes = (filled: readonly Filled[]): readonly Filled[] => {
  const base = filled.filter(({ box }) => box.kind === "base").length;
  return filled.map((each, at) => {
    if (each.box.kind !== "base") return each;
    const note = base === 1 ? "Windows itself" : at === 0 ? "as released" : "cumulative update";
    return { ...each, box: { ...each.box, note } };
  });
};

/** The layers of an image that was not built by the build at hand. */
export const layersOfImage = (world: World, image: Image, kind: "own" | "parent"): readonly Filled[] =>
  withBaseNotes(
    image.layers.map((id, at) =>
      ofRow(world, id, image.layerSizes[at] ?? 0, `layer ${id}`, image.history[at]?.createdBy ?? "", kind),
    ),
  );

const imageOf = (world: World, id: string | null): Image | undefined =>
  id === null ? undefined : find(world, images, ({ imageId }) => imageId === id);

const growing = (world: World, { disk, state }: RecordedStep): Filled | null => {
  const scratch = world.all(scratches).find(({ name }) => name === disk);
  const volume = scratch === undefined ? undefined : world.get(volumes, scratch.volume);
  if (volume === undefined) return null;
  const { content, bytes } = diskContent(world, volume);
  return {
    box: {
      ref: refOf(volumes, volume.id),
      key: "",
      title: "",
      note: noteOf(content) || "nothing written yet",
      kind: "own",
      state: state === "failed" ? "failed" : "growing",
      bytes,
      atLeast: volume.notModelled !== null,
      line: null,
      hidden: [],
      notModelled: volume.notModelled,
    },
    content,
    step: null,
    assumed: false,
  };
};

/** Layers that came while the build was under way, the newest last. */
const madeDuring = ({ timeline, now }: Seen, build: BuildRecord): readonly Layer[] => {
  const begun = birthOf(timeline, buildRef(build));
  return now.all(layers).filter(({ id, chainId }) => chainId !== "" && birthOf(timeline, refOf(layers, id)) > begun);
};

const ofStep = (seen: Seen, build: BuildRecord, step: RecordedStep, below: readonly LayerId[]): readonly Filled[] => {
  const { now: world } = seen;
  const image = imageOf(world, step.image);
  if (image !== undefined)
    return image.layers.slice(below.length).map((id, at) => {
      const filled = ofRow(world, id, image.layerSizes[below.length + at] ?? 0, "", step.text, "own");
      return step.state === "cached" ? { ...filled, box: { ...filled.box, state: "cached" } } : filled;
    });
  if (step.disk === null || (step.state !== "running" && step.state !== "failed")) return [];
  const open = growing(world, step);
  if (open !== null) return [open];
  // The disk is gone, and the step is not yet said to be done: the newest layer on top is its own.
  const row =
    step.state === "running" ? madeDuring(seen, build).findLast(({ parent }) => parent === below.at(-1)) : undefined;
  return row === undefined ? [] : [ofRow(world, row.id, row.size, "", step.text, "own")];
};

const generatedTitle = ({ tree, digest }: Layer): string => {
  const [, kind, version] = "generated" in tree ? (/^(base|update)\/[^/]+\/(.+)$/.exec(tree.generated) ?? []) : [];
  if (kind === undefined) return `layer ${digest.slice(7, 19)}`;
  return `${kind === "base" ? "Apply image" : "Install update"} 10.0.${version}`;
};

/** Layers that have come of an image that is being pulled: the image itself is recorded last. */
const arriving = (seen: Seen, build: BuildRecord): readonly Filled[] => {
  const world = seen.now;
  const top = madeDuring(seen, build).at(-1);
  if (top === undefined) return [];
  const rows = chainOf(world, top.id).toReversed();
  return withBaseNotes(
    rows.map((row) => ofRow(world, row.id, row.size, `layer ${row.id}`, generatedTitle(row), "parent")),
  );
};

/** The layers of one stage as far as it has come, base first. */
export const layersOfStage = (seen: Seen, build: BuildRecord, stage: number): readonly Filled[] => {
  const { now: world } = seen;
  const filled: Filled[] = [];
  let below: readonly LayerId[] = [];
  build.steps.forEach((step, index) => {
    if (step.stage !== stage) return;
    if (step.keyword === "FROM") {
      const image = imageOf(world, step.image);
      if (image === undefined) {
        if (step.state === "running") filled.push(...arriving(seen, build));
        return;
      }
      filled.push(...layersOfImage(world, image, "parent"));
      below = image.layers;
      return;
    }
    for (const [part, each] of ofStep(seen, build, step, below).entries()) {
      const key = part === 0 ? `step ${index}` : `step ${index}.${part}`;
      const note = step.from === "" ? each.box.note : `from ${step.from} · ${each.box.note}`;
      const box = { ...each.box, key, note, title: titleOf(step.text), line: step.line };
      filled.push({ ...each, box, step: index });
    }
    below = imageOf(world, step.image)?.layers ?? below;
  });
  return filled;
};

/** Fills in which files of which box a later one hides. What layers of published images hide of each other is not modelled. */
export const withHidden = (filled: readonly Filled[]): readonly Filled[] => {
  const hidden = filled.map((): LayerBox["hidden"][number][] => []);
  filled.forEach(({ box, content, assumed }, at) => {
    if (assumed) return;
    for (const { below, path, bytes, how } of content.covered)
      hidden[at - 1 - below]?.push({ path, bytes, how, by: box.key });
  });
  return filled.map(({ box, ...rest }, at) => ({
    ...rest,
    box: { ...box, hidden: (hidden[at] ?? []).sort((one, other) => other.bytes - one.bytes) },
  }));
};

export const bytesOf = (filled: readonly Filled[]): number => filled.reduce((sum, { box }) => sum + box.bytes, 0);

export const hiddenBytes = ({ box }: Filled): number => box.hidden.reduce((sum, { bytes }) => sum + bytes, 0);

const buildRef = ({ id }: BuildRecord) => refOf(builds, id);
