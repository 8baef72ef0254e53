import { statHost } from "#contract/host-files.ts";
import type { Reader } from "#core/world.ts";
import { containers } from "../container/container.ts";
import { containerSummary } from "../container/views/summary.ts";
import { shownImages } from "../image/endpoints/list.ts";
import type { Image } from "../image/image.ts";
import { bytesOfLayers, sharedBytes } from "../image/layer-sizes.ts";
import { imageSummary } from "../image/views.ts";
import { usersOf } from "../volume/remove.ts";
import { volumeView } from "../volume/view.ts";
import { namedVolumes } from "../volume/volume.ts";
import type { Endpoint } from "./call.ts";
import { ok } from "./reply.ts";

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
        LayersSize: bytesOfLayers(world),
        Images: shownImages(world).map((image) => ({
          ...(imageSummary(image, usersOfImage(world, image)) as object),
          SharedSize: sharedBytes(world, image),
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
