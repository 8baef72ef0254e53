import { joined } from "#contract/bytes.ts";
import { bytesOfPiped, type Content, fromBase64, isPipedBytes, toBase64 } from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import type { Process } from "../../kernel/process/process.ts";
import {
  appendFile,
  copyFile,
  copyUpFile,
  createDirectory,
  createHardLink,
  createLink,
  deleteFile,
  deleteTree,
  expandDirectories,
  installFiles,
  isVerbatim,
  listPath,
  readFile,
  renameFile,
  setAttributes,
  setOwner,
  type Target,
  writeFile,
  writeStream,
} from "../../storage/calls/index.ts";
import { win32 } from "../../storage/errors.ts";
import { resolvePath, splitStream } from "../common/path.ts";
import type { Asker } from "./base.ts";
import {
  bytesAt,
  type Closed,
  closedAt,
  infoAt,
  readAt,
  shallow,
  spotAt,
  type Touched,
  textAt,
  treeAt,
} from "./file-looks.ts";
import { openFiles } from "./open-files.ts";

type FileCalls = Pick<
  System,
  | "find"
  | "list"
  | "readText"
  | "readTree"
  | "writeText"
  | "open"
  | "writeOpen"
  | "close"
  | "writeOpaque"
  | "install"
  | "makeDirectory"
  | "remove"
  | "copy"
  | "move"
  | "setAttributes"
  | "setOwner"
  | "link"
>;

// A directory must leave room for an 8.3 name. Source: learn.microsoft.com, "Maximum Path Length Limitation"; the code is observed.
const isTooLongForDirectory = (path: string): boolean => path.length >= 248 && !isVerbatim(path);

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
  const writeTo = (path: string, stream: string, text: string | null, append = false): Failure | null =>
    at(path, (target) => steps.do(writeStream, { process: ref, ...target, stream, text, append }), { copies: true });
  const write = (path: string, content: Content, size?: number): Failure | null =>
    at(absolute(path), (target) =>
      steps.do(writeFile, { process: ref, ...target, content, ...(size === undefined ? {} : { size }) }),
    );
  const writeText = (name: string, text: string, append = false): Failure | null => {
    const { path, stream } = splitStream(absolute(name));
    if (stream !== null) return writeTo(path, stream, text, append);
    if (isPipedBytes(text)) {
      const before = append ? touch(path, (world, self) => bytesAt(world, self, path)) : "";
      return write(path, { kind: "bytes", base64: toBase64(joined([fromBase64(before), bytesOfPiped(text)])) });
    }
    return append
      ? at(path, (target) => steps.do(appendFile, { process: ref, ...target, text }), { copies: true })
      : write(path, { kind: "text", text });
  };
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
      const text = touch(full, (world, self) => textAt(world, self, full));
      const read = isFailure(text) ? null : look((world, self) => readAt(world, self, full));
      if (read !== null) steps.do(readFile, { process: ref, ...read });
      return text;
    },
    readTree: (path) => {
      const full = absolute(path);
      return touch(full, (world, self) => treeAt(world, self, full), true);
    },
    writeText,
    ...openFiles({ steps, ref }, { absolute, at, writeText }),
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
    makeDirectory: (path) => {
      const full = absolute(path);
      if (isTooLongForDirectory(full)) return win32("206");
      return at(full, (target) => steps.do(createDirectory, { process: ref, ...target, parents: true }));
    },
    remove: (path, recursive = false) => {
      const full = absolute(path);
      const named = splitStream(full);
      if (named.stream !== null) return writeTo(named.path, named.stream, null);
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
    setOwner: (path, owner) => at(absolute(path), (target) => steps.do(setOwner, { process: ref, ...target, owner })),
    link: (path, target, kind) =>
      kind === "hardlink"
        ? between(
            absolute(target),
            absolute(path),
            (source, to) => steps.do(createHardLink, { process: ref, ...source, to }),
            true,
          )
        : at(absolute(path), (place) => steps.do(createLink, { process: ref, ...place, target, linkType: kind })),
  };
};
