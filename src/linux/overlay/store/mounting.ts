import { defineAct } from "#core/event.ts";
import { detail, type Hop, step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { need, type Reader } from "#core/world.ts";
import { addName, entryOf, makeDirectories, makeInode, removeTree } from "../../inode/directory.ts";
import type { Actors } from "../../part/part.ts";
import { overlay2, overlayDocument } from "../../source.ts";
import {
  below,
  homeInode,
  isCommitted,
  type OverlayDirectoryId,
  overlayDirectories,
  overlayHome,
} from "./directory.ts";
import { mountOf, mountOptions, type OverlayMountId, overlayMounts } from "./mount.ts";

export interface DirectoryCall {
  readonly actors: Actors;
  readonly directory: OverlayDirectoryId;
  /** Of the directory. */
  readonly name: string;
}

/** The first twelve digits, as people see them. */
export const short = (name: string): string => name.replace(/^([0-9a-f]{12})[0-9a-f]{52}/, "$1");

const mountPoint = (name: string): string => `${overlayHome}/${name}/merged`;

export interface Mount extends DirectoryCall {
  /** What mount(2) is told. */
  readonly options: string;
}

/** mount(2) of an overlay: the directories below, `diff` on top, and `merged` where all of them are seen as one. */
export const mountOverlay = defineAct<Mount, OverlayMountId>("overlay.mount", {
  takes: 250,
  run: (tx, { directory, options }) => {
    const row = need(tx, overlayDirectories, directory);
    addName(tx, row.inode, "merged", makeInode(tx, { kind: "directory", entries: {} }, { mode: 0o700 }));
    const work = entryOf(tx, row.inode, "work");
    if (work !== undefined && !isCommitted(tx, row)) makeDirectories(tx, work, ["work"]);
    return tx.insert(overlayMounts, { directory, path: mountPoint(row.name), options, references: 1 }).id;
  },
  hop: ({ actors, name, options }) => ({
    from: actors.daemon,
    to: actors.overlay,
    channel: "syscall",
    label: "mount",
    body: { source: "overlay", target: mountPoint(name), filesystemtype: "overlay", data: options },
  }),
  explain: ({ data, after }) => {
    const row = after.get(overlayDirectories, data.directory);
    const count = row === undefined ? 0 : below(after, row).length;
    const lowers = count === 1 ? "1 directory" : `${count} directories`;
    const mount = mountOf(after, data.directory);
    return step(
      row !== undefined && isCommitted(after, row)
        ? `dockerd mounts ${short(data.name)} over ${lowers}, read-only: nothing is copied, the kernel looks names up in each of them.`
        : `dockerd mounts ${short(data.name)}: ${lowers} below, diff on top. Nothing is copied; the kernel looks names up in each of them.`,
      overlayDocument,
      mount === undefined ? {} : { about: refOf(overlayMounts, mount.id) },
    );
  },
});

/** The act's data, from the world as it is. */
export const mountCall = (reader: Reader, actors: Actors, directory: OverlayDirectoryId): Mount => {
  const row = need(reader, overlayDirectories, directory);
  return { actors, directory, name: row.name, options: mountOptions(reader, row) };
};

const unmountHop = ({ actors, name }: DirectoryCall): Hop => ({
  from: actors.daemon,
  to: actors.overlay,
  channel: "syscall",
  label: "umount2",
  body: { target: mountPoint(name), flags: "MNT_DETACH" },
});

/** umount2(2); files that are open stay usable. The mount point is removed, so that no other mount namespace keeps it. */
export const unmountOverlay = defineAct<DirectoryCall>("overlay.unmount", {
  takes: 200,
  run: (tx, { directory }) => {
    const mount = mountOf(tx, directory);
    if (mount === undefined) return;
    tx.remove(overlayMounts, mount.id);
    removeTree(tx, need(tx, overlayDirectories, directory).inode, "merged");
  },
  hop: unmountHop,
  explain: ({ data }) =>
    step(`dockerd unmounts ${short(data.name)}: what was written stays in its diff directory.`, overlay2),
});

const count = (tx: Tx, directory: OverlayDirectoryId, more: number): void => {
  const mount = mountOf(tx, directory);
  if (mount !== undefined) tx.update(overlayMounts, mount.id, { references: mount.references + more });
};

/** One user more, or less, of what is mounted already: the driver counts them and calls nobody. */
export const holdMount = defineAct<DirectoryCall>("overlay.hold", {
  run: (tx, { directory }) => count(tx, directory, 1),
  explain: ({ data }) => detail(`dockerd uses the mount of ${short(data.name)} once more.`, overlay2),
});
export const releaseMount = defineAct<DirectoryCall>("overlay.release", {
  run: (tx, { directory }) => count(tx, directory, -1),
  explain: ({ data }) => detail(`dockerd needs the mount of ${short(data.name)} once less.`, overlay2),
});

/** Deletes a directory of the driver, and the short link to it. */
export const removeOverlay = defineAct<DirectoryCall>("overlay.remove-directory", {
  takes: 2_000,
  run: (tx, { directory }) => {
    const row = tx.get(overlayDirectories, directory);
    if (row === undefined) return;
    removeTree(tx, homeInode(tx, "l"), row.link);
    removeTree(tx, homeInode(tx), row.name);
    tx.remove(overlayDirectories, directory);
  },
  hop: ({ actors, name }) => ({
    from: actors.daemon,
    to: actors.ext4,
    channel: "syscall",
    label: "unlinkat",
    body: { path: `${overlayHome}/${name}` },
  }),
  explain: ({ data }) => step(`dockerd deletes the directory ${short(data.name)} with all that is in it.`, overlay2),
});
