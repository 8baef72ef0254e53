import type { Subsystem } from "#core/machine.ts";
import type { Tx } from "#core/tx.ts";
import { makeDirectories } from "./inode/directory.ts";
import { filesystems } from "./inode/filesystem.ts";
import { inodes } from "./inode/inode.ts";
import { copyUpFile } from "./overlay/calls/copy-up.ts";
import { makeDirectory, makeSymbolicLink } from "./overlay/calls/make.ts";
import { changeAttributes } from "./overlay/calls/metadata.ts";
import { closeFile, openFile } from "./overlay/calls/open.ts";
import { changeAfterCopy, linkAfterCopy, renameAfterCopy, writePath } from "./overlay/calls/procedures.ts";
import { removeDirectory, unlinkFile } from "./overlay/calls/remove.ts";
import { linkPath, renamePath } from "./overlay/calls/two-paths.ts";
import { writeOpen } from "./overlay/calls/write.ts";
import { applyDiff, forgetLayer, readDiff } from "./overlay/store/apply.ts";
import { compareMounts } from "./overlay/store/changes.ts";
import { createDirectory } from "./overlay/store/create.ts";
import { overlayHome } from "./overlay/store/directory.ts";
import { extractInto } from "./overlay/store/extract.ts";
import { setUpInit } from "./overlay/store/init.ts";
import { holdMount, mountOverlay, releaseMount, removeOverlay, unmountOverlay } from "./overlay/store/mounting.ts";
import { changesOf, copyInto, readFrom } from "./overlay/store/procedures-content.ts";
import { commitScratch, registerLayer, removeLayer } from "./overlay/store/procedures-layer.ts";
import { createScratch, mountScratch, removeScratch, unmountScratch } from "./overlay/store/procedures-scratch.ts";
import { forgetScratch, noteScratch } from "./overlay/store/scratch.ts";
import { parts } from "./part/part.ts";

/** The layer store of a Linux host: overlay2 on ext4, and the system calls on what it mounts. */
export const overlayStorage: Subsystem = {
  name: "linux/overlay",
  acts: [
    copyUpFile,
    makeDirectory,
    makeSymbolicLink,
    changeAttributes,
    closeFile,
    openFile,
    removeDirectory,
    unlinkFile,
    linkPath,
    renamePath,
    writeOpen,
    applyDiff,
    forgetLayer,
    readDiff,
    compareMounts,
    createDirectory,
    extractInto,
    setUpInit,
    holdMount,
    mountOverlay,
    releaseMount,
    removeOverlay,
    unmountOverlay,
    forgetScratch,
    noteScratch,
  ],
  procedures: [
    changeAfterCopy,
    linkAfterCopy,
    renameAfterCopy,
    writePath,
    changesOf,
    copyInto,
    readFrom,
    commitScratch,
    registerLayer,
    removeLayer,
    createScratch,
    mountScratch,
    removeScratch,
    unmountScratch,
  ],
};

const GiB = 2 ** 30;

export interface LinuxDisk {
  /** Bytes. Default 127 GiB, as the Windows host's. */
  readonly size?: number;
  /** Unix milliseconds when the world begins. */
  readonly epoch: number;
}

/** Gives a host an ext4 with the driver's home in it, and those who work on it. */
export const setUpOverlayStorage = (tx: Tx, { size = 127 * GiB, epoch }: LinuxDisk): void => {
  const root = tx.insert(inodes, {
    mode: 0o755,
    uid: 0,
    gid: 0,
    links: 2,
    modified: epoch * 1000,
    xattrs: {},
    body: { kind: "directory", entries: {} },
    notModelled: null,
  }).id;
  tx.insert(filesystems, { device: "/dev/sda1", root, size, used: 0, epoch });
  makeDirectories(tx, root, [...overlayHome.split("/").slice(1), "l"]);
  tx.insert(parts, { kind: "process", name: "dockerd" });
  tx.insert(parts, { kind: "file system", name: "overlay" });
  tx.insert(parts, { kind: "file system", name: "ext4" });
};
