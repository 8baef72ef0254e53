import {
  changesOf,
  commitScratch,
  createScratch,
  type LayerId,
  mountScratch,
  readFrom,
  registerLayer,
  unmountScratch,
} from "#contract/layer-store.ts";
import type { Failure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import type { Tx } from "#core/tx.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { appendFile, createDirectory, deleteFile, renameFile, writeFile } from "#windows/storage/calls/index.ts";
import { storage } from "#windows/storage/index.ts";
import { probe, result } from "#windows/storage/probe.ts";
import { addHost, addProcess, happen } from "#windows/storage/small-world.ts";
import type { VolumeId } from "#windows/storage/volume/volume.ts";
import { descriptor, id } from "./linux-world.ts";
import type { LayerStore, Operation } from "./store.ts";
import { viewOf } from "./view.ts";

const machine = composeMachine([storage, probe]);

/** wcifs over windowsfilter layers, through file calls on the container's volume. */
export const windowsStore: LayerStore = {
  name: "windowsfilter",
  begin: (trees) => {
    const setUp = (tx: Tx): void => {
      addHost(tx);
      addProcess(tx, "dockerd.exe");
    };
    const timeline = Timeline.begin(machine, setUp, { strict: true });
    const chain: LayerId[] = [];
    for (const [index, tree] of trees.entries()) {
      const layer = { descriptor: descriptor(`0${index}`, tree), parent: chain.at(-1) ?? null };
      chain.push(result(timeline, registerLayer, layer));
    }
    const top = chain.at(-1) ?? null;
    result(timeline, createScratch, { name: id, parent: top, size: null });
    const volume = result(timeline, mountScratch, { name: id }).volume.id as VolumeId;
    const process = refOf(processes, 0 as never);
    const on = (path: string) => ({ process, volume, segments: path.split("/"), readOnly: false });
    const acts = ({ path, to }: Operation, text: string): Record<Operation["what"], () => Failure | null> => ({
      write: () => happen(timeline, writeFile, { ...on(path), content: { kind: "text", text } }),
      append: () => happen(timeline, appendFile, { ...on(path), text }),
      mkdir: () => happen(timeline, createDirectory, { ...on(path), parents: false }),
      delete: () => happen(timeline, deleteFile, { ...on(path), directory: false }),
      rmdir: () => happen(timeline, deleteFile, { ...on(path), directory: true }),
      rename: () => happen(timeline, renameFile, { ...on(path), to: on(to), replace: true }),
    });
    const stopped = <T>(part: () => T): T => {
      result(timeline, unmountScratch, { name: id });
      const made = part();
      result(timeline, mountScratch, { name: id });
      return made;
    };
    return {
      perform: (operation, text) => acts(operation, text)[operation.what]() === null,
      view: () => viewOf(result(timeline, readFrom, { from: { scratch: id }, path: "C:\\" })),
      changes: () => stopped(() => result(timeline, changesOf, { name: id })),
      layers: () => JSON.stringify(chain.map((layer) => result(timeline, readFrom, { from: { layer }, path: "C:\\" }))),
      viewOfCommit: () => {
        const commit = { name: id, createdBy: "", notModelled: null };
        const { layer } = stopped(() => result(timeline, commitScratch, commit));
        result(timeline, createScratch, { name: "next", parent: layer, size: null });
        return viewOf(result(timeline, readFrom, { from: { scratch: "next" }, path: "C:\\" }));
      },
    };
  },
};
