import type { Measure } from "#contract/file-tree/index.ts";
import type { Payload } from "./payload.ts";

/** How much there is in a tree, whatever of it is listed by name. */
export interface Extent {
  /** Files, each counted once whatever the number of its names. */
  readonly files: number;
  readonly directories: number;
  readonly bytes: number;
  readonly payloads: readonly Payload[];
}

/** Names that the component store has of files elsewhere: one of each file that has a component. */
export const twinsOf = ({ payloads }: Extent): number =>
  payloads.reduce((sum, { architecture, files }) => sum + (architecture === undefined ? 0 : files), 0);

/** What a walk over the tree would come to. */
export const measureOf = (extent: Extent): Measure => ({
  files: extent.files,
  hardLinks: twinsOf(extent),
  directories: extent.directories,
  bytes: extent.bytes,
});
