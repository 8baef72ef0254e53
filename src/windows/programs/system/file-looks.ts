import {
  bytesOf,
  type DirectoryNode,
  emptyDirectory,
  textOf,
  toBase64,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { PathInfo } from "#shell/system.ts";
import type { Process } from "../../kernel/process/process.ts";
import {
  copyNeeded,
  type ExpandDirectories,
  findPath,
  layerFileAt,
  type ReadFile,
  type Target,
  unexpandedOn,
} from "../../storage/calls/index.ts";
import { volumes } from "../../storage/volume/volume.ts";
import { standIn, wholeOn } from "../../storage/volume/whole.ts";
import { leafOf, splitStream } from "../common/path.ts";

// A row cannot keep a generated directory, and nobody needs its entries here: `list` gives those.
export const shallow = (node: VisibleNode): VisibleNode =>
  node.kind === "directory"
    ? {
        ...emptyDirectory(node.name),
        ...(node.modified === undefined ? {} : { modified: node.modified }),
        ...(node.attributes === undefined ? {} : { attributes: node.attributes }),
        ...(node.owner === undefined ? {} : { owner: node.owner }),
        ...(node.streams === undefined ? {} : { streams: node.streams }),
      }
    : node;

const noFile = failure("2", "The system cannot find the file specified.");

const streamIn = (node: VisibleNode, name: string) =>
  node.kind === "link" ? undefined : node.streams?.find((each) => each.name.toUpperCase() === name.toUpperCase());

export const infoAt = (world: Reader, self: Process, full: string): PathInfo | null => {
  const { path, stream } = splitStream(full);
  const at = findPath(world, self.silo, path);
  if (stream !== null) {
    const found = isFailure(at) || at.lookup.kind !== "found" ? undefined : streamIn(at.lookup.node, stream);
    if (found === undefined) return null;
    const name = `${leafOf(path)}:${found.name}`;
    return { path: full, node: { kind: "file", name, size: found.size, content: found.content }, notModelled: null };
  }
  if (isFailure(at) || at.lookup.kind === "absent") return null;
  if (at.lookup.kind === "missing")
    return { path, node: standIn(leafOf(path), at.lookup.missing), notModelled: at.lookup.missing, unsure: true };
  return { path: at.path, node: shallow(at.lookup.node), notModelled: at.lookup.node.notModelled ?? null };
};

/** Placeholder directories that a call opens for the first time. */
export type Closed = Pick<ExpandDirectories, "volume" | "directories"> | null;

/** What a call comes to, and what it has to open on the way. */
export interface Touched<T> {
  readonly value: T;
  readonly closed: Closed;
}

export const closedAt = (world: Reader, self: Process, path: string, inside = false): Closed => {
  if (self.silo === null) return null;
  const at = findPath(world, self.silo, splitStream(path).path);
  if (isFailure(at)) return null;
  const directories = unexpandedOn(world, at.place.volume, at.place.segments, inside);
  return directories.length === 0 ? null : { volume: at.place.volume, directories };
};

type Spot =
  | { readonly target: Target; readonly closed: Closed; readonly copy: ReturnType<typeof copyNeeded> }
  | { readonly failed: Failure };

export const spotAt = (world: Reader, self: Process, path: string, followLast = true): Spot => {
  const at = findPath(world, self.silo, path, followLast);
  if (isFailure(at)) return { failed: at };
  const copy = self.silo === null ? null : copyNeeded(world, at.place.volume, at.place.segments);
  return { target: at.place, closed: closedAt(world, self, path), copy };
};

export const textAt = (world: Reader, self: Process, full: string): string | Failure => {
  const { path, stream } = splitStream(full);
  const at = findPath(world, self.silo, path);
  if (isFailure(at)) return at;
  if (at.lookup.kind === "absent")
    return at.lookup.code === "2" ? noFile : failure("3", "The system cannot find the path specified.");
  if (at.lookup.kind === "missing") return "";
  const { node } = at.lookup;
  if (stream === null && node.kind !== "file") return failure("5", "Access is denied.");
  if (at.place.raw && at.lookup.node.attributes?.includes("L"))
    return failure("1920", "The file cannot be accessed by the system.");
  if (stream !== null) {
    const found = streamIn(node, stream);
    return found === undefined ? noFile : (textOf({ kind: "file", ...found }) ?? "");
  }
  return node.kind === "file" ? (textOf(node) ?? "") : "";
};

/** What is told of a read from a container's disk, of the file's own data; null for any other read. */
export const readAt = (world: Reader, self: Process, full: string): Omit<ReadFile, "process"> | null => {
  const { path, stream } = splitStream(full);
  const at = self.silo === null || stream !== null ? failure("2", "") : findPath(world, self.silo, path);
  if (isFailure(at) || at.lookup.kind !== "found" || at.lookup.node.kind !== "file") return null;
  if (world.get(volumes, at.place.volume)?.kind !== "scratch") return null;
  return { ...at.place, size: at.lookup.node.size, file: layerFileAt(world, at.place) };
};

/** Bytes of a file, in base64; none where there is no such file, or nobody knows them. */
export const bytesAt = (world: Reader, self: Process, path: string): string => {
  const at = findPath(world, self.silo, path);
  if (isFailure(at) || at.lookup.kind !== "found" || at.lookup.node.kind !== "file") return "";
  return toBase64(bytesOf(at.lookup.node) ?? new Uint8Array());
};

export const treeAt = (world: Reader, self: Process, path: string): DirectoryNode | Failure => {
  const at = findPath(world, self.silo, path);
  if (isFailure(at)) return at;
  if (at.lookup.kind !== "found") return failure("3", "The system cannot find the path specified.");
  const node = wholeOn(world, at.place, at.lookup);
  return node.kind === "directory" ? node : failure("267", "The directory name is invalid.");
};
