import { changesOf, commitScratch, createScratch, readFrom } from "#contract/layer-store.ts";
import { makeDirectory } from "#linux/overlay/calls/make.ts";
import { renameAfterCopy, writePath } from "#linux/overlay/calls/procedures.ts";
import { removeDirectory, unlinkFile } from "#linux/overlay/calls/remove.ts";
import { diffIdOf } from "#linux/overlay/store/digest.ts";
import { overlayDirectories } from "#linux/overlay/store/directory.ts";
import { call, result } from "#windows/storage/probe.ts";
import { happen, id, linuxContainer } from "./linux-world.ts";
import type { LayerStore, Operation } from "./store.ts";
import { viewOf } from "./view.ts";

/** overlay2, through system calls on the mount. */
export const linuxStore: LayerStore = {
  name: "overlay2",
  begin: (trees) => {
    const { timeline, on } = linuxContainer(trees);
    const layerRows = timeline.head.all(overlayDirectories).slice(0, trees.length);
    const acts = (operation: Operation, text: string): Record<Operation["what"], () => boolean> => {
      const at = on(`/${operation.path}`);
      const written = { text };
      return {
        write: () => call(timeline, writePath, { ...at, written, append: false }).ok,
        append: () => call(timeline, writePath, { ...at, written, append: true }).ok,
        mkdir: () => happen(timeline, makeDirectory, at) === null,
        delete: () => happen(timeline, unlinkFile, at) === null,
        rmdir: () => happen(timeline, removeDirectory, at) === null,
        rename: () => call(timeline, renameAfterCopy, { ...at, to: `/${operation.to}` }).ok,
      };
    };
    return {
      perform: (operation, text) => acts(operation, text)[operation.what](),
      view: () => viewOf(result(timeline, readFrom, { from: { scratch: id }, path: "/" })),
      changes: () => result(timeline, changesOf, { name: id }),
      layers: () => layerRows.map(({ diff }) => diffIdOf(timeline.head, diff)).join(" "),
      viewOfCommit: () => {
        const { layer } = result(timeline, commitScratch, { name: id, createdBy: "", notModelled: null });
        result(timeline, createScratch, { name: "next", parent: layer, size: null });
        return viewOf(result(timeline, readFrom, { from: { scratch: "next" }, path: "/" }));
      },
    };
  },
};
