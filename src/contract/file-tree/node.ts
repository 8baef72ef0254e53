/** What is in a file. `opaque` models the length alone: nobody can look inside. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly base64: string }
  | { readonly kind: "opaque" };

interface Described {
  /** As written; the folded form is the key in the directory that holds it. */
  readonly name: string;
  /** Unix milliseconds. */
  readonly modified?: number;
  /** Letters as `attrib` prints them, such as "RHS". */
  readonly attributes?: string;
  /** The account that owns it, as `dir /q` prints it; absent: what its directory's owner is. */
  readonly owner?: string;
  /** Set where the reference names no source for this entry. */
  readonly mark?: "assumption";
  /** Digest or name of the layer whose doings here nobody knows. */
  readonly notModelled?: string;
}

/** An alternate data stream of a file or directory: `name` is what stands after the colon. `size` is in bytes. */
export interface StreamNode {
  readonly name: string;
  readonly size: number;
  readonly content: Content;
}

/** `size` is in bytes, also of opaque content. */
export interface FileNode extends Described {
  readonly kind: "file";
  readonly size: number;
  readonly content: Content;
  readonly streams?: readonly StreamNode[];
  /** Files of one tree with the same text here are one file with several names: hard links. */
  readonly linked?: string;
  /** Version resource of an executable, such as "10.0.20348.2966". */
  readonly version?: string;
}

/** Names by their folded form. */
export type Entries = Readonly<Record<string, TreeNode>>;

export interface DirectoryNode extends Described {
  readonly kind: "directory";
  readonly entries: Entries;
  readonly streams?: readonly StreamNode[];
  /** Deleted and made again: what lies under it in lower layers stays hidden. */
  readonly covers?: true;
}

/** `target` is kept as written, absolute or relative to the directory that holds the link. */
export interface LinkNode extends Described {
  readonly kind: "link";
  readonly target: string;
  readonly linkType: "symlink" | "junction";
}

/** Says, in an upper layer, that the name below is gone. */
export interface TombstoneNode {
  readonly kind: "tombstone";
  readonly name: string;
}

export type TreeNode = FileNode | DirectoryNode | LinkNode | TombstoneNode;

/** What a path can lead to. */
export type VisibleNode = FileNode | DirectoryNode | LinkNode;
