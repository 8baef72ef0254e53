import type { Subsystem } from "#core/machine.ts";
import type { Tx } from "#core/tx.ts";
import { hosts } from "../kernel/host/host.ts";
import {
  appendFile,
  copyFile,
  createDirectory,
  createHardLink,
  createJournal,
  createLink,
  deleteFile,
  deleteJournal,
  deleteReparsePoint,
  deleteTree,
  installFiles,
  markVolume,
  queryTransactions,
  readFile,
  renameFile,
  setAttributes,
  setEnd,
  setOwner,
  setRegistry,
  setSparse,
  setZeroData,
  writeFile,
  writeStream,
} from "./calls/index.ts";
import { notifyWatch } from "./directory-watch/notify.ts";
import { closeWatch, watchDirectory } from "./directory-watch/watch.ts";
import { closeFile, closeFilesOfProcess } from "./file-object/close-file.ts";
import { openFile } from "./file-object/open-file.ts";
import { writeOpen } from "./file-object/write-open.ts";
import { prepareLayer, unprepareLayer } from "./filter/attach-filter.ts";
import { copyUpFile } from "./filter/copy-up-file.ts";
import { expandDirectories } from "./filter/expand-directories.ts";
import { activateLayer, deactivateLayer, getLayerMountPath, holdLayer, releaseLayer } from "./layer/attach.ts";
import { destroyLayer, setAside } from "./layer/destroy-layer.ts";
import { exportLayer } from "./layer/export-layer.ts";
import { guidOf } from "./layer/guid.ts";
import { createLayer, importLayer, processBaseLayer } from "./layer/import-layer.ts";
import { packLayer, readLayer, unpackLayer } from "./layer/procedures-archive.ts";
import { changesOf, copyInto, readFrom } from "./layer/procedures-content.ts";
import { commitScratch, registerLayer, removeLayer } from "./layer/procedures-layer.ts";
import { createScratch, mountScratch, removeScratch, unmountScratch } from "./layer/procedures-scratch.ts";
import { createSandboxLayer, expandSandboxSize, writeLayerChain } from "./layer/sandbox.ts";
import { hostVolume } from "./volume/new-volume.ts";
import { type VolumeId, volumes } from "./volume/volume.ts";

/** Volumes, layers, and the file calls on them. */
export const storage: Subsystem = {
  name: "windows/storage",
  acts: [
    appendFile,
    copyFile,
    createDirectory,
    createHardLink,
    createJournal,
    createLink,
    deleteFile,
    deleteJournal,
    deleteReparsePoint,
    deleteTree,
    installFiles,
    markVolume,
    queryTransactions,
    readFile,
    renameFile,
    setAttributes,
    setEnd,
    setOwner,
    setRegistry,
    setSparse,
    setZeroData,
    writeFile,
    writeStream,
    openFile,
    writeOpen,
    closeFile,
    watchDirectory,
    closeWatch,
    notifyWatch,
    copyUpFile,
    expandDirectories,
    prepareLayer,
    unprepareLayer,
    activateLayer,
    deactivateLayer,
    getLayerMountPath,
    holdLayer,
    releaseLayer,
    destroyLayer,
    setAside,
    exportLayer,
    readLayer,
    createLayer,
    importLayer,
    processBaseLayer,
    createSandboxLayer,
    expandSandboxSize,
    writeLayerChain,
  ],
  procedures: [
    closeFilesOfProcess,
    changesOf,
    copyInto,
    readFrom,
    commitScratch,
    registerLayer,
    removeLayer,
    packLayer,
    unpackLayer,
    createScratch,
    mountScratch,
    removeScratch,
    unmountScratch,
  ],
};

const GiB = 2 ** 30;

export interface HostDisk {
  /** Id of the generated tree that Windows itself is; default: that of the host's build, `host/windows-server-2022`. Null: an empty disk. */
  readonly base?: string | null;
  /** Bytes. Default 127 GiB: what Hyper-V gives a new disk. */
  readonly size?: number;
  /** Bytes that Windows and its files take. Default 15 GiB, an assumption. */
  readonly occupied?: number;
}

/** Gives the host, whose row is there already, its C: drive. Gives the volume's id. */
export const setUpStorage = (tx: Tx, options: HostDisk = {}): VolumeId => {
  const { base = `host/${tx.all(hosts)[0]?.build ?? ""}`, size = 127 * GiB, occupied = 15 * GiB } = options;
  return tx.insert(volumes, hostVolume(guidOf(`host volume ${base ?? ""}`), size, occupied, base)).id;
};
