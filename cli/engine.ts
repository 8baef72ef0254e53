/** The engine by itself, for programs that bring a machine of their own: benchmarks, notebooks. */

/** Trees of files, layers of them, and the volumes that lie over layers. */
export type { DirectoryNode, FileNode, Listed, TreeNode } from "#contract/file-tree/index.ts";
export { directoryOf, fileOf, findIn, splitPath } from "#contract/file-tree/index.ts";
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
export { hosts } from "#windows/kernel/host/host.ts";
export { appendFile, deleteFile } from "#windows/storage/calls/index.ts";
export { placeAll } from "#windows/storage/filter/write.ts";
export { storage } from "#windows/storage/index.ts";
export { layers } from "#windows/storage/layer/layer.ts";
export { scratchVolume } from "#windows/storage/volume/new-volume.ts";
export { volumes } from "#windows/storage/volume/volume.ts";
export { volumeView } from "#windows/storage/volume/volume-view.ts";
