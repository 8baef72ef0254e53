import { chainIdOf } from "#contract/chain-id.ts";
import type { LayerId } from "#contract/layer-store.ts";
import {
  commitScratch as commitScratchDeclared,
  registerLayer as registerLayerDeclared,
  removeLayer as removeLayerDeclared,
} from "#contract/layer-store.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { find, type Reader } from "#core/world.ts";
import { prepareLayer, unprepareLayer } from "../filter/attach-filter.ts";
import { type Actors, actorsOf } from "./actors.ts";
import { destroyLayer } from "./destroy-layer.ts";
import { exportLayer } from "./export-layer.ts";
import { createLayer, type ImportLayer, importLayer, processBaseLayer } from "./import-layer.ts";
import { layers } from "./layer.ts";
import { mountScratch, unmountScratch } from "./procedures-scratch.ts";
import { descriptorsOf, scratchOf } from "./rows.ts";
import { writeLayerChain } from "./sandbox.ts";
import { scratches } from "./scratch.ts";

const chainPaths = (parent: LayerId | null) => (world: Reader) => descriptorsOf(world, parent).map(({ Path }) => Path);

/** A new layer's folder, filled; nothing stays of it when that fails. */
const make = (steps: Steps, actors: Actors, parent: LayerId | null, from: ImportLayer["from"]) => {
  const { layer, name } = steps.do(createLayer, { actors, parent });
  const filled = steps.attempt(() => steps.do(importLayer, { actors, name, layer, from }));
  if (!filled.ok) {
    steps.do(destroyLayer, { actors, name });
    return steps.fail(filled.failure);
  }
  if (parent === null) steps.do(processBaseLayer, { actors, name });
  steps.do(writeLayerChain, { actors, name, chain: steps.look(chainPaths(parent)) });
  return { layer, ...filled.value };
};

export const registerLayer = defineProcedure(registerLayerDeclared, (steps, { descriptor, parent }) => {
  const { actors, known } = steps.look((world) => {
    const below = parent === null ? null : (world.get(layers, parent)?.chainId ?? "");
    const chainId = chainIdOf(below, descriptor.diffId);
    return { actors: actorsOf(world), known: find(world, layers, (each) => each.chainId === chainId)?.id ?? null };
  });
  return known ?? make(steps, actors, parent, { descriptor }).layer;
});

// Order of calls: reference/windows-storage.md §6.5. The filter is on for a moment twice.
export const commitScratch = defineProcedure(commitScratchDeclared, (steps, { name, notModelled }) => {
  steps.call(mountScratch, { name });
  const { actors, parent, chain } = steps.look((world) => {
    const above = scratchOf(world, name)?.parent ?? null;
    return { actors: actorsOf(world), parent: above, chain: descriptorsOf(world, above) };
  });
  const call = { actors, name };
  steps.do(unprepareLayer, call);
  const made = steps.attempt(() => {
    steps.do(exportLayer, call);
    return make(steps, actors, parent, { scratch: name, notModelled });
  });
  steps.do(prepareLayer, { ...call, chain });
  steps.call(unmountScratch, { name });
  return made.ok ? made.value : steps.fail(made.failure);
});

export const removeLayer = defineProcedure(removeLayerDeclared, (steps, { layer }) => {
  const { actors, folder, used } = steps.look((world) => ({
    actors: actorsOf(world),
    folder: world.get(layers, layer)?.folder ?? null,
    used:
      world.all(layers).some(({ parent }) => parent === layer) ||
      world.all(scratches).some(({ parent }) => parent === layer),
  }));
  if (folder === null) return;
  if (used) steps.fail(failure("layer-in-use", `layer ${folder} is in use`));
  steps.do(destroyLayer, { actors, name: folder });
});
