import {
  bytesOf,
  bytesOfPiped,
  type Content,
  type DirectoryNode,
  emptyDirectory,
  fromBase64,
  isPipedBytes,
  textOf,
  toBase64,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { joined } from "#contract/tar/write.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { PathInfo, System } from "#shell/system.ts";
import type { Process } from "../../kernel/process/process.ts";
import {
  appendFile,
  copyFile,
  copyNeeded,
  copyUpFile,
  createDirectory,
  deleteFile,
  deleteTree,
  type ExpandDirectories,
  expandDirectories,
  findPath,
  installFiles,
  listPath,
  renameFile,
  setAttributes,
  type Target,
  unexpandedOn,
  writeFile,
} from "../../storage/calls/index.ts";
import { standIn, wholeOn } from "../../storage/volume/whole.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import type { Asker } from "./base.ts";

type FileCalls = Pick<
  System,
  | "find"
  | "list"
  | "readText"
  | "readTree"
  | "writeText"
  | "writeOpaque"
  | "install"
  | "makeDirectory"
  | "remove"
  | "copy"
  | "move"
  | "setAttributes"
>;

// A row cannot keep a generated directory, and nobody needs its entries here: `list` gives those.
const shallow = (node: VisibleNode): VisibleNode =>
  node.kind === "directory"
    ? {
        ...emptyDirectory(node.name),
        ...(node.modified === undefined ? {} : { modified: node.modified }),
        ...(node.attributes === undefined ? {} : { attributes: node.attributes }),
      }
    : node;

const infoAt = (world: Reader, self: Process, path: string): PathInfo | null => {
  const at = findPath(world, self.silo, path);
  if (isFailure(at) || at.lookup.kind === "absent") return null;
  if (at.lookup.kind === "missing")
    return { path, node: standIn(leafOf(path), at.lookup.missing), notModelled: at.lookup.missing };
  return { path: at.path, node: shallow(at.lookup.node), notModelled: at.lookup.node.notModelled ?? null };
};

/** Placeholder directories that a call opens for the first time. */
type Closed = Pick<ExpandDirectories, "volume" | "directories"> | null;

/** What a call comes to, and what it has to open on the way. */
interface Touched<T> {
  readonly value: T;
  readonly closed: Closed;
}

const closedAt = (world: Reader, self: Process, path: string, inside = false): Closed => {
  if (self.silo === null) return null;
  const at = findPath(world, self.silo, path);
  if (isFailure(at)) return null;
  const directories = unexpandedOn(world, at.place.volume, at.place.segments, inside);
  return directories.length === 0 ? null : { volume: at.place.volume, directories };
};

type Spot =
  | { readonly target: Target; readonly closed: Closed; readonly copy: ReturnType<typeof copyNeeded> }
  | { readonly failed: Failure };

const spotAt = (world: Reader, self: Process, path: string, followLast = true): Spot => {
  const at = findPath(world, self.silo, path, followLast);
  if (isFailure(at)) return { failed: at };
  const copy = self.silo === null ? null : copyNeeded(world, at.place.volume, at.place.segments);
  return { target: at.place, closed: closedAt(world, self, path), copy };
};

const textAt = (world: Reader, self: Process, path: string): string | Failure => {
  const at = findPath(world, self.silo, path);
  if (isFailure(at)) return at;
  if (at.lookup.kind === "absent")
    return at.lookup.code === "2"
      ? failure("2", "The system cannot find the file specified.")
      : failure("3", "The system cannot find the path specified.");
  if (at.lookup.kind === "missing") return "";
  if (at.lookup.node.kind !== "file") return failure("5", "Access is denied.");
  if (at.place.raw && at.lookup.node.attributes?.includes("L"))
    return failure("1920", "The file cannot be accessed by the system.");
  return textOf(at.lookup.node) ?? "";
};

/** Bytes of a file, in base64; none where there is no such file, or nobody knows them. */
const bytesAt = (world: Reader, self: Process, path: string): string => {
  const at = findPath(world, self.silo, path);
  if (isFailure(at) || at.lookup.kind !== "found" || at.lookup.node.kind !== "file") return "";
  return toBase64(bytesOf(at.lookup.node) ?? new Uint8Array());
};

const treeAt = (world: Reader, self: Process, path: string): DirectoryNode | Failure => {
  const at = findPath(world, self.silo, path);
  if (isFailure(at)) return at;
  if (at.lookup.kind !== "found") return failure("3", "The system cannot find the path specified.");
  const node = wholeOn(world, at.place, at.lookup);
  return node.kind === "directory" ? node : failure("267", "The directory name is invalid.");
};

/** The file calls of a process, over the storage's acts. */
export const fileCalls = ({ steps, ref, look }: Asker, cwd: () => string): FileCalls => {
  const absolute = (path: string): string => resolvePath(cwd(), path);
  const open = (closed: Closed): void => {
    if (closed !== null) steps.attempt(() => steps.do(expandDirectories, { process: ref, ...closed }));
  };
  /** Reads something at a path, which opens what is closed on the way to it. */
  const touch = <T>(path: string, read: (world: Reader, self: Process) => T, inside = false): T => {
    const { value, closed } = look(
      (world, self): Touched<T> => ({ value: read(world, self), closed: closedAt(world, self, path, inside) }),
    );
    open(closed);
    return value;
  };
  const at = (
    path: string,
    act: (target: Target) => unknown,
    { followLast = true, copies = false }: { readonly followLast?: boolean; readonly copies?: boolean } = {},
  ): Failure | null => {
    const spot = look((world, self) => spotAt(world, self, path, followLast));
    if ("failed" in spot) return spot.failed;
    open(spot.closed);
    const outcome = steps.attempt(() => {
      if (copies && spot.copy !== null) steps.do(copyUpFile, { process: ref, ...spot.target, ...spot.copy });
      return act(spot.target);
    });
    return outcome.ok ? null : outcome.failure;
  };
  const between = (
    from: string,
    to: string,
    act: (source: Target, target: Target) => unknown,
    copies = false,
  ): Failure | null => {
    let failed: Failure | null = null;
    const first = at(
      from,
      (source) => {
        failed = at(to, (target) => act(source, target));
      },
      { copies },
    );
    return first ?? failed;
  };
  const write = (path: string, content: Content, size?: number): Failure | null =>
    at(absolute(path), (target) =>
      steps.do(writeFile, { process: ref, ...target, content, ...(size === undefined ? {} : { size }) }),
    );
  return {
    find: (path) => {
      const full = absolute(path);
      return touch(full, (world, self) => infoAt(world, self, full));
    },
    list: (path) => {
      const full = absolute(path);
      const list = (world: Reader, self: Process) => {
        const listing = listPath(world, self.silo, full);
        return isFailure(listing) ? listing : listing.nodes.map(shallow);
      };
      return touch(full, list, true);
    },
    readText: (path) => {
      const full = absolute(path);
      return touch(full, (world, self) => textAt(world, self, full));
    },
    readTree: (path) => {
      const full = absolute(path);
      return touch(full, (world, self) => treeAt(world, self, full), true);
    },
    writeText: (path, text, append = false) => {
      const full = absolute(path);
      if (isPipedBytes(text)) {
        const before = append ? touch(full, (world, self) => bytesAt(world, self, full)) : "";
        return write(path, { kind: "bytes", base64: toBase64(joined([fromBase64(before), bytesOfPiped(text)])) });
      }
      return append
        ? at(full, (target) => steps.do(appendFile, { process: ref, ...target, text }), { copies: true })
        : write(path, { kind: "text", text });
    },
    writeOpaque: (path, size) => write(path, { kind: "opaque" }, size),
    install: (nodes, why) => {
      const paths = nodes.map(({ path }) => absolute(path));
      const spots = look((world, self) => paths.map((path) => spotAt(world, self, path)));
      const first = spots[0];
      if (first === undefined) return null;
      const items = spots.flatMap((spot, index) => {
        const node = nodes[index]?.node;
        return "target" in spot && node !== undefined ? [{ segments: spot.target.segments, node }] : [];
      });
      if ("failed" in first) return first.failed;
      const outcome = steps.attempt(() => steps.do(installFiles, { process: ref, ...first.target, items, why }));
      return outcome.ok ? null : outcome.failure;
    },
    makeDirectory: (path) =>
      at(absolute(path), (target) => steps.do(createDirectory, { process: ref, ...target, parents: true })),
    remove: (path, recursive = false) => {
      const full = absolute(path);
      const found = look((world, self) => infoAt(world, self, full));
      const directory = found?.node.kind === "directory";
      return at(
        full,
        (target) =>
          directory && recursive
            ? steps.do(deleteTree, { process: ref, ...target })
            : steps.do(deleteFile, { process: ref, ...target, directory }),
        { followLast: false },
      );
    },
    copy: (from, to) =>
      between(absolute(from), absolute(to), (source, target) =>
        steps.do(copyFile, { process: ref, ...source, to: target, replace: true }),
      ),
    move: (from, to) =>
      between(
        absolute(from),
        absolute(to),
        (source, target) => steps.do(renameFile, { process: ref, ...source, to: target, replace: true }),
        true,
      ),
    setAttributes: (path, attributes) =>
      at(absolute(path), (target) => steps.do(setAttributes, { process: ref, ...target, attributes })),
  };
};
