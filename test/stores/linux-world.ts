import type { DirectoryNode } from "#contract/file-tree/index.ts";
import {
  createScratch,
  type LayerDescriptor,
  type LayerId,
  mountScratch,
  registerLayer,
} from "#contract/layer-store.ts";
import type { Act } from "#core/event.ts";
import type { Failure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import { hop } from "#core/why.ts";
import { overlayStorage, setUpOverlayStorage } from "#linux/index.ts";
import type { OverlayMountId } from "#linux/overlay/store/mount.ts";
import { parts } from "#linux/part/part.ts";
import { probe, result } from "#windows/storage/probe.ts";

export const machine = composeMachine([overlayStorage, probe]);
export const id = "3f4b8e21c07d9a65e1f2b3c4d5a69788796a5b4c3d2e1f00918273645546378a";
export const epoch = 1_749_719_641_000;

export const descriptor = (diffId: string, stored: DirectoryNode, notModelled?: string): LayerDescriptor => ({
  digest: `sha256:d${diffId}`,
  diffId: `sha256:${diffId}`,
  size: 1000,
  compressedSize: 400,
  tree: { stored },
  ...(notModelled === undefined ? {} : { notModelled }),
});

/** A Linux host, with a chain of layers, base first. */
export const linuxHost = (trees: readonly DirectoryNode[], size?: number) => {
  const timeline = Timeline.begin(
    machine,
    (tx) => setUpOverlayStorage(tx, size === undefined ? { epoch } : { epoch, size }),
    { strict: true },
  );
  const layers: LayerId[] = [];
  for (const [index, tree] of trees.entries()) {
    const layer = { descriptor: descriptor(`0${index}`, tree), parent: layers.at(-1) ?? null };
    layers.push(result(timeline, registerLayer, layer));
  }
  return { timeline, layers, top: layers.at(-1) ?? null };
};

/** The process that calls: which one it is plays no part. */
export const caller = refOf(parts, 0 as never);

/** The same, with a container's overlay mounted. */
export const linuxContainer = (trees: readonly DirectoryNode[], size?: number) => {
  const host = linuxHost(trees, size);
  result(host.timeline, createScratch, { name: id, parent: host.top, size: null });
  const mounted = result(host.timeline, mountScratch, { name: id });
  const mount = mounted.volume.id as OverlayMountId;
  return { ...host, mounted, mount, on: (path: string) => ({ process: caller, mount, path }) };
};

/** Lets one act happen at once and gives what it came to nothing with. */
export const happen = <Data>(timeline: Timeline, act: Act<Data, unknown>, data: Data): Failure | null => {
  const seq = timeline.ask(act, data);
  timeline.runUntilQuiet();
  return timeline.failureOf(seq);
};

/** Names of the calls that have been made since a moment. */
export const labels = (timeline: Timeline, from: number): readonly string[] =>
  timeline.events.flatMap((_, at) => {
    const label = at < from ? undefined : hop(timeline, at + 1)?.label;
    return label === undefined ? [] : [label];
  });
