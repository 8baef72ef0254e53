import { refText } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { type Container, containerRef, containers } from "#docker/engine/container/container.ts";
import { type Layer as LayerRow, layers } from "#windows/storage/layer/layer.ts";
import { type Scratch, scratches } from "#windows/storage/layer/scratch.ts";
import { type Volume, volumes } from "#windows/storage/volume/volume.ts";
import type { Entry, Spot } from "../model.ts";
import { readVolume } from "./reading.ts";

/** A container with its disk. */
export interface Standing {
  readonly container: Container;
  readonly scratch: Scratch;
  readonly volume: Volume;
}

/** A file of a container, and where its bytes come from. */
export interface FileAt extends Standing {
  readonly entry: Entry;
  /** The layer that has it; null where none has. */
  readonly layer: LayerRow | null;
}

export const scratchFor = (world: World, { containerId }: Container): Scratch | undefined =>
  world.all(scratches).find(({ name, state }) => name === containerId && state !== "removing");

/** The disk of a container by its ref as text; null where it has none. */
export const standingOf = (world: World, disk: string): Standing | null => {
  const container = world.all(containers).find((row) => refText(containerRef(row)) === disk);
  const scratch = container === undefined ? undefined : scratchFor(world, container);
  const volume = scratch === undefined ? undefined : world.get(volumes, scratch.volume);
  return container === undefined || scratch === undefined || volume === undefined
    ? null
    : { container, scratch, volume };
};

/** A file as the host sees it; null where it is not there. */
export const fileAt = (world: World, spot: Spot): FileAt | null => {
  const standing = standingOf(world, spot.disk);
  if (standing === null) return null;
  const entry = readVolume(world, standing.volume.id, true).tree.entry(spot.path);
  if (entry === null) return null;
  const layer = world.all(layers).find(({ id }) => id === entry.layer) ?? null;
  return { ...standing, entry, layer };
};
