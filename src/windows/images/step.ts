import type { CatalogueImage, ImageConfig, ImageLayer } from "./image.ts";

/** One instruction of the Dockerfile of a published image: its layer and what it sets. */
export interface ImageStep {
  readonly createdBy: string;
  readonly compressed: number;
  readonly size: number;
  readonly tree: string;
  readonly set: (config: ImageConfig) => ImageConfig;
}

/** Bytes of the layer of an instruction that writes no file. Sources: reference/windows-storage.md F1.27, corpus/README.md. */
export const metadataLayer = { compressed: 1300, size: 41_800 } as const;

const note = (createdBy: string, set: ImageStep["set"]): ImageStep => ({
  createdBy: `cmd /S /C #(nop)  ${createdBy}`,
  ...metadataLayer,
  tree: "layer/metadata",
  set,
});

const list = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(" ")}]`;

const withEnv = (env: readonly string[] = [], added: Readonly<Record<string, string>>): readonly string[] => [
  ...env.filter((entry) => !((entry.split("=")[0] ?? "") in added)),
  ...Object.entries(added).map(([name, value]) => `${name}=${value}`),
];

export const env = (added: Readonly<Record<string, string>>): ImageStep =>
  note(
    `ENV ${Object.entries(added)
      .map(([name, value]) => `${name}=${value}`)
      .join(" ")}`,
    (config) => ({ ...config, Env: withEnv(config.Env, added) }),
  );

export const user = (name: string): ImageStep => note(`USER ${name}`, (config) => ({ ...config, User: name }));

export const shell = (words: readonly string[]): ImageStep =>
  note(`SHELL [${words.join(" ")}]`, (config) => ({ ...config, Shell: words }));

export const command = (words: readonly string[]): ImageStep =>
  note(`CMD ${list(words)}`, (config) => ({ ...config, Cmd: words }));

/** An entrypoint takes away the base's command. */
export const entrypoint = (words: readonly string[]): ImageStep =>
  note(`ENTRYPOINT ${list(words)}`, ({ Cmd: _base, ...config }) => ({ ...config, Entrypoint: words }));

export const expose = (port: string): ImageStep =>
  note(`EXPOSE ${port}`, (config) => ({ ...config, ExposedPorts: { ...config.ExposedPorts, [port]: {} } }));

/** Makes the directory too, where there is none. */
export const workdir = (path: string): ImageStep => ({
  ...note(`WORKDIR ${path}`, (config) => ({ ...config, WorkingDir: path })),
  tree: `directory/${path}`,
});

/** Sizes of a layer that has files, in bytes, and the id of its tree. */
export interface Files {
  readonly compressed: number;
  readonly size: number;
  readonly tree: string;
}

const keep = (config: ImageConfig): ImageConfig => config;

export const run = (line: string, files: Files): ImageStep => ({ createdBy: line, ...files, set: keep });

export const copy = (line: string, files: Files): ImageStep => ({
  createdBy: `cmd /S /C #(nop) COPY ${line} `,
  ...files,
  set: keep,
});

/** The image that the instructions make of a base. `created` is ISO 8601. */
export const build = (
  base: CatalogueImage,
  tags: readonly string[],
  created: string,
  steps: readonly ImageStep[],
): CatalogueImage => ({
  osVersion: base.osVersion,
  tags,
  layers: [
    ...base.layers,
    ...steps.map(
      ({ createdBy, compressed, size, tree }): ImageLayer => ({ createdBy, created, compressed, size, tree }),
    ),
  ],
  config: steps.reduce((config, { set }) => set(config), base.config),
});
