import type { DirectoryNode } from "#contract/file-tree/index.ts";

/** A plain disk: a text for a file, null for a directory, by path with slashes. */
export type View = ReadonlyMap<string, string | null>;

/** What is done to files: all that the two systems do alike. */
export interface Operation {
  readonly what: "write" | "append" | "mkdir" | "delete" | "rmdir" | "rename";
  readonly path: string;
  /** Of a rename. */
  readonly to: string;
}

export interface Change {
  /** As `docker diff` prints it. */
  readonly path: string;
  readonly kind: 0 | 1 | 2;
}

/** A container of a layer store, seen as a law sees it. */
export interface Running {
  /** Whether it could be done. */
  readonly perform: (operation: Operation, text: string) => boolean;
  readonly view: () => View;
  readonly changes: () => readonly Change[];
  /** What the layers hold, as text. */
  readonly layers: () => string;
  /** What a container shows that is made of this one's commit. */
  readonly viewOfCommit: () => View;
}

export interface LayerStore {
  readonly name: string;
  /** A container over layers, base first. */
  readonly begin: (trees: readonly DirectoryNode[]) => Running;
}
