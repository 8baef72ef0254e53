import type { LayerId } from "#contract/layer-store.ts";
import { find, type Reader } from "#core/world.ts";
import { chainOf, folderPath } from "./folders.ts";
import { guidOf } from "./guid.ts";
import { type Scratch, scratches } from "./scratch.ts";

/** The scratch of this name that is not being removed. */
export const scratchOf = (reader: Reader, name: string): Scratch | undefined =>
  find(reader, scratches, (each) => each.name === name && each.state !== "removing");

/** How a layer call names one layer of a chain. */
export interface Descriptor {
  readonly Id: string;
  readonly Path: string;
}

/** The chain as layer calls take it, topmost first. Source: reference/windows-storage.md F2.21. */
export const descriptorsOf = (reader: Reader, parent: LayerId | null): readonly Descriptor[] =>
  chainOf(reader, parent).map(({ folder }) => ({ Id: guidOf(folder), Path: folderPath(folder) }));
