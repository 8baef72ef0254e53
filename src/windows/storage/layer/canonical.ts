import { sha256Hex } from "#core/digest.ts";

/** Id of a layer together with all below it. Source: OCI image-spec, config.md. */
export const chainIdOf = (parent: string | null, diffId: string): string =>
  parent === null ? diffId : `sha256:${sha256Hex(`${parent} ${diffId}`)}`;
