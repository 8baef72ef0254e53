import { sha256Hex } from "#core/digest.ts";

/** One step of an image's making, as its configuration keeps it. */
export interface ConfigurationStep {
  /** RFC 3339. */
  readonly created: string;
  readonly createdBy: string;
  readonly comment?: string;
  readonly emptyLayer?: boolean;
}

/** What the configuration of an image says. Source: OCI image-spec, config.md; moby image/image.go. */
export interface ImageConfiguration {
  readonly architecture: string;
  readonly author?: string;
  readonly comment?: string;
  /** The `config` member, names as there. */
  readonly config: object;
  /** RFC 3339. */
  readonly created: string;
  readonly dockerVersion?: string;
  readonly history: readonly ConfigurationStep[];
  readonly os: string;
  readonly osVersion: string | null;
  /** Base first. */
  readonly diffIds: readonly string[];
}

const said = (name: string, value: string | null | undefined): Readonly<Record<string, string>> =>
  value === undefined || value === null || value === "" ? {} : { [name]: value };

/** The text of an image's configuration: members in the order of their names, as moby writes them. Its digest is the image's id. */
export const configurationText = (image: ImageConfiguration): string =>
  JSON.stringify({
    architecture: image.architecture,
    ...said("author", image.author),
    ...said("comment", image.comment),
    config: image.config,
    created: image.created,
    ...said("docker_version", image.dockerVersion),
    history: image.history.map(({ created, createdBy, comment, emptyLayer = false }) => ({
      created,
      ...said("created_by", createdBy),
      ...said("comment", comment),
      ...(emptyLayer ? { empty_layer: true } : {}),
    })),
    os: image.os,
    ...said("os.version", image.osVersion),
    rootfs: { type: "layers", diff_ids: image.diffIds },
  });

/** The id of the image with this configuration. */
export const imageIdOf = (configuration: string): string => `sha256:${sha256Hex(configuration)}`;
