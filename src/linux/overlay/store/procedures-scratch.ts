import {
  createScratch as createScratchDeclared,
  mountScratch as mountScratchDeclared,
  removeScratch as removeScratchDeclared,
  unmountScratch as unmountScratchDeclared,
} from "#contract/layer-store.ts";
import { sha256Hex } from "#core/digest.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { need, type Reader } from "#core/world.ts";
import { type Actors, actorsOf } from "../../part/part.ts";
import { createDirectory } from "./create.ts";
import { type OverlayDirectoryId, overlayDirectories } from "./directory.ts";
import { setUpInit } from "./init.ts";
import { fromLayerId, overlayLayers, scratchNamed } from "./layer.ts";
import { mountOf, overlayMounts } from "./mount.ts";
import { holdMount, mountCall, mountOverlay, releaseMount, removeOverlay, unmountOverlay } from "./mounting.ts";
import { forgetScratch, noteScratch } from "./scratch.ts";

export const unknown = (name: string) => failure("no-such-layer", `layer ${name} does not exist`);

/** Mounts a directory of the driver, or counts one user more. What has nothing below is used as it is. */
export const mountDirectory = (steps: Steps, actors: Actors, directory: OverlayDirectoryId): void => {
  const { mounted, alone, call } = steps.look((world) => ({
    mounted: mountOf(world, directory) !== undefined,
    alone: need(world, overlayDirectories, directory).parent === null,
    call: mountCall(world, actors, directory),
  }));
  if (alone) return;
  if (mounted) steps.do(holdMount, call);
  else steps.do(mountOverlay, call);
};

/** Gives a mount back; the last user unmounts it. */
export const unmountDirectory = (steps: Steps, actors: Actors, directory: OverlayDirectoryId): void => {
  const { references, name } = steps.look((world) => ({
    references: mountOf(world, directory)?.references ?? 0,
    name: need(world, overlayDirectories, directory).name,
  }));
  if (references > 1) steps.do(releaseMount, { actors, directory, name });
  else if (references === 1) steps.do(unmountOverlay, { actors, directory, name });
};

const quotaRefused = failure(
  "no-quota",
  "--storage-opt is supported only for overlay over xfs with 'pquota' mount option",
);

const nameOf = (directory: OverlayDirectoryId) => (world: Reader) => need(world, overlayDirectories, directory).name;

// Order: Moby, daemon/internal/layer, CreateRWLayer, initMount.
export const createScratch = defineProcedure(createScratchDeclared, (steps, { name, parent, size }) => {
  if (size !== null) return steps.fail(quotaRefused);
  const { actors, top, free, chance } = steps.look((world) => ({
    actors: actorsOf(world),
    top: parent === null ? null : (world.get(overlayLayers, fromLayerId(parent))?.directory ?? undefined),
    free: scratchNamed(world, name) === undefined,
    chance: sha256Hex(`mount ${name} ${world.now}`),
  }));
  if (top === undefined) return steps.fail(failure("missing-parent", "layer does not exist"));
  if (!free) return steps.fail(failure("taken", `a layer for ${name} exists already`));
  const init = steps.do(createDirectory, { actors, name: `${chance}-init`, parent: top });
  mountDirectory(steps, actors, init);
  steps.do(setUpInit, { actors, directory: init, name: steps.look(nameOf(init)) });
  unmountDirectory(steps, actors, init);
  const directory = steps.do(createDirectory, { actors, name: chance, parent: init });
  steps.do(noteScratch, { name, parent: parent === null ? null : fromLayerId(parent), init, directory });
});

/** The directories of a scratch by its name; null if there is none. */
export const scratchCall = (name: string) => (world: Reader) => {
  const scratch = scratchNamed(world, name);
  return scratch === undefined ? null : { actors: actorsOf(world), scratch };
};

export const mountScratch = defineProcedure(mountScratchDeclared, (steps, { name }) => {
  const known = steps.look(scratchCall(name));
  if (known === null) return steps.fail(unknown(name));
  mountDirectory(steps, known.actors, known.scratch.directory);
  const mounted = steps.look((world) => {
    const mount = mountOf(world, known.scratch.directory);
    return mount === undefined ? null : { path: mount.path, volume: refOf(overlayMounts, mount.id) };
  });
  return mounted ?? steps.fail(unknown(name));
});

export const unmountScratch = defineProcedure(unmountScratchDeclared, (steps, { name }) => {
  const known = steps.look(scratchCall(name));
  if (known !== null) unmountDirectory(steps, known.actors, known.scratch.directory);
});

export const removeScratch = defineProcedure(removeScratchDeclared, (steps, { name }) => {
  const known = steps.look(scratchCall(name));
  if (known === null) return;
  const { actors, scratch } = known;
  if (steps.look((world) => mountOf(world, scratch.directory) !== undefined))
    return steps.fail(failure("EBUSY", `layer ${name} is mounted`));
  for (const directory of [scratch.directory, scratch.init])
    steps.do(removeOverlay, { actors, directory, name: steps.look(nameOf(directory)) });
  steps.do(forgetScratch, { name });
});
