import { configurationText, imageIdOf } from "#contract/image-configuration.ts";
import { type LayerDescriptor, type LayerId, registerLayer } from "#contract/layer-store.ts";
import type { RemoteImage } from "#contract/platform.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { refOf } from "#core/table.ts";
import { find, need } from "#core/world.ts";
import { clientGone } from "../../api/abandon.ts";
import { type ExchangeId, exchanges } from "../../api/exchange.ts";
import type { Ends } from "../../api/message.ts";
import { imageConfigOf } from "../../container/config.ts";
import type { Engine } from "../../daemon/engine.ts";
import { daemonRef } from "../../daemon/engine-row.ts";
import { imageAdd } from "../acts/add.ts";
import { imageName } from "../acts/name.ts";
import { type HistoryEntry, type Image, type ImageRowId, images } from "../image.ts";
import { type ImageName, nameText, parseImageName } from "../reference.ts";
import { imagePulled, pullDropped, registryAnswer, registryAsk } from "./acts.ts";
import { fetchLayers } from "./layers.ts";
import { tell } from "./tell.ts";

/** Where the progress goes. */
export interface PullTarget {
  readonly exchange: ExchangeId;
  readonly ends: Ends;
  /** Says nothing: only the end of it is wanted. */
  readonly silent?: boolean;
}

export interface PullArgs {
  readonly reference: string;
  readonly target: PullTarget;
}

/** Fetches an image and names it. Failures carry `inStream` where they come after "Pulling from". */
export const pullImage = declareProcedure<PullArgs, ImageRowId>("engine.pull-image");

const historyOf = ({ history, layers, created }: RemoteImage): readonly HistoryEntry[] => {
  let next = 0;
  const entries = history.map(({ created, createdBy, emptyLayer = false, comment = "" }): HistoryEntry => {
    const size = emptyLayer ? 0 : (layers[next]?.size ?? 0);
    if (!emptyLayer) next += 1;
    return { created, createdBy, comment, size };
  });
  const unnamed = layers.slice(next).map(({ size }): HistoryEntry => ({ created, createdBy: "", comment: "", size }));
  return [...entries, ...unnamed];
};

const diffIdsOf = ({ layers }: RemoteImage): readonly string[] => layers.map(({ diffId }) => diffId);

const configurationOf = (remote: RemoteImage): string => configurationText({ ...remote, diffIds: diffIdsOf(remote) });

const imageOf = (remote: RemoteImage, layers: readonly LayerId[]): Omit<Image, "id"> => ({
  imageId: imageIdOf(configurationOf(remote)),
  configuration: configurationOf(remote),
  parent: "",
  repoTags: [],
  repoDigests: [],
  config: imageConfigOf(remote.config),
  history: historyOf(remote),
  layers,
  diffIds: diffIdsOf(remote),
  layerSizes: remote.layers.map(({ size }) => size),
  created: remote.created,
  size: remote.layers.reduce((sum, { size }) => sum + size, 0),
  os: remote.os,
  osVersion: remote.osVersion,
  architecture: remote.architecture,
  author: "",
  comment: "",
  dockerVersion: "",
  lastTagged: null,
  cacheKey: null,
  notModelled: remote.notModelled ?? null,
});

const registerAll = (steps: Steps, descriptors: readonly LayerDescriptor[]): readonly LayerId[] => {
  const layers: LayerId[] = [];
  for (const descriptor of descriptors)
    layers.push(steps.call(registerLayer, { descriptor, parent: layers.at(-1) ?? null }));
  return layers;
};

const isInStream = ({ detail }: Failure): boolean =>
  typeof detail === "object" && detail !== null && "inStream" in detail && detail.inStream === true;

const ask = (steps: Steps, { platform }: Engine, name: ImageName): RemoteImage | Failure => {
  const way = steps.look((world) => ({ daemon: daemonRef(world), registry: platform.registryRef(world) }));
  const tag = name.digest ?? name.tag ?? "latest";
  steps.do(registryAsk, { ...way, path: name.path, tag });
  const remote = platform.resolve(nameText(name));
  const body = isFailure(remote) ? { errors: [{ message: remote.message }] } : { digest: remote.digest };
  steps.do(registryAnswer, { ...way, label: isFailure(remote) ? "no" : `200 OK, ${remote.digest}`, body });
  return remote;
};

const statusLine = (name: ImageName, fresh: boolean): string =>
  `Status: ${fresh ? "Downloaded newer image" : "Image is up to date"} for ${nameText(name)}`;

export const pullProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(pullImage, (steps, { reference, target }) => {
    const name = parseImageName(reference);
    if (isFailure(name)) return steps.fail(name);
    const say = (...values: readonly unknown[]): void => tell(steps, target, values);
    const remote = ask(steps, engine, name);
    if (isFailure(remote) && !isInStream(remote))
      return steps.fail(failure(remote.code === "404" ? "404" : "500", remote.message));
    say({ status: `Pulling from ${name.path}`, id: name.digest ?? name.tag ?? "latest" });
    if (isFailure(remote)) return steps.fail(remote);
    const id = imageIdOf(configurationOf(remote));
    const before = steps.look((world) => find(world, images, ({ imageId }) => imageId === id)?.id ?? null);
    const image = before ?? fetch(steps, engine, remote, nameText(name), target);
    const digestName = `${name.repository}@${remote.digest}`;
    const named = steps.look((world) => world.get(images, image)?.repoTags.includes(nameText(name)) ?? false);
    steps.do(imageName, { image, name: digestName, kind: "digest", event: null });
    if (name.digest === null) steps.do(imageName, { image, name: nameText(name), kind: "tag", event: null });
    say({ status: `Digest: ${remote.digest}` });
    say({ status: statusLine(name, before === null || (!named && name.digest === null)) });
    steps.do(imagePulled, { name: nameText(name), daemon: target.ends.daemon });
    return image;
  });

const fetch = (
  steps: Steps,
  { platform }: Engine,
  remote: RemoteImage,
  name: string,
  target: PullTarget,
): ImageRowId => {
  const registry = steps.look(platform.registryRef);
  const { exchange } = target;
  const fetched = steps.attempt(() =>
    steps.callUnless(
      fetchLayers,
      { layers: remote.layers.map(brief), registry, target },
      [refOf(exchanges, exchange)],
      (world) => (need(world, exchanges, exchange).abandoned ? clientGone : undefined),
    ),
  );
  if (!fetched.ok) {
    steps.do(pullDropped, { name, daemon: target.ends.daemon });
    return steps.fail(fetched.failure);
  }
  const layers = registerAll(steps, remote.layers);
  return steps.do(imageAdd, imageOf(remote, layers));
};

const brief = ({ digest, diffId, compressedSize, size }: LayerDescriptor) => ({ digest, diffId, compressedSize, size });
