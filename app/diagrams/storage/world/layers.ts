import { findIn, splitPath } from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import { refOf } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { containers } from "#docker/engine/container/container.ts";
import { type Image, images } from "#docker/engine/image/image.ts";
import { chainOf } from "#windows/storage/layer/folders.ts";
import { treeOf } from "#windows/storage/layer/generated.ts";
import { guidOf } from "#windows/storage/layer/guid.ts";
import { type Layer as LayerRow, layers } from "#windows/storage/layer/layer.ts";
import type { Layer } from "../model.ts";
import { instructionOf } from "./instruction.ts";

/** The instruction that made a layer, as `docker history` tells it; entries without a layer have no size. */
const madeBy = ({ history, layers: ids }: Image, id: LayerId): string | null => {
  const at = ids.indexOf(id);
  if (at < 0) return null;
  const made = history.length === ids.length ? history : history.filter(({ size }) => size > 0);
  return made[made.length - ids.length + at]?.createdBy ?? null;
};

const instruction = (world: World, { id, digest }: LayerRow): string => {
  for (const image of world.all(images)) {
    const made = madeBy(image, id);
    if (made !== null && made !== "") return instructionOf(made);
  }
  return digest === "" ? "made here" : digest;
};

const depth = (world: World, { id }: LayerRow): number => chainOf(world, id).length;

/** The layers in `windowsfilter`: those of the container made last first, each chain from the top. */
const ordered = (world: World): readonly LayerRow[] => {
  const chains = [...world.all(containers)].reverse().map(({ layers: ids }) => [...ids].reverse());
  const first = new Set(chains.flat());
  const rest = world.all(layers).filter(({ id }) => !first.has(id));
  return [
    ...[...first].flatMap((id) => world.get(layers, id) ?? []),
    ...[...rest].sort((one, other) => depth(world, other) - depth(world, one) || other.id - one.id),
  ];
};

const usersOf = (world: World, id: LayerId): readonly string[] =>
  world.all(containers).flatMap((row) => (row.layers.includes(id) ? [row.name] : []));

/** All layers as the picture shows them. */
export const layersOf = (world: World): readonly Layer[] =>
  ordered(world).map((row) => ({
    ref: refOf(layers, row.id),
    made: instruction(world, row),
    folder: row.folder,
    guid: guidOf(row.folder),
    bytes: row.size,
    level: depth(world, row),
    users: usersOf(world, row.id),
    notModelled: row.notModelled,
    fileSize: (path) => {
      const node = findIn(treeOf(row.tree), splitPath(path));
      return node?.kind === "file" ? node.size : null;
    },
  }));
