import { splitPath, type VisibleNode } from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import {
  changesOf as changesOfDeclared,
  copyInto as copyIntoDeclared,
  readFrom as readFromDeclared,
} from "#contract/layer-store.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import type { Reader } from "#core/world.ts";
import { installFiles } from "../calls/install-files.ts";
import { findOnVolume } from "../volume/find.ts";
import { layersView } from "../volume/layers-view.ts";
import { follow, type Reached } from "../volume/links.ts";
import { sheetsOfLayers } from "../volume/stack.ts";
import type { View } from "../volume/view.ts";
import type { VolumeId } from "../volume/volume.ts";
import { volumeView } from "../volume/volume-view.ts";
import { standIn, wholeIn } from "../volume/whole.ts";
import { actorsOf } from "./actors.ts";
import { activateLayer, deactivateLayer } from "./attach.ts";
import { changedTree } from "./changed-tree.ts";
import { exportLayer } from "./export-layer.ts";
import { chainOf } from "./folders.ts";
import { mountScratch, unmountScratch } from "./procedures-scratch.ts";
import { scratchOf } from "./rows.ts";
import { type Changed, changesIn } from "./transport.ts";

const placesOf = (name: string, paths: readonly string[]) => (world: Reader) => {
  const scratch = scratchOf(world, name);
  if (scratch === undefined) return null;
  return paths.map((path) => {
    const reached = findOnVolume(world, scratch.volume, splitPath(path));
    return isFailure(reached) ? splitPath(path) : reached.place.segments;
  });
};

export const copyInto = defineProcedure(copyIntoDeclared, (steps, { name, items, label }) => {
  const mounted = steps.call(mountScratch, { name });
  const { process, places } = steps.look((world) => ({
    process: actorsOf(world).daemon,
    places: placesOf(
      name,
      items.map(({ to }) => to),
    )(world),
  }));
  const placed = items.map(({ to, node }, at) => ({ segments: places?.[at] ?? splitPath(to), node }));
  const whole = placed.filter(({ segments }) => segments.length > 0);
  // What goes to the root is what is in it.
  const loose = placed.flatMap(({ segments, node }) =>
    segments.length > 0 || node.kind !== "directory"
      ? []
      : Object.values(node.entries).flatMap((entry) =>
          entry.kind === "tombstone" ? [] : [{ segments: [entry.name], node: entry }],
        ),
  );
  const written = steps.attempt(() =>
    steps.do(installFiles, {
      process,
      volume: mounted.volume.id as never,
      segments: [],
      readOnly: false,
      items: [...whole, ...loose],
      why: label,
    }),
  );
  steps.call(unmountScratch, { name });
  if (!written.ok) steps.fail(written.failure);
});

const shown = (view: View, reached: Reached | Failure): VisibleNode | null => {
  if (isFailure(reached)) return null;
  const { lookup, place } = reached;
  if (lookup.kind === "missing") return standIn(place.segments.at(-1) ?? "", lookup.missing);
  return lookup.kind === "found" ? wholeIn(view, lookup) : null;
};

const readScratch = (world: Reader, name: string, path: string): VisibleNode | null => {
  const scratch = scratchOf(world, name);
  if (scratch === undefined) return null;
  return shown(volumeView(world, scratch.volume), findOnVolume(world, scratch.volume, splitPath(path)));
};

// No volume shows a layer chain without a disk: its trees stand for one.
const none = -1 as VolumeId;

const readLayer = (world: Reader, layer: LayerId, path: string): VisibleNode | null => {
  const chain = chainOf(world, layer).map(({ id }) => id);
  const view = layersView(sheetsOfLayers(world, chain));
  const at = (segments: readonly string[]) => ({ volume: none, segments, readOnly: false });
  const names = splitPath(path);
  return shown(
    view,
    follow(
      () => view,
      at(names),
      names,
      (target) => at(splitPath(target)),
      true,
    ),
  );
};

export const readFrom = defineProcedure(readFromDeclared, (steps, { from, path }) => {
  if ("layer" in from) return steps.look((world) => readLayer(world, from.layer, path));
  const { scratch: name } = from;
  steps.call(mountScratch, { name });
  const node = steps.look((world) => readScratch(world, name, path));
  steps.call(unmountScratch, { name });
  return node;
});

// The filter is not needed: what is exported is the disk's own. Source: reference/windows-storage.md F6.1.
export const changesOf = defineProcedure(changesOfDeclared, (steps, { name }): readonly Changed[] => {
  const { actors, known, mounted } = steps.look((world) => {
    const scratch = scratchOf(world, name);
    return { actors: actorsOf(world), known: scratch !== undefined, mounted: (scratch?.references ?? 0) > 0 };
  });
  if (!known) return steps.fail(failure("no-such-layer", `layer ${name} does not exist`));
  if (mounted) return steps.fail(failure("running", "Windows does not support diff of a running container"));
  const call = { actors, name };
  steps.do(activateLayer, call);
  steps.do(exportLayer, call);
  const changes = steps.look((world) => {
    const scratch = scratchOf(world, name);
    return scratch === undefined ? [] : changesIn(changedTree(world, scratch.volume), scratch.initialized);
  });
  steps.do(deactivateLayer, call);
  return changes;
});
