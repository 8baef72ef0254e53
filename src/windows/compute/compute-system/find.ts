import { find, type Reader } from "#core/world.ts";
import { type ComputeSystem, computeSystems } from "./compute-system.ts";

/** The compute system of a container by its id. */
export const systemOf = (reader: Reader, container: string): ComputeSystem | undefined =>
  find(reader, computeSystems, (each) => each.name === container);
