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
  /** Directories found so far; those before `next` have been looked through, of that one all before `from`. */
  private readonly directories: Rows<Entry>[] = [];
  private next = 0;
  private from = 0;
  private looked = 0;

  constructor(tree: Tree, query: string) {
    this.tree = tree;
    this.query = query;
    this.needle = fold(query);
    this.whole = query.includes("\\");
    const root = tree.children("");
    if (root !== null) this.directories.push(root);
  }

  private get done(): boolean {
    return this.query === "" || this.next >= this.directories.length || this.entries.length >= MOST_FOUND;
  }

  /** Looks at no more than `steps` further names, and tells what has been found by then. */
  look(steps: number): Found {
    const end = this.looked + steps;
    while (!this.done && this.looked < end) {
      const rows = this.directories[this.next];
      if (rows === undefined || this.from >= rows.count) {
        this.next += 1;
        this.from = 0;
      } else {
        this.take(rows.at(this.from));
        this.from += 1;
      }
    }
    return { query: this.query, entries: [...this.entries], looked: this.looked, done: this.done };
  }

  private take(entry: Entry): void {
    this.looked += 1;
    if (fold(this.whole ? entry.path : entry.name).includes(this.needle)) this.entries.push(entry);
    if (entry.kind !== "directory" || entry.state === "tombstone") return;
    const rows = this.tree.children(entry.path);
    if (rows !== null && rows.count > 0) this.directories.push(rows);
  }
}
