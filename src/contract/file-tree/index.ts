export { base64Length, fromBase64, moreBase64, toBase64 } from "./base64.ts";
export { bytesOfPiped, isPipedBytes, pipedText } from "./binary-text.ts";
export { type Change, diffTop, removeMerged } from "./change.ts";
export { bytesOf, type FileExtras, fileOf, fromBytes, fromText, opaqueFile, textOf, utf8Length } from "./content.ts";
export { entryIn, sortedEntries } from "./entry.ts";
export { lazyDirectory } from "./lazy-directory.ts";
export { mergeLayers } from "./merge.ts";
export { type Found, mergedFind, mergedList } from "./merged.ts";
export type { Listed } from "./merged-list.ts";
export { compareNames, fold, hashName, joinPath, sameName, splitPath } from "./name.ts";
export type {
  Content,
  DirectoryNode,
  Entries,
  FileNode,
  LinkNode,
  StreamNode,
  TombstoneNode,
  TreeNode,
  VisibleNode,
} from "./node.ts";
export { goOn, listSpot, placeOf, rootSpot, type Spot } from "./spot.ts";
export {
  type DirectoryExtras,
  directoryOf,
  emptyDirectory,
  findIn,
  type Placement,
  plainDirectory,
  withNode,
  withNodes,
  withoutNode,
} from "./tree.ts";
export { decodeUtf8, encodeUtf8 } from "./utf8.ts";
export { type Measure, measure, type Step, walk } from "./walk.ts";
