import {
  base64Length,
  type DirectoryNode,
  directoryOf,
  encodeUtf8,
  type FileNode,
  fromBase64,
  fromBytes,
  fromText,
} from "#contract/file-tree/index.ts";
import type { PackedLayer } from "#contract/layer-store.ts";
import { sha256Hex } from "#core/digest.ts";
import { repositoryOf } from "../reference.ts";
import type { Chosen } from "./chosen.ts";
import { legacyConfigurations } from "./legacy.ts";

/** Media types. Sources: OCI image-spec, media-types.md; moby distribution, foreign layers. */
export const mediaTypes = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar",
  foreign: "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
} as const;

/** Annotation of a layer of which nobody knows what is in it. */
export const notModelledKey = "silo.not-modelled";

export interface Descriptor {
  readonly mediaType: string;
  readonly size: number;
  readonly digest: string;
  /** Where a layer that is not in the archive can be had. */
  readonly urls?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An image of `manifest.json`. Source: moby image/tarexport/tarexport.go, manifestItem. */
export interface ManifestItem {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
  readonly Parent?: string;
  readonly LayerSources: Readonly<Record<string, Descriptor>>;
}

const hex = (digest: string): string => digest.replace("sha256:", "");
const blobPath = (digest: string): string => `blobs/sha256/${hex(digest)}`;

/** A layer's folder in a registry: of what comes from elsewhere nobody says more than its digest. */
const addressOf = ({ image }: Chosen, digest: string): string => {
  const [name = image.repoTags[0] ?? "mcr.microsoft.com/windows"] = image.repoDigests;
  const repository = repositoryOf(name);
  const [host = "", ...path] = repository.split("/");
  const hosted = /[.:]/.test(host);
  const way = hosted ? path.join("/") : repository.includes("/") ? repository : `library/${repository}`;
  return `https://${hosted ? host : "registry-1.docker.io"}/v2/${way}/blobs/${digest}`;
};

const sourceOf = (chosen: Chosen, packed: PackedLayer): Descriptor => {
  if (packed.kind === "described") {
    const { digest, compressedSize } = packed.descriptor;
    return { mediaType: mediaTypes.foreign, size: compressedSize, digest, urls: [addressOf(chosen, digest)] };
  }
  const { base64, diffId, notModelled } = packed;
  return {
    mediaType: mediaTypes.layer,
    size: base64Length(base64),
    digest: diffId,
    ...(notModelled === null ? {} : { annotations: { [notModelledKey]: notModelled } }),
  };
};

const diffIdOf = (packed: PackedLayer): string => (packed.kind === "tar" ? packed.diffId : packed.descriptor.diffId);

class Blobs {
  private readonly byDigest = new Map<string, FileNode>();

  add(text: string): Descriptor {
    const digest = `sha256:${sha256Hex(text)}`;
    this.byDigest.set(digest, fromText(hex(digest), text));
    return { mediaType: "", digest, size: encodeUtf8(text).length };
  }

  addBytes(digest: string, base64: string): void {
    if (!this.byDigest.has(digest)) this.byDigest.set(digest, fromBytes(hex(digest), fromBase64(base64)));
  }

  directory(): DirectoryNode {
    return directoryOf("blobs", [directoryOf("sha256", this.byDigest.values())]);
  }
}

const fullName = (tag: string): string => {
  const first = tag.split("/")[0] ?? "";
  if (tag.includes("/") && /[.:]/.test(first)) return tag;
  return tag.includes("/") ? `docker.io/${tag}` : `docker.io/library/${tag}`;
};

const tagOf = (name: string): string => name.slice(name.lastIndexOf(":") + 1);

const nested = (pairs: readonly (readonly [name: string, layer: string])[]): Readonly<Record<string, object>> => {
  const repositories: Record<string, Record<string, string>> = {};
  for (const [name, layer] of pairs)
    repositories[repositoryOf(name)] = { ...repositories[repositoryOf(name)], [tagOf(name)]: layer };
  return repositories;
};

/**
 * What `docker save` writes: an OCI image layout with Docker's own `manifest.json` and `repositories`. `layers`: those of each image, base first.
 * Source: moby image/tarexport/save.go. Simplified: layers without known bytes are left out; `LayerSources` says where they are from, as for foreign layers.
 */
export const archiveOf = (all: readonly Chosen[], layers: readonly (readonly PackedLayer[])[]): DirectoryNode => {
  const blobs = new Blobs();
  const ids = new Set(all.map(({ image }) => image.imageId));
  const items: ManifestItem[] = [];
  const index: Descriptor[] = [];
  const repositories: [string, string][] = [];
  for (const [at, chosen] of all.entries()) {
    const { image, tags } = chosen;
    const packed = layers[at] ?? [];
    for (const text of legacyConfigurations(image)) blobs.add(text);
    for (const each of packed) if (each.kind === "tar") blobs.addBytes(each.diffId, each.base64);
    const config = { ...blobs.add(image.configuration), mediaType: mediaTypes.config };
    const sources = packed.map((each) => sourceOf(chosen, each));
    const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: sources };
    const written = { ...blobs.add(JSON.stringify(manifest)), mediaType: mediaTypes.manifest };
    for (const tag of tags) {
      const annotations = {
        "io.containerd.image.name": fullName(tag),
        "org.opencontainers.image.ref.name": tagOf(tag),
      };
      index.push({ ...written, annotations });
      repositories.push([tag, hex(image.diffIds.at(-1) ?? "")]);
    }
    items.push({
      Config: blobPath(config.digest),
      RepoTags: tags.length === 0 ? null : tags,
      Layers: packed.map((each) => blobPath(diffIdOf(each))),
      ...(ids.has(image.parent) ? { Parent: image.parent } : {}),
      LayerSources: Object.fromEntries(packed.map((each, layer) => [diffIdOf(each), sources[layer] as Descriptor])),
    });
  }
  const manifests = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: index };
  const names =
    repositories.length === 0 ? [] : [fromText("repositories", `${JSON.stringify(nested(repositories))}\n`)];
  return directoryOf("", [
    blobs.directory(),
    fromText("index.json", JSON.stringify(manifests)),
    fromText("manifest.json", `${JSON.stringify(items)}\n`),
    fromText("oci-layout", '{"imageLayoutVersion": "1.0.0"}'),
    ...names,
  ]);
};
