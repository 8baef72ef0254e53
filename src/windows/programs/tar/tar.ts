import { type DirectoryNode, measure, opaqueFile, type VisibleNode, walk } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { PathInfo, Program, System } from "#shell/system.ts";
import { contentOf } from "../common/archives/layout.ts";
import { layouts } from "../common/archives/layouts.ts";
import { unpack } from "../common/archives/unpack.ts";
import { splitProgram } from "../common/arguments.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { placements } from "../common/placement.ts";
import { archiveOf, namesOf, stripped, treeIn } from "./bytes.ts";
import { readWish, type Wish } from "./options.ts";

/** How much smaller gzip makes what it packs; bytes packed in a second. Assumptions. */
const ratio = 0.4;
const speed = 80_000_000;
/** Length of a header, and of the unit that contents are filled up to. Source: POSIX, ustar. */
const block = 512;

// It calls itself as it was called.
const error = (system: System, text: string): number => {
  system.err(`${leafOf(splitProgram(system.commandLine).program)}: ${text}\n`);
  return 1;
};

// What an archive holds is what its name tells.
const namesIn = (archive: string): readonly string[] | null => {
  const content = contentOf(layouts, leafOf(archive));
  if (content === null) return null;
  const files = content.files.split(" ").map((each) => each.replace(/:\d+$/, "").replaceAll("\\", "/"));
  return files.map((each) => (content.root === "" ? each : `${content.root}/${each}`).replaceAll("+", " "));
};

const unrecognised = (system: System): number => error(system, "Error opening archive: Unrecognized archive format");

const extract = (system: System, { path: archive, node }: PathInfo, wish: Wish): number => {
  const to = resolvePath(system.cwd(), wish.directory ?? ".");
  if (system.find(to) === null) return error(system, `could not chdir to '${wish.directory}'`);
  const tree = treeIn(node);
  if (tree === "damaged") return unrecognised(system);
  if (tree !== null) {
    const nodes = stripped(tree, wish.strip).map((each) => ({ path: resolvePath(to, each.name), node: each }));
    const failed = nodes.length === 0 ? null : system.install(nodes, `unpacking of ${leafOf(archive)}`);
    if (failed !== null) return error(system, failed.message);
    if (wish.verbose)
      system.err(
        namesOf(tree)
          .map((name) => `x ${name}\n`)
          .join(""),
      );
    return 0;
  }
  const content = wish.strip > 0 ? contentOf(layouts, leafOf(archive)) : null;
  const failed =
    content === null
      ? unpack(system, archive, to, null)
      : system.install(
          placements(to, content.files, {
            modified: system.wallClock(),
            ...(content.version === null ? {} : { version: content.version }),
          }),
          `unpacking of ${leafOf(archive)}`,
        );
  if (failed !== null) return error(system, failed.message);
  if (wish.verbose) system.err((namesIn(archive) ?? []).map((name) => `x ${name}\n`).join(""));
  return 0;
};

const list = (system: System, { path: archive, node }: PathInfo): number => {
  const tree = treeIn(node);
  if (tree === "damaged") return unrecognised(system);
  if (tree !== null) {
    system.out(
      namesOf(tree)
        .map((name) => `${name}\n`)
        .join(""),
    );
    return 0;
  }
  const names = namesIn(archive);
  if (names === null) system.notModelled(`what is in ${leafOf(archive)}`);
  system.out((names ?? []).map((name) => `${name}\n`).join(""));
  return 0;
};

const below = (name: string, tree: DirectoryNode): readonly string[] =>
  [...walk(tree)].map(({ segments }) => [name, ...segments].join("/"));

const create = (system: System, archive: string, wish: Wish): number => {
  const base = resolvePath(system.cwd(), wish.directory ?? ".");
  let bytes = 2 * block;
  const names: string[] = [];
  const nodes: VisibleNode[] = [];
  for (const name of wish.names) {
    const found = system.find(resolvePath(base, name));
    if (found === null) {
      error(system, `${name}: Couldn't visit directory: No such file or directory`);
      return error(system, "Error exit delayed from previous errors.");
    }
    const tree = found.node.kind === "directory" ? system.readTree(found.path) : null;
    if (tree !== null && isFailure(tree)) return error(system, tree.message);
    nodes.push(tree ?? found.node);
    names.push(name, ...(tree === null ? [] : below(name, tree)));
    const held = tree === null ? null : measure(tree);
    bytes += block + (found.node.kind === "file" ? found.node.size : 0);
    if (held !== null) bytes += held.bytes + block * (held.files + held.directories);
  }
  system.sleep(Math.round((bytes / speed) * 1_000_000));
  const size = Math.ceil((wish.packed ? bytes * ratio : bytes) / block) * block;
  const plain = wish.mode === "create" && wish.names.every((name) => !/[\\/:]|^\.+$/.test(name));
  const written = plain ? archiveOf(leafOf(archive), nodes, wish.packed) : null;
  const modified = system.wallClock();
  const node =
    written === null ? opaqueFile(leafOf(archive), size, { modified, mark: "assumption" }) : { ...written, modified };
  const failed = system.install([{ path: archive, node }], `packing of ${leafOf(archive)}`);
  if (failed !== null) return error(system, `Failed to open '${wish.file}'`);
  if (wish.verbose) system.err(names.map((name) => `a ${name.replaceAll("\\", "/")}\n`).join(""));
  return 0;
};

/** Packs and unpacks. Messages: libarchive's bsdtar, which Windows carries; what an archive holds is known by its bytes, or by its name where nobody knows those. */
export const tar: Program = {
  image: "tar.exe",
  main: (system) => {
    const wish = readWish(system.args);
    if (wish.mode === "version") {
      system.out("bsdtar 3.5.2 - libarchive 3.5.2 zlib/1.2.5.f-ipp bz2lib/1.0.6 \n");
      return 0;
    }
    if (wish.mode === null) return error(system, "Must specify one of -c, -r, -t, -u, -x");
    if (wish.file === null || wish.file === "-") {
      system.notModelled("archives that go through a pipe");
      return 0;
    }
    const archive = resolvePath(system.cwd(), wish.file);
    if (wish.mode === "create" || wish.mode === "append") {
      if (wish.names.length === 0) return error(system, "no files or directories specified");
      return create(system, archive, wish);
    }
    const found = system.find(archive);
    if (found === null || found.node.kind === "directory")
      return error(system, `Error opening archive: Failed to open '${wish.file}'`);
    return wish.mode === "list" ? list(system, found) : extract(system, found, wish);
  },
};
