import type { DirectoryNode, VisibleNode } from "#contract/file-tree/index.ts";
import { readFrom } from "#contract/layer-store.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import { archiveTree } from "../../api/archive.ts";
import { exchanges } from "../../api/exchange.ts";
import type { Engine } from "../../daemon/engine.ts";
import { findImage } from "../../image/find-image.ts";
import { type Build, type StageProgress, say } from "../build.ts";
import { type CopyEffect, copyBase, copySourceProblem } from "../dockerfile/index.ts";
import { localImage } from "../steps/from.ts";
import { contextSources, hashOf, isAddress, remoteSource, type Source, sourceOf } from "./sources.ts";

/** What is copied as it is. */
const plain = (node: VisibleNode): Source => ({ node, hash: hashOf(node), archive: null });

const fromImage = (
  steps: Steps,
  engine: Engine,
  build: Build,
  { index, results }: StageProgress,
  effect: CopyEffect,
): readonly Source[] => {
  const base = copyBase(build.plan.stages, index, effect.from);
  if (isFailure(base)) return steps.fail(base);
  if (base.kind === "scratch") return steps.fail(failure("500", "COPY failed: scratch holds nothing"));
  const id = base.kind === "stage" ? (results[base.index] ?? "") : localImage(steps, engine, build, base.reference);
  const layer = steps.look((world) => findImage(world, id)?.layers.at(-1) ?? null);
  return effect.sources.map((source) => {
    const problem = copySourceProblem(effect, source, engine.platform.os);
    if (problem !== undefined) return steps.fail(problem);
    const node = layer === null ? null : steps.call(readFrom, { from: { layer }, path: source });
    // The words of an image's missing file are those of the build context's: assumption.
    return node === null
      ? steps.fail(failure("500", `${effect.keyword} failed: stat ${source}: file does not exist`))
      : plain(node);
  });
};

const download = (steps: Steps, build: Build, effect: CopyEffect, address: string): Source => {
  const node = remoteSource(address);
  if (node.name === "" && /[\\/]$/.test(effect.destination))
    return steps.fail(failure("500", `ADD failed: cannot determine filename for source ${address}`));
  say(steps, build, "\n");
  return plain(node);
};

/** Everything that COPY or ADD names, in order. */
export const gather = (
  steps: Steps,
  engine: Engine,
  build: Build,
  progress: StageProgress,
  effect: CopyEffect,
  context: (archive: DirectoryNode) => DirectoryNode,
): readonly Source[] => {
  if (effect.from !== "") return fromImage(steps, engine, build, progress, effect);
  const sources: Source[] = [];
  for (const source of effect.sources) {
    if (isAddress(source)) {
      if (effect.keyword === "COPY") return steps.fail(failure("500", "COPY failed: source can't be a URL for COPY"));
      sources.push(download(steps, build, effect, source));
      continue;
    }
    const found = steps.look((world) => {
      const { archive } = need(world, exchanges, build.exchange);
      const tree = archive === null ? null : archiveTree(archive);
      if (tree === null || isFailure(tree)) return tree ?? [];
      return contextSources(context(tree), source, effect.keyword);
    });
    if (isFailure(found)) return steps.fail(found);
    for (const node of found) {
      const each = sourceOf(node, effect.keyword === "ADD");
      sources.push(isFailure(each) ? steps.fail(each) : each);
    }
  }
  return sources;
};
