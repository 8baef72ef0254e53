import { fromBytes, measure } from "#contract/file-tree/index.ts";
import { type PackedLayer, packLayer } from "#contract/layer-store.ts";
import { writeTar } from "#contract/tar/write.ts";
import type { Steps } from "#core/procedure.ts";
import type { Call, Endpoint } from "../../daemon/call.ts";
import type { Reply } from "../../daemon/reply.ts";
import { imagesSaved } from "./acts.ts";
import { type Chosen, chosenImages } from "./chosen.ts";
import { archiveOf } from "./layout.ts";

const packedLayers = (steps: Steps, chosen: readonly Chosen[]): readonly (readonly PackedLayer[])[] => {
  const packed = new Map<number, PackedLayer>();
  return chosen.map(({ image }) =>
    image.layers.map((layer) => {
      const known = packed.get(layer) ?? steps.call(packLayer, { layer });
      packed.set(layer, known);
      return known;
    }),
  );
};

const saved = (steps: Steps, { ends }: Call, names: readonly string[]): Reply => {
  const chosen = chosenImages(steps, names);
  const layers = packedLayers(steps, chosen);
  const { archive, files } = steps.look(() => {
    const tree = archiveOf(chosen, layers);
    return { archive: fromBytes("images.tar", writeTar(tree)), files: measure(tree).files };
  });
  const images = chosen.map(({ image }) => image.imageId);
  steps.do(imagesSaved, { daemon: ends.daemon, images, files, bytes: archive.size });
  return { status: 200, archive };
};

/** `docker save`. */
export const saveImages: Endpoint = {
  methods: ["GET"],
  path: "/images/get",
  handle: (steps, call) => saved(steps, call, call.query.names ?? []),
};

/** One image alone. */
export const saveImage: Endpoint = {
  methods: ["GET"],
  path: "/images/{name:.*}/get",
  handle: (steps, call) => saved(steps, call, [call.parameters.name ?? ""]),
};
