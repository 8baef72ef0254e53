import { sha256Hex } from "#core/digest.ts";

/** A digest that stands for one that is not known: the same for the same name, and an assumption. */
export const derivedDigest = (name: string): string => `sha256:${sha256Hex(`silo:${name}`)}`;
