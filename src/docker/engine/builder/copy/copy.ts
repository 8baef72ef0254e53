import { splitPath } from "#contract/file-tree/index.ts";
import {
  commitScratch,
  copyInto,
  createScratch,
  mountScratch,
  readFrom,
  removeScratch,
  unmountScratch,
} from "#contract/layer-store.ts";
import { sha256Hex } from "#core/digest.ts";
import { isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { isStandIn } from "../../container/stand-in.ts";
import type { Engine } from "../../daemon/engine.ts";
import { findImage } from "../../image/find-image.ts";
import { type Build, type StageProgress, warn } from "../build.ts";
import { cachedImage, cacheKeyOf } from "../cache.ts";
import { containerConfig } from "../config-bridge.ts";
import { copyableContext } from "../context.ts";
import {
  type CopyEffect,
  copyCommand,
  copyCountProblem,
  copyDestination,
  createdBy,
  type StageState,
} from "../dockerfile/index.ts";
import { makeImage, type NewLayer } from "../make-image.ts";
import { buildStepDisk } from "../record/step.ts";
import { gather } from "./gather.ts";
import { type Item, placements, unknownIn } from "./place.ts";
import { joinedHash, owned, type Source } from "./sources.ts";

/** On the system drive, with the separators of the platform. */
const absolute = ({ platform }: Engine, path: string): string =>
  platform.os === "windows" && !/^[a-zA-Z]:/.test(path) ? `C:${path.startsWith("\\") ? "" : "\\"}${path}` : path;

const rooted = (path: string): boolean => splitPath(path).length === 0;

/** Copies into a disk on top of the image, which becomes a layer. No container is made for it. `begun`: called once the disk is there. */
const copied = (
  steps: Steps,
  engine: Engine,
  name: string,
  parent: string,
  sources: readonly Source[],
  destination: string,
  history: string,
  begun: () => void,
): { readonly layer: NewLayer; readonly notModelled: string | null } => {
  const top = steps.look((world) => findImage(world, parent)?.layers.at(-1) ?? null);
  steps.call(createScratch, { name, parent: top, size: null });
  begun();
  const outcome = steps.attempt(() => {
    steps.call(mountScratch, { name });
    const there = rooted(destination) ? null : steps.call(readFrom, { from: { scratch: name }, path: destination });
    const known = rooted(destination) || (there?.kind === "directory" && !isStandIn(there));
    const items: readonly Item[] = placements(sources, destination, known, engine.platform.pathSeparator);
    const made = items.filter(({ to }) => !rooted(to));
    steps.call(copyInto, { name, items: made, label: history });
    steps.call(unmountScratch, { name });
    const notModelled = unknownIn(made);
    return { layer: steps.call(commitScratch, { name, createdBy: history, notModelled }), notModelled };
  });
  if (!outcome.ok) steps.attempt(() => steps.call(unmountScratch, { name }));
  steps.attempt(() => steps.call(removeScratch, { name }));
  return outcome.ok ? outcome.value : steps.fail(outcome.failure);
};

/** COPY and ADD. */
export const copyInstruction = (
  steps: Steps,
  engine: Engine,
  build: Build,
  progress: StageProgress,
  state: StageState,
  effect: CopyEffect,
  step: number,
): StageProgress => {
  const { os } = engine.platform;
  const destination = copyDestination(effect, state.config.WorkingDir, os);
  if (isFailure(destination)) return steps.fail(destination);
  const owner = effect.chown === "" ? null : (engine.rules.ownerOf?.(effect.chown) ?? null);
  if (isFailure(owner)) return steps.fail(owner);
  const context = (archive: Parameters<typeof copyableContext>[0]) => copyableContext(archive, build.dockerfile, os);
  const sources = gather(steps, engine, build, progress, effect, context);
  const problem = copyCountProblem(effect, sources.length, os);
  if (problem !== undefined) return steps.fail(problem);
  const command = copyCommand(effect, joinedHash(sources));
  const cacheKey = cacheKeyOf(state.config, command);
  const cached = cachedImage(steps, build, progress, cacheKey);
  if (cached !== null) return { ...progress, state, image: cached };
  const history = createdBy(command);
  const name = sha256Hex(`copy ${build.exchange} step ${step}`);
  const { layer, notModelled } = copied(
    steps,
    engine,
    name,
    progress.image,
    owner === null ? sources : sources.map((source) => owned(source, owner)),
    absolute(engine, destination),
    history,
    () => steps.do(buildStepDisk, { build: build.record, at: Math.floor(step) - 1, disk: name }),
  );
  if (notModelled !== null) warn(steps, build, `[Silo] A stand-in was copied: ${notModelled}.`);
  const image = makeImage(steps, engine, {
    parent: progress.image,
    config: containerConfig(state.config, progress.image),
    createdBy: history,
    comment: "",
    author: state.maintainer,
    cacheKey,
    notModelled,
    layer,
  });
  return { ...progress, state, image, busted: true };
};
