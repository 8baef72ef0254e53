import {
  createScratch,
  type LayerDescriptor,
  type LayerId,
  mountScratch,
  registerLayer,
} from "#contract/layer-store.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import { hop } from "#core/why.ts";
import { components } from "../../kernel/component/component.ts";
import { processes } from "../../kernel/process/process.ts";
import { findPath } from "../calls/index.ts";
import { storage } from "../index.ts";
import { probe, result } from "../probe.ts";
import { addHost, addProcess, baseTree, updateTree } from "../small-world.ts";
import { listOnVolume } from "../volume/find.ts";
import type { VolumeId } from "../volume/volume.ts";
import { folderPath } from "./folders.ts";
import { layers } from "./layer.ts";

const machine = composeMachine([storage, probe]);
export const id = "3f4b8e21c07d9a65e1f2b3c4d5a69788796a5b4c3d2e1f00918273645546378a";
export const descriptor = (diffId: string, stored: LayerDescriptor["tree"], notModelled?: string): LayerDescriptor => ({
  digest: `sha256:d${diffId}`,
  diffId: `sha256:${diffId}`,
  size: 1000,
  compressedSize: 400,
  tree: stored,
  ...(notModelled === undefined ? {} : { notModelled }),
});
const drivers = ["ntfs.sys", "wcifs.sys", "vhdmp.sys"];

export const world = () => {
  const timeline = Timeline.begin(
    machine,
    (tx) => {
      addHost(tx);
      addProcess(tx, "dockerd.exe");
      for (const name of drivers)
        tx.insert(components, { kind: "driver", name, what: "", containers: false, altitude: null });
    },
    { strict: true },
  );
  const base = result(timeline, registerLayer, { descriptor: descriptor("01", { stored: baseTree }), parent: null });
  const top = result(timeline, registerLayer, { descriptor: descriptor("02", { stored: updateTree }), parent: base });
  return { timeline, base, top };
};
export const started = () => {
  const made = world();
  result(made.timeline, createScratch, { name: id, parent: made.top, size: null });
  const { path, volume } = result(made.timeline, mountScratch, { name: id });
  const process = refOf(processes, 0 as never);
  const on = (...segments: string[]) => ({ process, volume: volume.id as VolumeId, segments, readOnly: false });
  return { ...made, path, volume: volume.id as VolumeId, on };
};
export const labels = (timeline: Timeline, from: number): readonly string[] =>
  timeline.events.flatMap((_, at) => {
    const label = at < from ? undefined : hop(timeline, at + 1)?.label;
    return label === undefined ? [] : [label];
  });
export const folder = (timeline: Timeline, name: string): readonly string[] => {
  const reached = findPath(timeline.head, null, folderPath(name));
  if (isFailure(reached) || reached.lookup.kind !== "found") return [];
  const listing = listOnVolume(timeline.head, reached.place.volume, reached.place.segments);
  return isFailure(listing) ? [] : listing.nodes.map((node) => node.name);
};
export const text = (timeline: Timeline, path: string): unknown => {
  const reached = findPath(timeline.head, null, path);
  if (isFailure(reached) || reached.lookup.kind !== "found" || reached.lookup.node.kind !== "file") return undefined;
  return reached.lookup.node.content;
};
export const nameOf = (timeline: Timeline, layer: LayerId): string => timeline.head.get(layers, layer)?.folder ?? "";
export const write = (content: string) => ({ content: { kind: "text", text: content } as const });
