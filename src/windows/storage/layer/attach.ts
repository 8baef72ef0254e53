import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { find, need } from "#core/world.ts";
import { wclayer, windowsfilter } from "../source.ts";
import { opened } from "../vhdx/vhdx.ts";
import { volumes } from "../volume/volume.ts";
import { type LayerCall, layerHop, short } from "./actors.ts";
import { hcsshimFailure } from "./failures.ts";
import { folderPath } from "./folders.ts";
import { guidOf } from "./guid.ts";
import { layers } from "./layer.ts";
import { scratchOf } from "./rows.ts";
import { scratches } from "./scratch.ts";

/** Attaches `sandbox.vhdx` as a disk: its volume appears on the host. */
export const activateLayer = defineAct<LayerCall>("layer.activate", {
  takes: 90_000,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("ActivateLayer", "0x3");
    if (scratch.state !== "created") return hcsshimFailure("ActivateLayer", "0x20");
    tx.update(scratches, scratch.id, { state: "activated" });
    const { ntfs } = need(tx, volumes, scratch.volume);
    const guid = (what: string): string => guidOf(`${name} ${tx.event.seq} ${what}`);
    const vhdx = ntfs.vhdx && opened(ntfs.vhdx, guid("file"), guid("data"));
    tx.update(volumes, scratch.volume, { attached: true, ntfs: { ...ntfs, vhdx } });
    return undefined;
  },
  hop: (data) => layerHop(data, "disk", "ActivateLayer", { id: data.name }),
  explain: ({ data, after, failure }) => {
    const scratch = scratchOf(after, data.name);
    return step(
      failure?.message ??
        `ActivateLayer attaches sandbox.vhdx of ${short(data.name)} as a disk: a volume appears on the host that no letter names.`,
      wclayer,
      scratch === undefined ? {} : { about: { table: "volume", id: scratch.volume } },
    );
  },
});

/** Detaches the disk; what was written stays in `sandbox.vhdx`. Source: reference/windows-storage.md §7.1 step 11. */
export const deactivateLayer = defineAct<LayerCall>("layer.deactivate", {
  takes: 60_000,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined) return hcsshimFailure("DeactivateLayer", "0x3");
    tx.update(scratches, scratch.id, { state: "created" });
    tx.update(volumes, scratch.volume, { attached: false });
    return undefined;
  },
  hop: (data) => layerHop(data, "disk", "DeactivateLayer", { id: data.name }),
  explain: ({ data, failure }) =>
    step(
      failure?.message ??
        `DeactivateLayer detaches the disk of ${short(data.name)}: what was written stays in sandbox.vhdx.`,
      windowsfilter,
    ),
});

/** Asks under which path a layer can be reached: for a scratch its volume, which is then in use once more; for a layer its folder. */
export const getLayerMountPath = defineAct<LayerCall, string>("layer.mount-path", {
  takes: 2_000,
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch === undefined)
      return find(tx, layers, ({ folder }) => folder === name) === undefined
        ? hcsshimFailure("GetLayerMountPath", "0x3")
        : folderPath(name);
    if (scratch.state === "created") return hcsshimFailure("GetLayerMountPath", "0x15");
    tx.update(scratches, scratch.id, { references: scratch.references + 1 });
    return `\\\\?\\Volume{${need(tx, volumes, scratch.volume).guid}}\\`;
  },
  hop: (data) => layerHop(data, "files", "GetLayerMountPath", { id: data.name }),
  explain: ({ data, after, failure }) => {
    const scratch = scratchOf(after, data.name);
    const guid = scratch === undefined ? null : need(after, volumes, scratch.volume).guid;
    return step(
      failure?.message ??
        (guid === null
          ? `GetLayerMountPath says where the layer ${short(data.name)} is: in its folder.`
          : `GetLayerMountPath gives the disk's path: \\\\?\\Volume{${guid}}\\.`),
      wclayer,
    );
  },
});

/** One user more of a disk that is mounted already: the engine counts them and calls nobody. Source: reference/windows-storage.md A23. */
export const holdLayer = defineAct<LayerCall>("layer.hold", {
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch !== undefined) tx.update(scratches, scratch.id, { references: scratch.references + 1 });
  },
  explain: ({ data }) => detail(`dockerd uses the mounted disk of ${short(data.name)} once more.`, windowsfilter),
});

export const releaseLayer = defineAct<LayerCall>("layer.release", {
  run: (tx, { name }) => {
    const scratch = scratchOf(tx, name);
    if (scratch !== undefined) tx.update(scratches, scratch.id, { references: Math.max(0, scratch.references - 1) });
  },
  explain: ({ data }) => detail(`dockerd needs the disk of ${short(data.name)} once less.`, windowsfilter),
});
