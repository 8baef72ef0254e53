/** The engine by itself, for programs that bring a machine of their own: benchmarks, notebooks. */

/** Trees of files, and layers of them. */
export type { DirectoryNode, FileNode, Found, Listed, Placement, TreeNode } from "#contract/file-tree/index.ts";
export {
  emptyDirectory,
  fromBytes,
  mergedFind,
  mergedList,
  mergeLayers,
  removeMerged,
  splitPath,
  withNode,
  withNodes,
} from "#contract/file-tree/index.ts";
export type { Act, Micros, Seq, SimEvent } from "#core/event.ts";
export { defineAct } from "#core/event.ts";
export type { Explanation, Hop, Importance, Mark, Occasion, Source } from "#core/explain.ts";
export { detail, headline, step } from "#core/explain.ts";
export type { Failure } from "#core/failure.ts";
export { failure, isFailure } from "#core/failure.ts";
export type { Machine, Subsystem } from "#core/machine.ts";
export { composeMachine } from "#core/machine.ts";
export type { Procedure, Steps } from "#core/procedure.ts";
export { declareProcedure, defineProcedure } from "#core/procedure.ts";
export { Queue } from "#core/queue.ts";
export { begin } from "#core/runner.ts";
export type { Id, Row, TableKey } from "#core/table.ts";
export { defineTable } from "#core/table.ts";
export type { Moment, TimelineOptions } from "#core/timeline.ts";
export { Timeline } from "#core/timeline.ts";
export type { Tx } from "#core/tx.ts";
export { effects, explain, hop, momentOf, why } from "#core/why.ts";
export type { World } from "#core/world.ts";
