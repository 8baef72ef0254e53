export { blocksShown } from "./blocks.ts";
export { commitShown } from "./commit.ts";
export { type ImageSection, imageSections } from "./image-sections.ts";
export { journalShown } from "./journal.ts";
export { layerFileBehind } from "./layer-file.ts";
export { entryAt, listDirectory } from "./list-directory.ts";
export { totalsOf } from "./totals.ts";
export type * from "./types.ts";
