import { fold } from "#contract/file-tree/name.ts";
import type { Entry, Rows, Tree } from "./model.ts";

/** A search under way: how far it has come. */
export interface Search {
  readonly query: string;
  readonly entries: readonly Entry[];
  /** Names looked at. */
  readonly looked: number;
  readonly done: boolean;
  /** Directories still to be looked through, the next first, with the place to go on from. */
  readonly ahead: readonly { readonly rows: Rows<Entry>; readonly from: number }[];
}

/** No more than so many names are kept; who looks for more looks too widely. */
export const MOST_FOUND = 500;

/** A search for names that hold `query` in any letter case; a query with `\` looks at the whole path. */
export const searchFor = (tree: Tree, query: string): Search => {
  const root = tree.children("");
  return {
    query,
    entries: [],
    looked: 0,
    done: query === "" || root === null,
    ahead: root === null ? [] : [{ rows: root, from: 0 }],
  };
};

/** The search after `steps` names more. Directories are entered after the names beside them, so that what lies high comes first. */
export const lookOn = (search: Search, tree: Tree, steps: number): Search => {
  if (search.done) return search;
  const needle = fold(search.query);
  const whole = needle.includes("\\");
  const entries = [...search.entries];
  const ahead = [...search.ahead];
  let { looked } = search;
  const end = looked + steps;
  let at = 0;
  while (at < ahead.length && looked < end && entries.length < MOST_FOUND) {
    const here = ahead[at];
    if (here === undefined) break;
    let from = here.from;
    for (; from < here.rows.count && looked < end && entries.length < MOST_FOUND; from += 1) {
      const entry = here.rows.at(from);
      looked += 1;
      if (fold(whole ? entry.path : entry.name).includes(needle)) entries.push(entry);
      if (entry.kind !== "directory" || entry.state === "tombstone") continue;
      const rows = tree.children(entry.path);
      if (rows !== null && rows.count > 0) ahead.push({ rows, from: 0 });
    }
    if (from < here.rows.count) ahead[at] = { rows: here.rows, from };
    else at += 1;
  }
  const left = ahead.slice(at);
  return { query: search.query, entries, looked, done: left.length === 0 || entries.length >= MOST_FOUND, ahead: left };
};
