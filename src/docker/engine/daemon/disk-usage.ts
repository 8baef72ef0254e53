import { statHost } from "#contract/host-files.ts";
import type { Reader } from "#core/world.ts";
import { containers } from "../container/container.ts";
import { containerSummary } from "../container/views/summary.ts";
import { type Image, images } from "../image/image.ts";
import { imageSummary } from "../image/views.ts";
import { usersOf } from "../volume/remove.ts";
import { volumeView } from "../volume/view.ts";
import { namedVolumes } from "../volume/volume.ts";
import type { Endpoint } from "./call.ts";
import { ok } from "./reply.ts";

/** Bytes of layers that other images stand on too, without the ones of this image alone. */
const sharedSize = (reader: Reader, image: Image): number => {
  const others = reader.all(images).filter(({ id }) => id !== image.id);
  let shared = 0;
  image.layers.forEach((layer, at) => {
    if (others.some(({ layers }) => layers.includes(layer))) shared += layerSizes(image)[at] ?? 0;
  });
  return shared;
};

const layerSizes = ({ history, layers }: Image): readonly number[] =>
  history
    .map(({ size }) => size)
    .filter((size) => size > 0)
    .slice(-layers.length);

const allLayers = (reader: Reader): number => {
  const sizes = new Map<number, number>();
  for (const image of reader.all(images))
    image.layers.forEach((layer, at) => {
      sizes.set(layer, layerSizes(image)[at] ?? 0);
    });
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
};

const usersOfImage = (reader: Reader, { imageId }: Image): number =>
  reader.all(containers).filter((each) => each.imageId === imageId).length;

/** `docker system df`. Source: reference/docker-cli.md §9.3. */
export const diskUsage: Endpoint = {
  methods: ["GET"],
  path: "/system/df",
  handle: (steps, _, engine) => {
    const names = steps.look((world) => world.all(namedVolumes).map(({ name, mountpoint }) => ({ name, mountpoint })));
    const sizes = new Map(
      names.map(({ name, mountpoint }) => [name, steps.call(statHost, { path: mountpoint })?.bytes ?? 0]),
    );
    return ok(
      steps.look((world) => ({
        LayersSize: allLayers(world),
        Images: world.all(images).map((image) => ({
          ...(imageSummary(image, usersOfImage(world, image)) as object),
          SharedSize: sharedSize(world, image),
        })),
        Containers: world.all(containers).map((each) => containerSummary(engine, world, each, true)),
        Volumes: world.all(namedVolumes).map((volume) => ({
          ...volumeView(engine, world, volume),
          UsageData: { RefCount: usersOf(world, volume.name).length, Size: sizes.get(volume.name) ?? 0 },
        })),
        BuildCache: [],
        BuilderSize: 0,
      })),
    );
  },
};
