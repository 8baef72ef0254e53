import { fold } from "../file-tree/name.ts";
import type { DirectoryNode, StreamNode, TreeNode } from "../file-tree/node.ts";
import { type DirectoryExtras, directoryOf } from "../file-tree/tree.ts";

interface Folder {
  name: string;
  extras: DirectoryExtras;
  readonly inside: Map<string, Folder | TreeNode>;
}

const isFolder = (entry: Folder | TreeNode): entry is Folder => "inside" in entry;

const folder = (name: string): Folder => ({ name, extras: {}, inside: new Map() });

const whole = ({ name, extras, inside }: Folder): DirectoryNode =>
  directoryOf(
    name,
    [...inside.values()].map((entry) => (isFolder(entry) ? whole(entry) : entry)),
    extras,
  );

/** Puts a tree together from entries in any order; of two with one name the later stays, as when they are unpacked. */
export class TreeBuilder {
  private readonly root = folder("");

  private enter(segments: readonly string[]): Folder {
    let at = this.root;
    for (const name of segments) {
      const found = at.inside.get(fold(name));
      const next = found !== undefined && isFolder(found) ? found : folder(name);
      at.inside.set(fold(name), next);
      at = next;
    }
    return at;
  }

  addDirectory(segments: readonly string[], extras: DirectoryExtras): void {
    const entered = this.enter(segments);
    if (entered !== this.root) entered.extras = extras;
  }

  add(segments: readonly string[], node: TreeNode): void {
    this.enter(segments.slice(0, -1)).inside.set(fold(node.name), node);
  }

  /** Gives a directory one more stream; false where there is none. */
  addStream(segments: readonly string[], stream: StreamNode): boolean {
    const at = this.at(segments);
    if (at === undefined || !isFolder(at) || at === this.root) return false;
    at.extras = { ...at.extras, streams: [...(at.extras.streams ?? []), stream] };
    return true;
  }

  private at(segments: readonly string[]): Folder | TreeNode | undefined {
    let at: Folder | TreeNode | undefined = this.root;
    for (const name of segments) at = at !== undefined && isFolder(at) ? at.inside.get(fold(name)) : undefined;
    return at;
  }

  /** What is at a path so far; undefined for a directory too. */
  find(segments: readonly string[]): Exclude<TreeNode, DirectoryNode> | undefined {
    const at = this.at(segments);
    return at === undefined || isFolder(at) || at.kind === "directory" ? undefined : at;
  }

  tree(): DirectoryNode {
    return whole(this.root);
  }
}
