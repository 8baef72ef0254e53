import { type Failure, failure, isFailure } from "#core/failure.ts";
import { isObject, type JsonObject, objectOf, objectsOf, textOf, textsOf } from "../../api/json.ts";
import { imageConfigOf } from "../../container/config.ts";
import type { HistoryEntry, Image } from "../image.ts";
import { type Folder, textIn } from "./folder.ts";
import { type Descriptor, type ManifestItem, notModelledKey } from "./layout.ts";

const printable = (character: string): string =>
  /^[ -~]$/.test(character)
    ? `'${character}'`
    : `'\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}'`;

/** JSON, or a failure in the words of Go's decoder, as far as a reader of another kind can tell. Source: Go, encoding/json, scanner.go. */
export const parseJson = (text: string): { readonly value: unknown } | Failure => {
  const trimmed = text.trim();
  if (trimmed === "") return failure("500", "EOF");
  try {
    return { value: JSON.parse(trimmed) as unknown };
  } catch {
    const [first = ""] = trimmed;
    const problem = /^[[{"\dtfn-]/.test(first)
      ? "unexpected EOF"
      : `invalid character ${printable(first)} looking for beginning of value`;
    return failure("500", problem);
  }
};

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? "array" : typeof value === "boolean" ? "bool" : typeof value;

const mismatch = (value: unknown, type: string): Failure =>
  failure("500", `json: cannot unmarshal ${kindOf(value)} into Go value of type ${type}`);

const sourceOf = (value: unknown): Descriptor => {
  const { mediaType, digest, size, urls, annotations } = objectOf(value);
  const note = objectOf(annotations)[notModelledKey];
  return {
    mediaType: textOf(mediaType),
    digest: textOf(digest),
    size: Number.isSafeInteger(size) ? Number(size) : 0,
    urls: textsOf(urls),
    ...(typeof note === "string" ? { annotations: { [notModelledKey]: note } } : {}),
  };
};

const itemOf = (item: JsonObject): ManifestItem => ({
  Config: textOf(item.Config),
  RepoTags: textsOf(item.RepoTags),
  Layers: textsOf(item.Layers),
  ...(typeof item.Parent === "string" ? { Parent: item.Parent } : {}),
  LayerSources: Object.fromEntries(
    Object.entries(objectOf(item.LayerSources)).map(([diffId, source]) => [diffId, sourceOf(source)]),
  ),
});

/** The images that an archive says it has. Texts: moby image/tarexport/load.go. */
export const readManifest = (text: string): readonly ManifestItem[] | Failure => {
  const parsed = parseJson(text);
  if (isFailure(parsed)) return parsed;
  if (parsed.value === null) return failure("500", "invalid manifest, manifest cannot be null (but can be [])");
  if (!Array.isArray(parsed.value)) return mismatch(parsed.value, "[]tarexport.manifestItem");
  const wrong = parsed.value.find((each) => !isObject(each));
  return wrong === undefined ? objectsOf(parsed.value).map(itemOf) : mismatch(wrong, "tarexport.manifestItem");
};

/** What a configuration says of its image, without what depends on the layers that are here. */
export type ReadImage = Omit<
  Image,
  "id" | "imageId" | "layers" | "layerSizes" | "size" | "repoTags" | "repoDigests" | "lastTagged" | "notModelled"
>;

const never = "0001-01-01T00:00:00Z";

const historyOf = (entries: readonly JsonObject[]): readonly (HistoryEntry & { readonly empty: boolean })[] =>
  entries.map((entry) => ({
    created: textOf(entry.created) || never,
    createdBy: textOf(entry.created_by),
    comment: textOf(entry.comment),
    size: 0,
    empty: entry.empty_layer === true,
  }));

/** The history with the sizes of the layers that its steps made. */
export const sizedHistory = (configuration: string, sizes: readonly number[]): readonly HistoryEntry[] => {
  const parsed = parseJson(configuration);
  const members = isFailure(parsed) ? {} : objectOf(parsed.value);
  let next = 0;
  return historyOf(objectsOf(members.history)).map(({ empty, ...entry }) => {
    if (empty) return entry;
    next += 1;
    return { ...entry, size: sizes[next - 1] ?? 0 };
  });
};

/** Reads a configuration. Texts: moby image/image.go, NewFromJSON. */
export const readConfiguration = (folder: Folder, path: string): ReadImage | Failure => {
  const text = textIn(folder, path);
  if (isFailure(text)) return text;
  const parsed = parseJson(text);
  if (isFailure(parsed)) return parsed;
  if (!isObject(parsed.value)) return mismatch(parsed.value, "image.Image");
  const image = parsed.value;
  if (!isObject(image.rootfs)) return failure("500", "invalid image JSON, no RootFS key");
  const version = textOf(image["os.version"]);
  return {
    configuration: text,
    parent: "",
    config: imageConfigOf(objectOf(image.config)),
    history: [],
    diffIds: textsOf(image.rootfs.diff_ids),
    created: textOf(image.created) || never,
    os: textOf(image.os),
    osVersion: version === "" ? null : version,
    architecture: textOf(image.architecture),
    author: textOf(image.author),
    comment: textOf(image.comment),
    dockerVersion: textOf(image.docker_version),
    cacheKey: null,
  };
};
