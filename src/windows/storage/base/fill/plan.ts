import type { DirectoryNode, FileNode } from "#contract/file-tree/index.ts";
import type { Extent } from "./extent.ts";
import { countListed, foldPath, type Listed } from "./listed.ts";
import type { Payload } from "./payload.ts";
import { bytesBetween, partsOf } from "./sizes.ts";

/** What the numbers of a tree come to, once what is listed in it has been counted. */
export interface Plan {
  /** The files of the payload's own directory that are listed. */
  readonly listedIn: (payload: Payload) => readonly FileNode[];
  /** Bytes of the `at`-th file of a payload that is not listed. */
  readonly sizeOf: (payload: Payload, at: number) => number;
  /** Directories of the component store that hold files. */
  readonly components: number;
  /** The files of its `Manifests`, as a payload of their own. */
  readonly manifests: Payload;
}

/** Where the component store is, and the directories that are always in it. */
export const storePath = "Windows\\WinSxS";
export const storeFolders = ["Backup", "Catalogs", "FileMaps", "Manifests"];

// Every directory on the way counts, once.
const directoriesOf = (listed: Listed, payloads: readonly Payload[]): number => {
  const all = new Set(listed.directories);
  for (const path of [...payloads.map((each) => each.path), ...storeFolders.map((name) => `${storePath}\\${name}`)]) {
    const names = foldPath(path).split("\\");
    for (let depth = 1; depth <= names.length; depth += 1) all.add(names.slice(0, depth).join("\\"));
  }
  return payloads.reduce((sum, { directories }) => sum + (directories?.count ?? 0), all.size);
};

/** Reads what is listed, so that the rest brings the tree to its extent, to the file and to the byte. */
export const planOf = (root: DirectoryNode, extent: Extent, manifestName: Payload["name"]): Plan => {
  const listed = countListed(root);
  const listedIn = ({ path, directories }: Payload): readonly FileNode[] =>
    directories === undefined ? (listed.filesIn.get(foldPath(path)) ?? []) : [];
  const elsewhere = extent.payloads.reduce((sum, payload) => sum - listedIn(payload).length, listed.files);
  const manifests: Payload = {
    path: `${storePath}\\Manifests`,
    files: extent.payloads.reduce((sum, { files }) => sum - files, extent.files - elsewhere),
    name: manifestName,
    weight: 1,
  };
  const starts = new Map<Payload, number>();
  let parts = 0;
  for (const payload of [...extent.payloads, manifests]) {
    starts.set(payload, parts);
    parts += payload.weight * partsOf(payload.files - listedIn(payload).length);
  }
  const bytes = extent.bytes - listed.bytes;
  return {
    listedIn,
    sizeOf: (payload, at) => {
      const from = starts.get(payload) ?? 0;
      const { weight } = payload;
      return bytesBetween(bytes, parts, from + weight * partsOf(at), from + weight * partsOf(at + 1));
    },
    components: extent.directories - directoriesOf(listed, extent.payloads),
    manifests,
  };
};
