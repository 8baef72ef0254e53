import { entryIn, type TreeNode, type VisibleNode } from "#contract/file-tree/index.ts";
import type { Sheet } from "./stack.ts";

/** What a path leads to on one volume, links not followed. */
export type Lookup =
  | {
      readonly kind: "found";
      readonly node: VisibleNode;
      /** The names on the path as the disk spells them. */
      readonly segments: readonly string[];
      /** Which tree supplies its bytes: 0 is the volume itself, 1 the topmost tree below it. */
      readonly layer: number;
    }
  /** A link stands on the way, at `at`. */
  | { readonly kind: "link"; readonly at: number; readonly target: string; readonly segments: readonly string[] }
  /** Nobody knows whether it is there, because of what `missing` says. */
  | { readonly kind: "missing"; readonly missing: string }
  /** It is not there; 2: only its last name, 3: already a directory on the way. */
  | { readonly kind: "absent"; readonly code: "2" | "3" };

export type Found = Extract<Lookup, { readonly kind: "found" }>;

// A tree that has something else than a directory of this name hides what lies below it; a covering directory does so too.
const readsOf = ({ tree, notModelled }: Sheet, segments: readonly string[]): string | "hides" | null => {
  let directory = tree;
  let covers = tree.covers === true;
  let unknown = notModelled;
  for (const segment of segments) {
    const next: TreeNode | undefined = entryIn(directory, segment);
    if (next === undefined) break;
    if (next.kind !== "directory") return "hides";
    directory = next;
    covers ||= next.covers === true;
    unknown ??= next.notModelled ?? null;
  }
  return unknown ?? (covers ? "hides" : null);
};

/** Why nobody knows whether something is at a path that no tree, topmost first, shows; null if it is known not to be there. */
export const unknownAt = (sheets: readonly Sheet[], segments: readonly string[]): string | null => {
  for (const sheet of sheets) {
    const said = readsOf(sheet, segments);
    if (said !== null) return said === "hides" ? null : said;
  }
  return null;
};

/** Why nobody knows all that is in a directory; null where the list is complete. */
export const unknownInside = (look: (segments: readonly string[]) => Lookup, segments: readonly string[]) => {
  // No file can have this name, so only what is not modelled can answer.
  const inside = look([...segments, "\0"]);
  return inside.kind === "missing" ? inside.missing : null;
};
