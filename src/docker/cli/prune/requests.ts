import type {
  ContainersPruneReport,
  ImagesPruneReport,
  NetworksPruneReport,
  VolumesPruneReport,
} from "#docker/engine/api/types.ts";
import type { Call } from "../call.ts";
import { filtersQuery } from "../flags/filters.ts";
import { given } from "../lists.ts";
import { prunedContainers, prunedImages, prunedNetworks, prunedVolumes } from "./format.ts";

/** What pruning one kind printed, and the bytes it gave back. */
export interface Pruned {
  readonly text: string;
  readonly bytes: number;
}

const pruner =
  <Report>(path: string, read: (report: Report) => Pruned) =>
  ({ engine }: Call, filters: readonly string[]): Pruned => {
    const query = given("filters", filtersQuery(filters) ?? "");
    return read(engine.need<Report>({ method: "POST", path, query }));
  };

export const pruneContainers = pruner<ContainersPruneReport>("/containers/prune", (report) => ({
  text: prunedContainers(report),
  bytes: report.SpaceReclaimed,
}));

export const pruneNetworks = pruner<NetworksPruneReport>("/networks/prune", (report) => ({
  text: prunedNetworks(report),
  bytes: 0,
}));

export const pruneVolumes = pruner<VolumesPruneReport>("/volumes/prune", (report) => ({
  text: prunedVolumes(report),
  bytes: report.SpaceReclaimed,
}));

const pruneImagesBy = pruner<ImagesPruneReport>("/images/prune", (report) => ({
  text: prunedImages(report),
  bytes: report.SpaceReclaimed,
}));

/** Images that nobody names, or all that nobody uses. */
export const pruneImages = (call: Call, filters: readonly string[], all: boolean): Pruned =>
  pruneImagesBy(call, [`dangling=${!all}`, ...filters]);
