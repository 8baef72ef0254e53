import { defineTable, type Id, type Row } from "#core/table.ts";
import { need, type Reader } from "#core/world.ts";
import { entryOf, walkFrom } from "../../inode/directory.ts";
import { filesystemOf } from "../../inode/filesystem.ts";
import type { InodeId } from "../../inode/inode.ts";
import type { Union } from "../union/union.ts";

export type OverlayDirectoryId = Id<"overlay-directory">;

/** A directory of the overlay2 driver: a layer's, or what a container has written. Source: reference of the layout: Docker, OverlayFS storage driver. */
export interface OverlayDirectory extends Row<"overlay-directory"> {
  /** 64 hexadecimal digits, `-init` behind them for what lies right under a container. */
  readonly name: string;
  /** Name of the short link in `l`: 26 letters and digits. */
  readonly link: string;
  readonly parent: OverlayDirectoryId | null;
  /** The directory itself, and `diff` in it. */
  readonly inode: InodeId;
  readonly diff: InodeId;
}

export const overlayDirectories = defineTable<OverlayDirectory>()("overlay-directory");

/** Where the driver keeps everything. */
export const overlayHome = "/var/lib/docker/overlay2";

/** The inode of the driver's home, or of a directory in it. */
export const homeInode = (reader: Reader, ...names: readonly string[]): InodeId => {
  const id = walkFrom(reader, filesystemOf(reader).root, [...overlayHome.split("/").slice(1), ...names]);
  if (id === undefined) throw new Error(`This host has no ${overlayHome}.`);
  return id;
};

/** The directories below one, topmost first. */
export const below = (reader: Reader, { parent }: Pick<OverlayDirectory, "parent">): readonly OverlayDirectory[] => {
  const chain: OverlayDirectory[] = [];
  for (let id = parent; id !== null; ) {
    const directory = need(reader, overlayDirectories, id);
    chain.push(directory);
    id = directory.parent;
  }
  return chain;
};

/** Something was put on top of it: it is mounted read-only from then on. */
export const isCommitted = (reader: Reader, { inode }: OverlayDirectory): boolean =>
  entryOf(reader, inode, "committed") !== undefined;

/** What a directory of the driver shows when it is mounted, or, with nothing below, by itself. */
export const unionOf = (reader: Reader, directory: OverlayDirectory): Union => {
  const lowers = below(reader, directory).map(({ diff }) => diff);
  return isCommitted(reader, directory)
    ? { upper: null, lowers: [directory.diff, ...lowers] }
    : { upper: directory.diff, lowers };
};
