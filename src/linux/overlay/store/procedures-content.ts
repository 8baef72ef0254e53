import { directoryOf, opaqueFile, type VisibleNode } from "#contract/file-tree/index.ts";
import {
  changesOf as changesOfDeclared,
  copyInto as copyIntoDeclared,
  readFrom as readFromDeclared,
} from "#contract/layer-store.ts";
import { isFailure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { need, type Reader } from "#core/world.ts";
import { locate, splitNames } from "../union/locate.ts";
import type { Union } from "../union/union.ts";
import { type Changed, changesBetween, compareMounts } from "./changes.ts";
import { overlayDirectories, unionOf } from "./directory.ts";
import { nodeOf } from "./export.ts";
import { extractInto } from "./extract.ts";
import { diffsOf, fromLayerId, layerChain, type OverlayLayerId, scratchNamed } from "./layer.ts";
import type { OverlayMountId } from "./mount.ts";
import {
  mountDirectory,
  mountScratch,
  scratchCall,
  unknown,
  unmountDirectory,
  unmountScratch,
} from "./procedures-scratch.ts";

export const copyInto = defineProcedure(copyIntoDeclared, (steps, { name, items, label }) => {
  const known = steps.look(scratchCall(name));
  if (known === null) return steps.fail(unknown(name));
  const { volume } = steps.call(mountScratch, { name });
  const mount = volume.id as OverlayMountId;
  const written = steps.attempt(() => steps.do(extractInto, { actors: known.actors, mount, items, label }));
  steps.call(unmountScratch, { name });
  if (!written.ok) steps.fail(written.failure);
});

/** Why nobody knows what else is in a chain of layers; null where all of it is modelled. */
const unknownIn = (world: Reader, top: OverlayLayerId | null): string | null =>
  layerChain(world, top).find(({ notModelled }) => notModelled !== null)?.notModelled ?? null;

/** Stands for what a layer that is not modelled may have made: a file if its name has an extension, else a directory. */
const standIn = (name: string, notModelled: string): VisibleNode =>
  /[^.]\.[^.]+$/.test(name) ? opaqueFile(name, 0, { notModelled }) : directoryOf(name, [], { notModelled });

const read = (world: Reader, root: Union, top: OverlayLayerId | null, path: string): VisibleNode | null => {
  const place = locate(world, root, path);
  const found = isFailure(place) ? undefined : place.found;
  const name = (isFailure(place) ? splitNames(path) : place.names).at(-1) ?? "";
  const notModelled = unknownIn(world, top);
  if (found === undefined) return notModelled === null ? null : standIn(name, notModelled);
  const node = nodeOf(world, found, name);
  return node?.kind === "directory" && notModelled !== null ? { ...node, notModelled } : node;
};

export const readFrom = defineProcedure(readFromDeclared, (steps, { from, path }) => {
  if ("layer" in from) {
    const top = fromLayerId(from.layer);
    return steps.look((world) => read(world, { upper: null, lowers: diffsOf(world, top) }, top, path));
  }
  steps.call(mountScratch, { name: from.scratch });
  const node = steps.look((world) => {
    const scratch = scratchNamed(world, from.scratch);
    if (scratch === undefined) return null;
    return read(world, unionOf(world, need(world, overlayDirectories, scratch.directory)), scratch.parent, path);
  });
  steps.call(unmountScratch, { name: from.scratch });
  return node;
});

// What the container was given to stand on is no change of its own: it is compared with its init layer. Source: Moby, daemon/internal/layer.
export const changesOf = defineProcedure(changesOfDeclared, (steps, { name }): readonly Changed[] => {
  const known = steps.look(scratchCall(name));
  if (known === null) return steps.fail(unknown(name));
  const { actors, scratch } = known;
  const { directory, init } = scratch;
  for (const each of [directory, init]) mountDirectory(steps, actors, each);
  const names = steps.look((world) => ({
    name: need(world, overlayDirectories, directory).name,
    under: need(world, overlayDirectories, init).name,
  }));
  steps.do(compareMounts, { actors, directory, ...names });
  const changes = steps.look((world) => {
    const [now, before] = [directory, init].map((id) => unionOf(world, need(world, overlayDirectories, id)));
    return now === undefined || before === undefined ? [] : changesBetween(world, now, before);
  });
  for (const each of [init, directory]) unmountDirectory(steps, actors, each);
  return changes;
});
