import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import { images } from "../image.ts";
import { layerDownload, layerExtract } from "./acts.ts";
import { progress } from "./progress.ts";
import type { PullTarget } from "./pull.ts";
import { tell } from "./tell.ts";

export interface WantedLayer {
  readonly digest: string;
  readonly diffId: string;
  /** Bytes, packed and unpacked. */
  readonly compressedSize: number;
  readonly size: number;
}

interface FetchArgs {
  readonly layers: readonly WantedLayer[];
  readonly registry: EntityRef;
  readonly target: PullTarget;
}

/** Downloads and unpacks layers, with the lines that a client shows. */
export const fetchLayers = declareProcedure<FetchArgs>("engine.fetch-layers");

/** Messages per layer while it downloads and while it is unpacked. */
const parts = { download: 4, extract: 3 } as const;

const shortDigest = (digest: string): string => digest.replace("sha256:", "").slice(0, 12);

const download = (steps: Steps, { target, registry }: FetchArgs, { digest, compressedSize }: WantedLayer): void => {
  const id = shortDigest(digest);
  let from = 0;
  for (let part = 1; part <= parts.download; part += 1) {
    const to = Math.round((compressedSize * part) / parts.download);
    steps.do(layerDownload, { daemon: target.ends.daemon, registry, digest, from, to });
    tell(steps, target, [progress("Downloading", id, to, compressedSize)]);
    from = to;
  }
  tell(steps, target, [
    { status: "Verifying Checksum", progressDetail: {}, id },
    { status: "Download complete", progressDetail: {}, id },
  ]);
};

const extract = (steps: Steps, { target }: FetchArgs, { digest, compressedSize, size }: WantedLayer): void => {
  const id = shortDigest(digest);
  for (let part = 1; part <= parts.extract; part += 1) {
    steps.do(layerExtract, { daemon: target.ends.daemon, digest, bytes: Math.round(size / parts.extract) });
    tell(steps, target, [
      progress("Extracting", id, Math.round((compressedSize * part) / parts.extract), compressedSize),
    ]);
  }
  tell(steps, target, [{ status: "Pull complete", progressDetail: {}, id }]);
};

/** How many layers are fetched at a time; the others wait. Source: reference/docker-cli.md §4.1. */
const parallel = 3;

const announce = (layers: readonly WantedLayer[], had: number): readonly unknown[] => [
  ...layers.map(({ digest }, at) => ({
    status: at < had ? "Already exists" : "Pulling fs layer",
    progressDetail: {},
    id: shortDigest(digest),
  })),
  ...layers
    .slice(had + parallel)
    .map(({ digest }) => ({ status: "Waiting", progressDetail: {}, id: shortDigest(digest) })),
];

export const fetchLayersProcedure: AnyProcedure = defineProcedure(fetchLayers, (steps, args) => {
  const { layers, target } = args;
  // A layer is there if an image stands on it and on the same layers below it.
  const had = steps.look((world) => {
    const common = world
      .all(images)
      .map(({ diffIds }) => layers.findIndex(({ diffId }, at) => diffIds[at] !== diffId))
      .map((at) => (at < 0 ? layers.length : at));
    return Math.max(0, ...common);
  });
  tell(steps, target, announce(layers, had));
  for (const layer of layers.slice(had)) download(steps, args, layer);
  for (const layer of layers.slice(had)) extract(steps, args, layer);
});
