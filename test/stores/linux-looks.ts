import { type DirectoryNode, directoryOf, fromText, opaqueFile } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { Timeline } from "#core/timeline.ts";
import { walkFrom } from "#linux/inode/directory.ts";
import { type Inode, inodes } from "#linux/inode/inode.ts";
import { type OpenFile, openFiles } from "#linux/inode/open-file.ts";
import { overlayDirectories } from "#linux/overlay/store/directory.ts";
import { mountedUnion, type OverlayMountId, overlayMounts } from "#linux/overlay/store/mount.ts";
import { find, splitNames } from "#linux/overlay/union/locate.ts";
import { inodeOf, type Union } from "#linux/overlay/union/union.ts";
import { linuxContainer } from "./linux-world.ts";

export const base: DirectoryNode = directoryOf("", [
  directoryOf("etc", [fromText("passwd", "root"), fromText("motd", "hello")]),
  directoryOf("usr", [
    directoryOf("bin", [
      opaqueFile("gzip", 98_048, { linked: "gzip" }),
      opaqueFile("gunzip", 98_048, { linked: "gzip" }),
    ]),
  ]),
  { kind: "link", name: "bin", target: "/usr/bin", linkType: "symlink" },
  directoryOf("var", [opaqueFile("big", 5_000_000)]),
]);
export const app: DirectoryNode = directoryOf("", [
  directoryOf("etc", [{ kind: "tombstone", name: "motd" }]),
  directoryOf("srv", [fromText("a", "one")]),
]);

/** A container over two small layers. */
export const started = () => linuxContainer([base, app]);

const lookedUp = (timeline: Timeline, mount: OverlayMountId, path: string) =>
  find(timeline.head, mountedUnion(timeline.head, mount), path, false);
export const isThere = (timeline: Timeline, mount: OverlayMountId, path: string): boolean =>
  !isFailure(lookedUp(timeline, mount, path));
export const seen = (timeline: Timeline, mount: OverlayMountId, path: string): Union => {
  const union = lookedUp(timeline, mount, path);
  if (isFailure(union)) throw new Error(`${path}: ${union.message}`);
  return union;
};
export const openFileOf = (timeline: Timeline): OpenFile => {
  const [file] = timeline.head.all(openFiles);
  if (file === undefined) throw new Error("No file is open.");
  return file;
};
/** What is in the upper directory at a path. */
export const upperAt = (timeline: Timeline, mount: OverlayMountId, path: string): Inode | undefined => {
  const row = timeline.head.get(overlayMounts, mount);
  const directory = row === undefined ? undefined : timeline.head.get(overlayDirectories, row.directory);
  const id = directory === undefined ? undefined : walkFrom(timeline.head, directory.diff, splitNames(path));
  return id === undefined ? undefined : timeline.head.get(inodes, id);
};
export const textAt = (timeline: Timeline, mount: OverlayMountId, path: string): string | null => {
  const union = find(timeline.head, mountedUnion(timeline.head, mount), path);
  if (isFailure(union)) return null;
  const { body } = inodeOf(timeline.head, union);
  return body.kind === "file" && body.content.kind === "text" ? body.content.text : null;
};
