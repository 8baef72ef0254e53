export type { Extent } from "./extent.ts";
export { filledTree } from "./filled-tree.ts";
export { type Larger, largePayloads, largeUpdatePayloads, smallPayloads } from "./payloads.ts";
