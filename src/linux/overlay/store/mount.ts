import { defineTable, type Id, type Row } from "#core/table.ts";
import { find, need, type Reader } from "#core/world.ts";
import type { Union } from "../union/union.ts";
import {
  below,
  isCommitted,
  type OverlayDirectory,
  type OverlayDirectoryId,
  overlayDirectories,
  overlayHome,
  unionOf,
} from "./directory.ts";

export type OverlayMountId = Id<"overlay-mount">;

/** A mounted overlay, as `/proc/mounts` lists it. */
export interface OverlayMount extends Row<"overlay-mount"> {
  readonly directory: OverlayDirectoryId;
  /** `/var/lib/docker/overlay2/…/merged` */
  readonly path: string;
  /** The data that mount(2) was given. */
  readonly options: string;
  /** How many users of the engine have it mounted. */
  readonly references: number;
}

export const overlayMounts = defineTable<OverlayMount>()("overlay-mount");

export const mountOf = (reader: Reader, directory: OverlayDirectoryId): OverlayMount | undefined =>
  find(reader, overlayMounts, (mount) => mount.directory === directory);

/** What is under the mount point. */
export const mountedUnion = (reader: Reader, id: OverlayMountId): Union =>
  unionOf(reader, need(reader, overlayDirectories, need(reader, overlayMounts, id).directory));

const pageSize = 4096;

const data = (home: string, own: string, lowers: readonly string[], readOnly: boolean): string =>
  readOnly
    ? `index=off,lowerdir=${[`${home}${own}/diff`, ...lowers.map((link) => `${home}${link}`)].join(":")}`
    : `index=off,lowerdir=${lowers.map((link) => `${home}${link}`).join(":")},upperdir=${home}${own}/diff,workdir=${home}${own}/work`;

/**
 * The options that a directory is mounted with: short links for the lower ones, so that all fits into one page of memory; relative ones if it
 * does not. Source: Moby, daemon/graphdriver/overlay2/overlay.go, Get.
 */
export const mountOptions = (reader: Reader, directory: OverlayDirectory): string => {
  const lowers = below(reader, directory).map(({ link }) => `l/${link}`);
  const readOnly = isCommitted(reader, directory);
  const absolute = data(`${overlayHome}/`, directory.name, lowers, readOnly);
  return absolute.length > pageSize - 1 ? data("", directory.name, lowers, readOnly) : absolute;
};
