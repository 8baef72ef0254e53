import { bytesOf, type DirectoryNode, type FileNode } from "#contract/file-tree/index.ts";
import { unexpectedEnd } from "#contract/tar/entries.ts";
import { gunzip, packingOf, unpackedLimit } from "#contract/tar/gunzip.ts";
import { readTar, tarLimits, type Unpacked } from "#contract/tar/read.ts";
import { type Failure, failure } from "#core/failure.ts";

/** A tar archive of a request or an answer: what is in it, or the file as it is. */
export type Archive = DirectoryNode | FileNode;

/** Bytes of an archive without what packs it, or why there are none. Texts: Go, compress/gzip and os/exec. */
export const unpackedBytes = (bytes: Uint8Array): Uint8Array | { readonly problem: string } => {
  const packing = packingOf(bytes);
  if (packing === null) return bytes;
  // The engine has no decoder of its own for this one, and Windows no program of that name.
  if (packing === "xz") return { problem: 'exec: "xz": executable file not found in %PATH%' };
  if (packing !== "gzip")
    return { problem: `Silo does not unpack ${packing}; take the archive as it is or with gzip.` };
  const plain = gunzip(bytes);
  if (plain !== null) return plain;
  return { problem: bytes.length < 18 ? unexpectedEnd : `gzip: invalid data, or more than ${unpackedLimit} bytes` };
};

const opened = new WeakMap<FileNode, Unpacked>();

/** What is in an archive, or why nobody can say. */
export const openArchive = (archive: Archive): Unpacked => {
  if (archive.kind === "directory") return { tree: archive };
  const before = opened.get(archive);
  if (before !== undefined) return before;
  const unpacked = unpack(archive);
  opened.set(archive, unpacked);
  return unpacked;
};

/** What is in an archive of images, blobs in full: they are archives again. */
export const openImages = (archive: Archive): Unpacked =>
  archive.kind === "directory" ? { tree: archive } : unpack(archive, { ...tarLimits, content: unpackedLimit });

const unpack = (archive: FileNode, limits = tarLimits): Unpacked => {
  const bytes = bytesOf(archive);
  if (bytes === undefined) return { problem: `Silo knows that the archive has ${archive.size} bytes, but not which.` };
  const plain = unpackedBytes(bytes);
  return "problem" in plain ? plain : readTar(plain, limits);
};

/** The tree of an archive; a failure with status 500 and the reader's words where it is damaged. */
export const archiveTree = (archive: Archive): DirectoryNode | Failure => {
  const unpacked = openArchive(archive);
  return unpacked.tree ?? failure("500", unpacked.problem);
};
