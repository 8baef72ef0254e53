import { fold } from "./name.ts";
import type { NameIndex } from "./name-index.ts";
import type { DirectoryNode, Entries, TreeNode } from "./node.ts";
import type { Measure } from "./walk.ts";

/** What a directory is besides its entries. */
export type Shell = Omit<DirectoryNode, "entries" | "kind">;

/** What is in a directory. All directories in it are indexed too; there are no tombstones. */
export interface Contents {
  readonly index: NameIndex;
  /** For each node, the number of trees under the one that supplies it; null where that is the one that supplies the directory. */
  readonly heights: readonly number[] | null;
}

export const shellOf = (directory: DirectoryNode): Shell => {
  const keys = Object.keys(directory).filter((key) => key !== "entries" && key !== "kind" && key !== "covers");
  return Object.fromEntries(keys.map((key) => [key, directory[key as keyof Shell]])) as unknown as Shell;
};

const entriesOf = ({ index }: Contents): Entries => {
  const entries: Record<string, TreeNode> = {};
  for (const node of index.nodes) entries[fold(node.name)] = node;
  return entries;
};

/**
 * A directory whose contents are made on first look and kept, with an index of its names. It never changes. Not for rows of a world.
 * `entries` is an own property, as of any directory: a copy has the entries, but not the index.
 */
export class IndexedDirectory implements DirectoryNode {
  readonly kind = "directory";
  declare readonly name: string;
  declare readonly entries: Entries;
  readonly #measure: Measure | null;
  #make: (() => Contents) | null;
  #contents: Contents | null = null;
  #entries: Entries | null = null;

  constructor(shell: Shell, make: () => Contents, measure: Measure | null = null) {
    this.#make = make;
    this.#measure = measure;
    Object.assign(this, shell);
    Object.defineProperty(this, "entries", IndexedDirectory.#entriesProperty);
  }

  // One function for all, lest each directory have a shape of its own.
  static readonly #entriesProperty: PropertyDescriptor = {
    enumerable: true,
    get(this: IndexedDirectory): Entries {
      this.#entries ??= entriesOf(this.#look());
      return this.#entries;
    },
  };

  #look(): Contents {
    if (this.#contents !== null) return this.#contents;
    const made = (this.#make as () => Contents)();
    this.#make = null;
    this.#contents = made;
    return made;
  }

  /** Undefined for a directory of plain data, which a copy of an indexed one is too. */
  static contentsOf(directory: DirectoryNode): Contents | undefined {
    return #contents in directory ? (directory.#contents ?? directory.#look()) : undefined;
  }

  static isIndexed(directory: DirectoryNode): boolean {
    return #contents in directory;
  }

  /** What is known of all that lies under a directory before anybody has looked; null for nothing. */
  static measureOf(directory: DirectoryNode): Measure | null {
    return #measure in directory ? directory.#measure : null;
  }
}
