import type { RemoteImage } from "#contract/platform.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { parseVersion } from "#windows/builds/index.ts";
import { catalogue } from "./catalogue.ts";
import { derivedDigest } from "./digest.ts";
import type { CatalogueImage, Repository } from "./image.ts";
import { basesNamedBy, isBase } from "./named-base.ts";
import { parseReference, type Reference } from "./reference.ts";
import { remoteImage } from "./remote-image.ts";

const repositories: ReadonlyMap<string, Repository> = new Map(catalogue.map((each) => [each.name, each]));

const buildOf = ({ osVersion }: CatalogueImage): number => parseVersion(osVersion)?.build ?? 0;

// Texts: reference/docker-cli.md §4.1. What goes wrong after the line "Pulling from" carries no prefix of the daemon.
const inStream = (code: string, message: string): Failure => failure(code, message, { inStream: true });

const noEntry = (host: number): Failure =>
  inStream("no-matching-manifest", `no matching manifest for windows/amd64 10.0.${host} in the manifest list entries`);

const tooNew = (image: number, host: number): Failure =>
  inStream("newer-image", `a Windows version 10.0.${image}-based image is incompatible with a 10.0.${host} host`);

const noTag = ({ repository, familiar, tag, digest }: Reference): Failure => {
  const tail =
    repository.startsWith("mcr.microsoft.com/") && digest === undefined
      ? `manifest tagged by "${tag}" is not found`
      : "manifest unknown";
  const which = digest === undefined ? `:${tag}` : `@${digest}`;
  return failure("404", `manifest for ${familiar}${which} not found: manifest unknown: ${tail}`, { inStream: false });
};

const notInSilo = ({ familiar, tag }: Reference): Failure =>
  failure(
    "not-in-silo",
    `Silo does not have the image ${familiar}:${tag}. It knows Microsoft's Windows images, some that are built on them, and any image whose tag names its Windows base, such as ltsc2022.`,
    { inStream: false },
  );

/** Of the entries of a list, those for the host's own build come first, newer ones fall out. Source: reference/docker-cli.md §4.1. */
const choose = (entries: readonly CatalogueImage[], host: number): CatalogueImage | undefined =>
  entries.find((entry) => buildOf(entry) === host) ?? entries.find((entry) => buildOf(entry) <= host);

const linuxWord =
  /(?:^|[-.])(?:alpine|bookworm|bullseye|buster|trixie|jammy|focal|noble|slim|ubuntu|debian|distroless|azurelinux)/;

const revisionTag = /^(10\.0\.\d+)\.\d+(?:-amd64)?$/;

/** A base under the tag of another of its monthly updates: same build, that revision. That the update was published is an assumption. */
const otherRevision = ({ images }: Repository, tag: string): CatalogueImage | undefined => {
  const knowledgeBase = tag.replace(/-KB\d+(?:-amd64)?$/, "");
  const named = images.find(({ tags }) => knowledgeBase !== tag && tags.includes(knowledgeBase));
  if (named !== undefined) return named;
  const match = revisionTag.exec(tag);
  const same = match && images.find(({ osVersion }) => osVersion.startsWith(`${match[1]}.`));
  return same ? { ...same, osVersion: tag.replace(/-amd64$/, ""), mark: "assumption" } : undefined;
};

const outside = (reference: Reference, host: number): RemoteImage | Failure => {
  const { repository, familiar, tag } = reference;
  const named = basesNamedBy(tag);
  if (named.length === 0) return linuxWord.test(tag) ? noEntry(host) : notInSilo(reference);
  const base = choose(named, host);
  if (base === undefined) return noEntry(host);
  const reason = `Silo does not know what ${familiar}:${tag} puts on top of its Windows base.`;
  const digest = derivedDigest(`unknown ${repository}:${tag}`);
  return remoteImage(repository, tag, base, {
    reason,
    // The bytes of a layer that nobody has looked into are an assumption.
    layer: {
      digest,
      diffId: derivedDigest(`diff ${digest}`),
      size: 130_000_000,
      compressedSize: 50_000_000,
      tree: { generated: `not-modelled/${digest}` },
      notModelled: reason,
    },
  });
};

/** A monthly build of an image, `4.8-20241008-windowsservercore-ltsc2019`, without its day. Source: dotnet-framework-docker, tags of its base images. */
const undated = (tag: string): string => tag.replace(/^(\d+(?:\.\d+)*)-20\d{6}(?=-)/, "$1");

const within = (repository: Repository, reference: Reference, host: number): RemoteImage | Failure => {
  const { tag } = reference;
  const entries = repository.images.filter(({ tags }) => tags.includes(tag) || tags.includes(undated(tag)));
  const [only] = entries;
  if (only === undefined) {
    const base = isBase(repository.name) ? otherRevision(repository, tag) : undefined;
    if (base !== undefined) return buildOf(base) <= host ? remoteImage(repository.name, tag, base) : noEntry(host);
    if (!isBase(repository.name) && basesNamedBy(tag).length > 0) return outside(reference, host);
    const linux = repository.linuxTags?.includes(tag) || repository.linuxTags?.includes("*") || linuxWord.test(tag);
    return linux ? noEntry(host) : noTag(reference);
  }
  if (repository.single && buildOf(only) > host) return tooNew(buildOf(only), host);
  const chosen = choose(entries, host);
  return chosen === undefined ? noEntry(host) : remoteImage(repository.name, tag, chosen);
};

/**
 * What the registries of Silo's world give for a reference on a host of this build number.
 * A Failure has the words of engine and registry; `detail.inStream` says that they come after the line "Pulling from".
 * A digest is taken as it is written: the image is the one of the tag beside it.
 */
export const resolveImage = (text: string, hostBuild: number): RemoteImage | Failure => {
  const reference = parseReference(text);
  if (isFailure(reference)) return reference;
  const repository = repositories.get(reference.repository);
  const found = repository ? within(repository, reference, hostBuild) : outside(reference, hostBuild);
  return isFailure(found) || reference.digest === undefined ? found : { ...found, digest: reference.digest };
};
