import {
  bytesOf,
  type DirectoryNode,
  type FileNode,
  findIn,
  opaqueFile,
  sortedEntries,
  splitPath,
  type TreeNode,
  type VisibleNode,
  walk,
} from "#contract/file-tree/index.ts";
import { gunzip, packingOf } from "#contract/tar/gunzip.ts";
import { blockSize, isEmptyBlock, readHeader } from "#contract/tar/header.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import { openArchive } from "../../api/archive.ts";

/** A thing that COPY or ADD names. */
export interface Source {
  readonly node: VisibleNode;
  /** `file:…` or `dir:…`: what the cache goes by. */
  readonly hash: string;
  /** What is in an archive that ADD unpacks; "unknown" where nobody knows its bytes. */
  readonly archive: DirectoryNode | "unknown" | null;
}

const withoutTimes = (node: TreeNode): unknown => {
  if (node.kind === "tombstone") return null;
  const { modified: _, name: __, mark: ___, ...rest } = node;
  return node.kind === "directory"
    ? { ...rest, entries: sortedEntries(node).map((each) => [each.name, withoutTimes(each)]) }
    : rest;
};

/** Source: reference/docker-cli.md §4.3; moby builder/dockerfile/copy.go. */
export const hashOf = (node: VisibleNode): string =>
  `${node.kind === "directory" ? "dir" : "file"}:${sha256Hex(JSON.stringify(withoutTimes(node)))}`;

/** The hash of all sources of one instruction. */
export const joinedHash = (sources: readonly Source[]): string => {
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) return only.hash;
  return `multi:${sha256Hex(sources.map(({ hash }) => hash).join(","))}`;
};

const archiveName = /\.(?:tar|tar\.gz|tgz|tar\.bz2|tbz2)$/i;

/** Whether a damaged archive is one at all: its first header says so, not its name. Source: moby pkg/archive, IsArchivePath. */
const begins = (file: FileNode): boolean => {
  const bytes = bytesOf(file) ?? new Uint8Array();
  const plain = packingOf(bytes) === "gzip" ? (gunzip(bytes) ?? new Uint8Array()) : bytes;
  const block = plain.subarray(0, blockSize);
  return block.length === blockSize && !isEmptyBlock(block) && readHeader(block) !== null;
};

const archiveIn = (file: FileNode): Source["archive"] | Failure => {
  if (file.content.kind === "text") return null;
  const bzip2 = file.content.kind === "bytes" && packingOf(bytesOf(file) ?? new Uint8Array()) === "bzip2";
  if (bzip2 || file.content.kind === "opaque") return archiveName.test(file.name) ? "unknown" : null;
  const { tree, ...damaged } = openArchive(file);
  if (tree !== undefined) return Object.keys(tree.entries).length === 0 ? null : tree;
  return begins(file) ? failure("500", `ADD failed: ${"problem" in damaged ? damaged.problem : ""}`) : null;
};

/** A source with what ADD makes of it; a failure where it is an archive that is damaged. */
export const sourceOf = (node: VisibleNode, unpacks: boolean): Source | Failure => {
  const archive = unpacks && node.kind === "file" ? archiveIn(node) : null;
  return isFailure(archive) ? archive : { node, hash: hashOf(node), archive };
};

const ownedNode = <Node extends TreeNode>(node: Node, owner: string): Node => {
  if (node.kind === "tombstone") return node;
  if (node.kind !== "directory") return { ...node, owner };
  const entries = Object.entries(node.entries).map(([key, each]) => [key, ownedNode(each, owner)]);
  return { ...node, owner, entries: Object.fromEntries(entries) };
};

/** A source whose files belong to somebody. */
export const owned = (source: Source, owner: string): Source => ({
  ...source,
  node: ownedNode(source.node, owner),
  archive: source.archive === null || source.archive === "unknown" ? source.archive : ownedNode(source.archive, owner),
});

const hasWildcards = (text: string): boolean => /[*?[]/.test(text);

/** Go's `filepath.Match`; null where the pattern is none. */
const matcher = (pattern: string): RegExp | null => {
  const escaped = pattern
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]");
  try {
    return new RegExp(`^${escaped}$`);
  } catch {
    return null;
  }
};

/** Names with forward slashes, without what leads nowhere; null for a path out of the context. */
const cleaned = (source: string): string | null => {
  const kept: string[] = [];
  for (const name of source.replaceAll("\\", "/").split("/")) {
    if (name === "" || name === ".") continue;
    if (name === ".." && kept.pop() === undefined) return null;
    if (name !== "..") kept.push(name);
  }
  return kept.join("/");
};

const visible = (node: TreeNode | undefined): VisibleNode | undefined =>
  node?.kind === "tombstone" ? undefined : node;

/** What a source names in a build context. Texts: reference/docker-cli.md §10.4. */
export const contextSources = (
  context: DirectoryNode,
  source: string,
  keyword: string,
): readonly VisibleNode[] | Failure => {
  const path = cleaned(source);
  if (path === null) return failure("500", `${keyword} failed: forbidden path outside the build context: ${source} ()`);
  if (!hasWildcards(path)) {
    const node = visible(findIn(context, splitPath(path)));
    if (node !== undefined) return [node];
    return failure(
      "500",
      `${keyword} failed: file not found in build context or excluded by .dockerignore: stat ${path}: file does not exist`,
    );
  }
  const pattern = matcher(path);
  if (pattern === null) return failure("500", `${keyword} failed: syntax error in pattern`);
  return [...walk(context)]
    .filter(({ segments }) => pattern.test(segments.join("/")))
    .flatMap(({ node }) => visible(node) ?? []);
};

/** Length of what an address leads to: nobody knows it here. Assumption. */
const remoteSize = 1_000_000;

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** The file that an address leads to. */
export const remoteSource = (address: string): VisibleNode => {
  const [, path = ""] = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(address) ?? [];
  return opaqueFile(path.split("/").at(-1) ?? "", remoteSize, { mark: "assumption" });
};
