/** The `config` member of a Windows image: what Silo's images say. Names as in the OCI image configuration. */
export interface ImageConfig {
  readonly User?: string;
  readonly Env?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Shell?: readonly string[];
  readonly WorkingDir?: string;
  readonly ExposedPorts?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly Volumes?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly ArgsEscaped?: boolean;
}

/** One layer and the line that `docker history` prints for it. Sizes in bytes. */
export interface ImageLayer {
  readonly createdBy: string;
  /** ISO 8601. */
  readonly created: string;
  readonly compressed: number;
  readonly size: number;
  /** Left out where it is not known: then it is derived from the layer's name. */
  readonly digest?: string;
  /** Id for `generatedTree`. */
  readonly tree: string;
}

/** One image that a registry has. */
export interface CatalogueImage {
  readonly osVersion: string;
  readonly tags: readonly string[];
  readonly layers: readonly ImageLayer[];
  readonly config: ImageConfig;
  readonly mark?: "assumption";
}

/** One repository. Where a tag names several images, the registry lists them in the order given here. */
export interface Repository {
  /** With the registry: `mcr.microsoft.com/windows/nanoserver`; on Docker Hub `docker.io/library/golang`. */
  readonly name: string;
  readonly images: readonly CatalogueImage[];
  /** Tags that lead to manifest lists of Linux images only. `*`: all other tags do. */
  readonly linuxTags?: readonly string[];
  /** Tags lead to one manifest each, not to lists: how images were published at first. */
  readonly single?: true;
}
