import { imageIdOf } from "#contract/image-configuration.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { find, need } from "#core/world.ts";
import { openImages } from "../../api/archive.ts";
import { exchanges } from "../../api/exchange.ts";
import { type Call, type Endpoint, errorMessage, openStream, queryText, sendJson } from "../../daemon/call.ts";
import { dataPath, type Engine } from "../../daemon/engine.ts";
import { imageAdd } from "../acts/add.ts";
import { imageName } from "../acts/name.ts";
import { type ImageRowId, images } from "../image.ts";
import { nameText, parseImageName } from "../reference.ts";
import { releaseLayers } from "../release-layers.ts";
import { archiveUnpacked, imageLoaded } from "./acts.ts";
import { escapingLink, type Folder, textIn } from "./folder.ts";
import type { ManifestItem } from "./layout.ts";
import { type Loaded, loadLayer } from "./load-layer.ts";
import { type ReadImage, readConfiguration, readManifest, sizedHistory } from "./read-image.ts";

interface Loading {
  readonly call: Call;
  readonly engine: Engine;
  readonly folder: Folder;
  readonly silent: boolean;
}

const say = (steps: Steps, { call }: Loading, text: string): void => sendJson(steps, call, [{ stream: text }]);

/** The folder of an archive. Texts: moby pkg/archive/archive.go, Unpack. */
const unpacked = (steps: Steps, call: Call, engine: Engine): Folder => {
  const { os, pathSeparator: separator } = engine.platform;
  const number = Number.parseInt(sha256Hex(`load ${call.exchange}`).slice(0, 8), 16);
  const path = dataPath(engine, "tmp", `docker-import-${number}`);
  const { bytes, result } = steps.look((world): { bytes: number; result: Folder | Failure } => {
    const archive = need(world, exchanges, call.exchange).archive;
    if (archive === null) return { bytes: 0, result: failure("500", "unexpected EOF") };
    const read = openImages(archive);
    const size = archive.kind === "file" ? archive.size : 0;
    const notFound = os === "windows" ? "The system cannot find the file specified." : "no such file or directory";
    if (read.tree !== undefined) return { bytes: size, result: { tree: read.tree, path, separator, notFound } };
    const outside = read.outside?.replaceAll("/", separator);
    const problem =
      outside === undefined ? read.problem : `${JSON.stringify(outside)} is outside of ${JSON.stringify(path)}`;
    return { bytes: size, result: failure("500", problem) };
  });
  steps.do(archiveUnpacked, { daemon: call.ends.daemon, folder: path, bytes });
  if (isFailure(result)) return steps.fail(result);
  const escaping = escapingLink(result);
  return escaping === null ? result : steps.fail(escaping);
};

const manifestOf = (steps: Steps, { folder, engine }: Loading): readonly ManifestItem[] => {
  const text = textIn(folder, "manifest.json");
  // Without a manifest it would be an archive of before 1.10.
  const old = engine.platform.os === "windows" ? "Windows does not support legacy loading of images" : null;
  if (isFailure(text)) return steps.fail(old === null ? text : failure("500", old));
  const items = readManifest(text);
  return isFailure(items) ? steps.fail(items) : items;
};

// What has been registered goes again where a later layer fails: no image stands on it.
const layersOf = (steps: Steps, loading: Loading, item: ManifestItem, { diffIds }: ReadImage): readonly Loaded[] => {
  const loaded: Loaded[] = [];
  const { folder, engine, silent, call } = loading;
  const target = { exchange: call.exchange, ends: call.ends, silent };
  for (const at of diffIds.keys()) {
    const parent = loaded.at(-1)?.layer ?? null;
    const outcome = steps.attempt(() => loadLayer(steps, engine, { folder, item, diffIds, at, parent, target }));
    if (outcome.ok) loaded.push(outcome.value);
    else {
      releaseLayers(
        steps,
        loaded.map(({ layer }) => layer),
      );
      return steps.fail(outcome.failure);
    }
  }
  return loaded;
};

const record = (steps: Steps, loading: Loading, item: ManifestItem): ImageRowId => {
  const { engine, folder } = loading;
  const read = readConfiguration(folder, item.Config);
  if (isFailure(read)) return steps.fail(read);
  const os = read.os === "" ? engine.platform.os : read.os;
  if (os !== engine.platform.os) return steps.fail(failure("500", `cannot load ${os} image on ${engine.platform.os}`));
  const { diffIds } = read;
  if (item.Layers.length !== diffIds.length) {
    const counts = `expected ${item.Layers.length}, got ${diffIds.length}`;
    return steps.fail(failure("500", `invalid manifest, layers length mismatch: ${counts}`));
  }
  const layers = layersOf(steps, loading, item, read);
  const layerSizes = layers.map(({ size }) => size);
  const reasons = Object.values(item.LayerSources).flatMap(({ annotations = {} }) => Object.values(annotations));
  return steps.do(imageAdd, {
    ...read,
    os,
    imageId: imageIdOf(read.configuration),
    history: sizedHistory(read.configuration, layerSizes),
    layers: layers.map(({ layer }) => layer),
    layerSizes,
    size: layerSizes.reduce((sum, size) => sum + size, 0),
    repoTags: [],
    repoDigests: [],
    lastTagged: null,
    notModelled: reasons[0] ?? null,
  });
};

const nameAll = (steps: Steps, loading: Loading, { RepoTags }: ManifestItem, image: ImageRowId): number => {
  let count = 0;
  for (const text of RepoTags ?? []) {
    const parsed = parseImageName(text);
    if (isFailure(parsed)) return steps.fail(failure("500", parsed.message));
    if (parsed.tag === null) return steps.fail(failure("500", `invalid tag ${JSON.stringify(text)}`));
    const name = nameText(parsed);
    const before = steps.look(
      (world) => find(world, images, ({ id, repoTags }) => id !== image && repoTags.includes(name))?.imageId ?? null,
    );
    if (before !== null)
      say(steps, loading, `The image ${name} already exists, renaming the old one with ID ${before} to empty string\n`);
    steps.do(imageName, { image, name, kind: "tag", event: null });
    say(steps, loading, `Loaded image: ${name}\n`);
    count += 1;
  }
  return count;
};

const loadAll = (steps: Steps, call: Call, engine: Engine): void => {
  const folder = unpacked(steps, call, engine);
  const quiet = queryText(call, "quiet");
  const loading: Loading = {
    call,
    engine,
    folder,
    silent: !["0", "false", "no", "none"].includes(quiet.toLowerCase()),
  };
  let ids = "";
  let named = 0;
  for (const item of manifestOf(steps, loading)) {
    const image = record(steps, loading, item);
    const id = steps.look((world) => need(world, images, image).imageId);
    ids += `Loaded image ID: ${id}\n`;
    named = nameAll(steps, loading, item, image);
    steps.do(imageLoaded, { daemon: call.ends.daemon, images: [id] });
  }
  if (named === 0 && ids !== "") say(steps, loading, ids);
};

/** `docker load`. Whatever is wrong with the archive is told in the stream. */
export const loadImages: Endpoint = {
  methods: ["POST"],
  path: "/images/load",
  handle: (steps, call, engine) => {
    openStream(steps, call);
    const outcome = steps.attempt(() => loadAll(steps, call, engine));
    if (!outcome.ok) sendJson(steps, call, [errorMessage(outcome.failure.message)]);
    return null;
  },
};
