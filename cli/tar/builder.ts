import { type DirectoryNode, directoryOf, fold, type VisibleNode } from "#contract/file-tree/index.ts";

interface Folder {
  name: string;
  modified: number | undefined;
  readonly inside: Map<string, Folder | VisibleNode>;
}

const isFolder = (entry: Folder | VisibleNode): entry is Folder => "inside" in entry;

const folder = (name: string): Folder => ({ name, modified: undefined, inside: new Map() });

const whole = ({ name, modified, inside }: Folder): DirectoryNode =>
  directoryOf(
    name,
    [...inside.values()].map((entry) => (isFolder(entry) ? whole(entry) : entry)),
    modified === undefined ? {} : { modified },
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

  addDirectory(segments: readonly string[], modified: number): void {
    this.enter(segments).modified = modified;
  }

  add(segments: readonly string[], node: VisibleNode): void {
    this.enter(segments.slice(0, -1)).inside.set(fold(node.name), node);
  }

  find(segments: readonly string[]): VisibleNode | undefined {
    let at: Folder | VisibleNode | undefined = this.root;
    for (const name of segments) at = at !== undefined && isFolder(at) ? at.inside.get(fold(name)) : undefined;
    return at === undefined || isFolder(at) ? undefined : at;
  }

  tree(): DirectoryNode {
    return whole(this.root);
  }
}
