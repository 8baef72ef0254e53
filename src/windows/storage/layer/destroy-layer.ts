import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { find } from "#core/world.ts";
import { windowsfilter } from "../source.ts";
import { volumes } from "../volume/volume.ts";
import { type LayerCall, layerHop, short } from "./actors.ts";
import { hcsshimFailure } from "./failures.ts";
import { folderPath } from "./folders.ts";
import { layers } from "./layer.ts";
import { scratchOf } from "./rows.ts";
import { scratches } from "./scratch.ts";

/** Renames a disk's folder so that nothing takes it for a container's any more. Source: reference/windows-storage.md F1.12. */
export const setAside = defineAct<LayerCall>("layer.set-aside", {
  takes: 300,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("DestroyLayer", "0x3");
    if (scratch.state !== "created") return hcsshimFailure("DestroyLayer", "0x5");
    tx.update(scratches, scratch.id, { state: "removing" });
    return undefined;
  },
  hop: ({ actors, name }) => ({
    from: actors.daemon,
    to: actors.host,
    channel: "file system",
    label: "NtSetInformationFile",
    body: { path: folderPath(name), class: "FileRenameInformation", FileName: folderPath(`${name}-removing`) },
  }),
  explain: ({ data, failure }) =>
    detail(
      failure?.message ?? `dockerd renames the folder to ${short(data.name)}…-removing before it deletes it.`,
      windowsfilter,
    ),
});

/** Deletes a layer's folder with all that is in it. */
export const destroyLayer = defineAct<LayerCall>("layer.destroy", {
  takes: 50_000,
  run: (tx, { name }) => {
    const scratch = find(tx, scratches, (each) => each.name === name && each.state === "removing");
    if (scratch !== undefined) {
      tx.remove(scratches, scratch.id);
      tx.remove(volumes, scratch.volume);
      return undefined;
    }
    const layer = find(tx, layers, ({ folder }) => folder === name);
    if (layer === undefined) return hcsshimFailure("DestroyLayer", "0x3");
    tx.remove(layers, layer.id);
    return undefined;
  },
  hop: (data) => layerHop(data, "files", "DestroyLayer", { id: data.name }),
  explain: ({ data, before, failure }) => {
    const disk = find(before, scratches, ({ name }) => name === data.name);
    const what = disk === undefined ? "the layer's files" : "sandbox.vhdx and all that was written to it";
    return step(
      failure?.message ?? `DestroyLayer deletes the folder of ${short(data.name)}: ${what} are gone.`,
      windowsfilter,
    );
  },
});
