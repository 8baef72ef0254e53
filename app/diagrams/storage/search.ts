import { fold } from "#contract/file-tree/name.ts";
import type { Entry, Rows, Tree } from "./model.ts";
import type { Found } from "./view.ts";

/** No more than so many names are kept; who looks for more looks too widely. */
export const MOST_FOUND = 500;

/** A search for names that hold `query` in any letter case; a query with `\` looks at whole paths. Directory by directory, the higher ones first. */
export class TreeSearch {
  private readonly tree: Tree;
  private readonly query: string;
  private readonly needle: string;
  private readonly whole: boolean;
  private readonly entries: Entry[] = [];
  /** Paths of the directories found so far; those before `next` have been opened. */
  private readonly directories: string[] = [""];
  private next = 0;
  /** The directory that is looked through, all before `from`. */
  private rows: Rows<Entry> | null = null;
  private from = 0;
  private looked = 0;

  constructor(tree: Tree, query: string) {
    this.tree = tree;
    this.query = query;
    this.needle = fold(query);
    this.whole = query.includes("\\");
  }

  private get done(): boolean {
    const through = this.rows === null && this.next >= this.directories.length;
    return this.query === "" || through || this.entries.length >= MOST_FOUND;
  }

  /** Looks at no more than `steps` further names, and tells what has been found by then. */
  look(steps: number): Found {
    const end = this.looked + steps;
    while (!this.done && this.looked < end) {
      this.rows ??= this.open();
      if (this.rows !== null && this.from < this.rows.count) {
        this.take(this.rows.at(this.from));
        this.from += 1;
      }
      if (this.rows !== null && this.from >= this.rows.count) this.rows = null;
    }
    return { query: this.query, entries: [...this.entries], looked: this.looked, done: this.done };
  }

  private open(): Rows<Entry> | null {
    const path = this.directories[this.next];
    this.next += 1;
    this.from = 0;
    return path === undefined ? null : this.tree.children(path);
  }

  private take(entry: Entry): void {
    this.looked += 1;
    if (fold(this.whole ? entry.path : entry.name).includes(this.needle)) this.entries.push(entry);
    if (entry.kind === "directory" && entry.state !== "tombstone") this.directories.push(entry.path);
  }
}
