import { fileOf, opaqueFile } from "../file-tree/content.ts";
import type { DirectoryNode } from "../file-tree/node.ts";
import { TreeBuilder } from "./builder.ts";
import { DamagedTar, type TarEntry, tarEntries } from "./entries.ts";

export interface TarLimits {
  readonly entries: number;
  readonly depth: number;
  /** Bytes of a file past which only its length is kept. */
  readonly content: number;
}

export const tarLimits: TarLimits = { entries: 200_000, depth: 200, content: 16 * 1024 ** 2 };

/** A tree, or why there is none. `outside`: the entry that would lead out of the directory that is unpacked into. */
export type Unpacked =
  | { readonly tree: DirectoryNode }
  | { readonly problem: string; readonly outside?: string; readonly tree?: undefined };

/** An entry that would be written elsewhere. */
export class OutsideTar extends DamagedTar {
  readonly entry: string;

  constructor(entry: string) {
    super(`${JSON.stringify(entry)} is outside of the archive`);
    this.entry = entry;
  }
}

/** The names on an entry's path. Nothing leads out of the tree: not "..", not a drive, not a leading slash. */
export const segmentsOf = (path: string, limits: TarLimits): readonly string[] => {
  const names = path
    .replace(/^[A-Za-z]:/, "")
    .split(/[\\/]+/)
    .filter((name) => name !== "" && name !== ".");
  if (names.includes("..")) throw new OutsideTar(path);
  if (names.length > limits.depth) throw new DamagedTar(`an entry lies more than ${limits.depth} directories deep`);
  return names;
};

const addEntry = (tree: TreeBuilder, { name, type, link, modified, data }: TarEntry, limits: TarLimits): void => {
  const segments = segmentsOf(name, limits);
  const own = segments.at(-1);
  const extras = { modified: Math.round(modified * 1000) };
  if (type === "5" || (type === "0" && name.endsWith("/"))) tree.addDirectory(segments, extras);
  else if (own === undefined) return;
  else if (type === "0" || type === "7") {
    const node = data.length > limits.content ? opaqueFile(own, data.length, extras) : fileOf(own, data, extras);
    tree.add(segments, node);
  } else if (type === "2")
    tree.add(segments, { kind: "link", name: own, target: link, linkType: "symlink", ...extras });
  else if (type === "1") {
    const other = tree.find(segmentsOf(link, limits));
    if (other === undefined) throw new DamagedTar(`${JSON.stringify(name)} is a link to nothing`);
    tree.add(segments, { ...other, name: own });
  }
};

/** What a reader of archives makes of a damaged one: its answer instead of an exception. */
export const orProblem = <T extends object>(read: () => T): T | Exclude<Unpacked, { tree: DirectoryNode }> => {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof OutsideTar) return { problem: thrown.message, outside: thrown.entry };
    if (thrown instanceof DamagedTar) return { problem: thrown.message };
    throw thrown;
  }
};

/** Unpacks a tar archive. A problem for one that is damaged or means harm; nothing is thrown. */
export const readTar = (bytes: Uint8Array, limits = tarLimits): Unpacked =>
  orProblem(() => {
    const tree = new TreeBuilder();
    let count = 0;
    for (const entry of tarEntries(bytes)) {
      count += 1;
      if (count > limits.entries) throw new DamagedTar(`it has more than ${limits.entries} entries`);
      addEntry(tree, entry, limits);
    }
    return { tree: tree.tree() };
  });
