import { sha256Hex } from "#core/digest.ts";
import { need, type Reader } from "#core/world.ts";
import { entriesOf } from "../../inode/directory.ts";
import { type InodeId, inodes } from "../../inode/inode.ts";
import { isOpaque, withoutMarks } from "../union/marks.ts";

const described = (reader: Reader, id: InodeId): unknown => {
  const { body, mode, uid, gid, modified, xattrs } = need(reader, inodes, id);
  const own = body.kind === "directory" ? isOpaque(reader, id) : body;
  return [mode, uid, gid, modified, withoutMarks(xattrs), body.kind, own];
};

function* lines(reader: Reader, directory: InodeId, path: string): Generator<string> {
  for (const [name, id] of Object.entries(entriesOf(reader, directory)).sort(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    yield JSON.stringify([`${path}/${name}`, described(reader, id)]);
    yield* lines(reader, id, `${path}/${name}`);
  }
}

/** The `diffId` of a layer that is made here: SHA-256 of all that is in it, in one fixed order. A real one is the digest of the layer's tar. */
export const diffIdOf = (reader: Reader, diff: InodeId): string =>
  `sha256:${sha256Hex([...lines(reader, diff, "")].join("\n"))}`;

/** Bytes of the files in a directory, those with several names once. Source: Moby, pkg/directory. */
export const sizeOf = (reader: Reader, directory: InodeId, seen: Set<InodeId> = new Set()): number => {
  let bytes = 0;
  for (const id of Object.values(entriesOf(reader, directory))) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { body } = need(reader, inodes, id);
    if (body.kind === "file") bytes += body.size;
    if (body.kind === "directory") bytes += sizeOf(reader, id, seen);
  }
  return bytes;
};
