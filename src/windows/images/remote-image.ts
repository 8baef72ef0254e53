import type { LayerDescriptor } from "#contract/layer-store.ts";
import type { RemoteImage } from "#contract/platform.ts";
import { derivedDigest } from "./digest.ts";
import type { CatalogueImage } from "./image.ts";

/** What is said of an image that stands for one outside the catalogue. */
export interface StandIn {
  readonly reason: string;
  readonly layer: LayerDescriptor;
}

/** The layers of an image, base first. */
export const layersOf = ({ layers }: CatalogueImage): readonly LayerDescriptor[] => {
  const made: LayerDescriptor[] = [];
  for (const { digest, createdBy, size, compressed, tree } of layers) {
    const known = digest ?? derivedDigest(`layer ${made.at(-1)?.digest ?? ""} ${createdBy} ${compressed}`);
    made.push({
      digest: known,
      diffId: derivedDigest(`diff ${known}`),
      size,
      compressedSize: compressed,
      tree: { generated: tree },
    });
  }
  return made;
};

const historyOf = ({ layers }: CatalogueImage): RemoteImage["history"] =>
  layers.map(({ created, createdBy }) => ({ created, createdBy }));

/** What the registry gives for an image of the catalogue. The digest of its manifest is derived from what is in them: an assumption. */
export const remoteImage = (repository: string, tag: string, image: CatalogueImage, standIn?: StandIn): RemoteImage => {
  const layers = standIn ? [...layersOf(image), standIn.layer] : layersOf(image);
  const created = image.layers.at(-1)?.created ?? "0001-01-01T00:00:00Z";
  const said = `image ${image.osVersion} ${JSON.stringify(image.config)} ${layers.map(({ diffId }) => diffId).join()}`;
  return {
    repository,
    tag,
    digest: derivedDigest(`manifest ${repository} ${said}`),
    os: "windows",
    architecture: "amd64",
    osVersion: image.osVersion,
    created,
    config: { ...image.config },
    history: standIn
      ? [...historyOf(image), { created, createdBy: "(not known to Silo)", comment: standIn.reason }]
      : historyOf(image),
    layers,
    ...(standIn ? { notModelled: standIn.reason } : {}),
  };
};
