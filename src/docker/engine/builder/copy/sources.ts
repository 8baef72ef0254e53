import {
  type DirectoryNode,
  findIn,
  opaqueFile,
  sortedEntries,
  splitPath,
  type TreeNode,
  type VisibleNode,
  walk,
} from "#contract/file-tree/index.ts";
import { sha256Hex } from "#core/digest.ts";
import { type Failure, failure } from "#core/failure.ts";

/** A thing that COPY or ADD names. */
export interface Source {
  readonly node: VisibleNode;
  /** `file:…` or `dir:…`: what the cache goes by. */
  readonly hash: string;
  /** An archive that ADD would unpack. */
  readonly archive: boolean;
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

const archiveName = /\.(?:tar|tar\.gz|tgz|tar\.bz2|tbz2|tar\.xz|txz)$/i;

export const sourceOf = (node: VisibleNode, unpacks: boolean): Source => ({
  node,
  hash: hashOf(node),
  archive: unpacks && node.kind === "file" && archiveName.test(node.name),
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
