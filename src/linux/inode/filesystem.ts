import type { Failure } from "#core/failure.ts";
import { defineTable, type Row } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import type { Reader } from "#core/world.ts";
import { errno } from "../errno.ts";
import type { Body, InodeId } from "./inode.ts";

/** The one ext4 of the host, on which everything of Docker lies. */
export interface Filesystem extends Row<"linux-filesystem"> {
  readonly device: string;
  readonly root: InodeId;
  /** Bytes. */
  readonly size: number;
  readonly used: number;
  /** Wall clock when the world began, Unix milliseconds. */
  readonly epoch: number;
}

export const filesystems = defineTable<Filesystem>()("linux-filesystem");

/** Throws on a host that was never given Linux's storage. */
export const filesystemOf = (reader: Reader): Filesystem => {
  const [filesystem] = reader.all(filesystems);
  if (filesystem === undefined) throw new Error("This host has no ext4.");
  return filesystem;
};

/** Unix microseconds. */
export const clock = (reader: Reader): number => filesystemOf(reader).epoch * 1000 + reader.now;

const blockSize = 4096;

/** Bytes on disk in whole blocks; a short link's target lies in its inode. */
export const bytesOnDisk = (body: Body): number => {
  if (body.kind === "file") return Math.ceil(body.size / blockSize) * blockSize;
  return body.kind === "directory" ? blockSize : 0;
};

/** ENOSPC if the disk cannot take `bytes` more. */
export const noRoom = (reader: Reader, bytes: number): Failure | null => {
  const { size, used } = filesystemOf(reader);
  return used + bytes > size ? errno("ENOSPC") : null;
};

export const charge = (tx: Tx, bytes: number): void => {
  const { id, used } = filesystemOf(tx);
  if (bytes !== 0) tx.update(filesystems, id, { used: used + bytes });
};
