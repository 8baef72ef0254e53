import { chainIdOf } from "#contract/chain-id.ts";
import {
  commitScratch as commitScratchDeclared,
  registerLayer as registerLayerDeclared,
  removeLayer as removeLayerDeclared,
} from "#contract/layer-store.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { find, need } from "#core/world.ts";
import { type Actors, actorsOf } from "../../part/part.ts";
import { type Applied, type ApplyDiff, applyDiff, forgetLayer, readDiff } from "./apply.ts";
import { createDirectory } from "./create.ts";
import { overlayDirectories } from "./directory.ts";
import { asLayerId, fromLayerId, type OverlayLayerId, overlayLayers, overlayScratches } from "./layer.ts";
import { removeOverlay } from "./mounting.ts";
import { scratchCall, unknown } from "./procedures-scratch.ts";

/** A new layer's directory, filled; nothing stays of it when that fails. */
const make = (steps: Steps, actors: Actors, parent: OverlayLayerId | null, from: ApplyDiff["from"]): Applied => {
  const top = steps.look((world) => (parent === null ? null : need(world, overlayLayers, parent).directory));
  const directory = steps.do(createDirectory, { actors, name: null, parent: top });
  const name = steps.look((world) => need(world, overlayDirectories, directory).name);
  const applied = steps.attempt(() => steps.do(applyDiff, { actors, directory, name, parent, from }));
  if (applied.ok) return applied.value;
  steps.do(removeOverlay, { actors, directory, name });
  return steps.fail(applied.failure);
};

export const registerLayer = defineProcedure(registerLayerDeclared, (steps, { descriptor, parent }) => {
  const above = parent === null ? null : fromLayerId(parent);
  const { actors, known } = steps.look((world) => {
    const below = above === null ? null : need(world, overlayLayers, above).chainId;
    const chainId = chainIdOf(below, descriptor.diffId);
    return {
      actors: actorsOf(world),
      known: find(world, overlayLayers, (each) => each.chainId === chainId)?.id ?? null,
    };
  });
  return asLayerId(known ?? make(steps, actors, above, { descriptor }).layer);
});

// A container that runs is committed as it is: the engine freezes its processes meanwhile. Source: reference/windows-storage.md §10.
export const commitScratch = defineProcedure(commitScratchDeclared, (steps, { name, notModelled }) => {
  const known = steps.look(scratchCall(name));
  if (known === null) return steps.fail(unknown(name));
  const { actors, scratch } = known;
  const directory = scratch.directory;
  const own = steps.look((world) => need(world, overlayDirectories, directory).name);
  steps.do(readDiff, { actors, directory, name: own });
  const { layer, diffId, size } = make(steps, actors, scratch.parent, { packed: directory, notModelled });
  return { layer: asLayerId(layer), diffId, size };
});

export const removeLayer = defineProcedure(removeLayerDeclared, (steps, { layer }) => {
  const id = fromLayerId(layer);
  const { actors, row, used } = steps.look((world) => ({
    actors: actorsOf(world),
    row: world.get(overlayLayers, id) ?? null,
    used:
      world.all(overlayLayers).some(({ parent }) => parent === id) ||
      world.all(overlayScratches).some(({ parent }) => parent === id),
  }));
  if (row === null) return;
  const { directory } = row;
  const name = steps.look((world) => need(world, overlayDirectories, directory).name);
  if (used) return steps.fail(failure("layer-in-use", `layer ${name} is in use`));
  steps.do(removeOverlay, { actors, directory, name });
  steps.do(forgetLayer, { layer: id });
});
