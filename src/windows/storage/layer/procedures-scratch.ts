import {
  createScratch as createScratchDeclared,
  mountScratch as mountScratchDeclared,
  removeScratch as removeScratchDeclared,
  unmountScratch as unmountScratchDeclared,
} from "#contract/layer-store.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { prepareLayer, unprepareLayer } from "../filter/attach-filter.ts";
import { volumes } from "../volume/volume.ts";
import { actorsOf } from "./actors.ts";
import { activateLayer, deactivateLayer, getLayerMountPath, holdLayer, releaseLayer } from "./attach.ts";
import { destroyLayer, setAside } from "./destroy-layer.ts";
import { layers } from "./layer.ts";
import { descriptorsOf, scratchOf } from "./rows.ts";
import { createSandboxLayer, engineSize, expandSandboxSize, writeLayerChain } from "./sandbox.ts";

const unknown = (name: string) => failure("no-such-layer", `layer ${name} does not exist`);

// Order of calls: reference/windows-storage.md §7.1.
export const createScratch = defineProcedure(createScratchDeclared, (steps, { name, parent, size }) => {
  const { actors, chain, above } = steps.look((world) => ({
    actors: actorsOf(world),
    chain: descriptorsOf(world, parent),
    above: parent === null ? null : (world.get(layers, parent)?.folder ?? null),
  }));
  const call = { actors, name };
  if (above !== null) steps.do(getLayerMountPath, { actors, name: above });
  steps.do(createSandboxLayer, { ...call, parent, chain });
  steps.do(expandSandboxSize, { ...call, size: size ?? engineSize });
  steps.do(writeLayerChain, { ...call, chain: chain.map(({ Path }) => Path) });
});

const stateOf = (name: string) => (world: Reader) => {
  const scratch = scratchOf(world, name);
  return {
    actors: actorsOf(world),
    known: scratch !== undefined,
    references: scratch?.references ?? 0,
    chain: descriptorsOf(world, scratch?.parent ?? null),
  };
};

const mountedAt = (name: string) => (world: Reader) => {
  const scratch = scratchOf(world, name);
  const volume = scratch === undefined ? undefined : world.get(volumes, scratch.volume);
  return volume === undefined ? null : { path: `\\\\?\\Volume{${volume.guid}}\\`, volume: refOf(volumes, volume.id) };
};

export const mountScratch = defineProcedure(mountScratchDeclared, (steps, { name }) => {
  const { actors, known, references, chain } = steps.look(stateOf(name));
  if (!known) return steps.fail(unknown(name));
  const call = { actors, name };
  if (references > 0) steps.do(holdLayer, call);
  else {
    steps.do(activateLayer, call);
    const prepared = steps.attempt(() => steps.do(prepareLayer, { ...call, chain }));
    if (!prepared.ok) {
      steps.do(deactivateLayer, call);
      return steps.fail(prepared.failure);
    }
    steps.do(getLayerMountPath, call);
  }
  return steps.look(mountedAt(name)) ?? steps.fail(unknown(name));
});

/** Gives a mounted disk back: the last user takes the filter off and detaches it. */
const release = (steps: Steps, name: string): void => {
  const { actors, known, references } = steps.look(stateOf(name));
  if (!known || references === 0) return;
  const call = { actors, name };
  steps.do(releaseLayer, call);
  if (references > 1) return;
  steps.do(unprepareLayer, call);
  steps.do(deactivateLayer, call);
};

export const unmountScratch = defineProcedure(unmountScratchDeclared, (steps, { name }) => release(steps, name));

export const removeScratch = defineProcedure(removeScratchDeclared, (steps, { name }) => {
  const { actors, known } = steps.look(stateOf(name));
  if (!known) return;
  steps.do(setAside, { actors, name });
  steps.do(destroyLayer, { actors, name });
});
