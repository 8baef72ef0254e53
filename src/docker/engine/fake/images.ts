import { type DirectoryNode, directoryOf, fromText } from "#contract/file-tree/index.ts";
import type { LayerDescriptor } from "#contract/layer-store.ts";
import type { RemoteImage } from "#contract/platform.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure } from "#core/failure.ts";

const layer = (name: string, size: number, stored: DirectoryNode, notModelled?: string) => ({
  digest: `sha256:${sha256Hex(`digest ${name}`)}`,
  diffId: `sha256:${sha256Hex(`diff ${name}`)}`,
  size,
  compressedSize: Math.round(size / 2),
  tree: { stored },
  ...(notModelled === undefined ? {} : { notModelled }),
});

const system = directoryOf("", [
  directoryOf("Windows", [directoryOf("System32", [fromText("cmd.exe", "MZ")])]),
  fromText("License.txt", "You may."),
]);

const image = (repository: string, tag: string, more: Partial<RemoteImage> = {}): RemoteImage => ({
  repository,
  tag,
  digest: `sha256:${sha256Hex(`manifest ${repository}:${tag}`)}`,
  os: "windows",
  architecture: "amd64",
  osVersion: "10.0.20348.2966",
  created: "2025-06-06T03:11:52.2149873Z",
  config: { User: "ContainerUser", Cmd: ["run"] },
  history: [{ created: "2025-06-06T03:11:52.2149873Z", createdBy: "Apply image 10.0.20348.2966" }],
  layers: [layer("nano", 292_870_000, system)],
  ...more,
});

const known: readonly RemoteImage[] = [
  image("docker.io/library/nano", "latest"),
  image("mcr.microsoft.com/windows/nanoserver", "ltsc2022", { created: "2025-06-06T03:11:53Z" }),
  image("mcr.microsoft.com/windows/nanoserver", "1809", { osVersion: "10.0.17763.6659" }),
  image("docker.io/library/twofold", "latest", {
    config: {
      Entrypoint: ["echo"],
      Cmd: ["from", "image"],
      Env: ["MODE=image"],
      ExposedPorts: { "80/tcp": {} },
      OnBuild: ["RUN echo triggered"],
    },
    layers: [layer("nano", 292_870_000, system), layer("more", 1_000_000, directoryOf("", []))],
  }),
  image("docker.io/library/unknown", "latest", {
    notModelled: "Silo does not know what unknown:latest puts on top of its Windows base.",
    layers: [
      layer("nano", 292_870_000, system),
      layer(
        "unknown",
        50_000_000,
        directoryOf("", []),
        "Silo does not know what unknown:latest puts on top of its Windows base.",
      ),
    ],
  }),
];

const canonical = (reference: string): string => {
  const [name = ""] = reference.split("@");
  if (/^[^/]*[.:][^/]*\//.test(name)) return name;
  return name.includes("/") ? `docker.io/${name}` : `docker.io/library/${name}`;
};

/** The registry of the fake machine. */
export const fakeResolve = (reference: string): RemoteImage | Failure => {
  const wanted = canonical(reference);
  const found = known.find(({ repository, tag }) => `${repository}:${tag}` === wanted);
  if (found !== undefined) return found;
  if (wanted.includes("linux"))
    return failure(
      "no-matching-manifest",
      "no matching manifest for windows/amd64 10.0.20348 in the manifest list entries",
      { inStream: true },
    );
  const name = wanted.replace(/^docker\.io\/(library\/)?/, "").replace(/:[^:/]*$/, "");
  return failure(
    "404",
    `pull access denied for ${name}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  );
};

export const fakeBlob = (digest: string): LayerDescriptor | null =>
  known.flatMap(({ layers }) => layers).find((each) => each.digest === digest) ?? null;
