import { type DirectoryNode, type TreeNode, utf8Length } from "#contract/file-tree/index.ts";

const block = 512;
const inBlocks = (bytes: number): number => Math.ceil(bytes / block) * block;

/** Whether a path fits into the fields of a plain header: 100 bytes, or 155 and 100 around a slash. */
const fitsHeader = (path: string): boolean => {
  const length = utf8Length(path);
  if (length !== path.length) return false;
  if (length <= 100) return true;
  const cut = path.lastIndexOf("/", 155);
  return length <= 256 && cut > 0 && path.length - cut - 1 <= 100;
};

// A path that does not fit takes a header more with one record, `NN path=…`.
const headerSize = (path: string): number =>
  fitsHeader(path) ? block : block + block + inBlocks(utf8Length(path) + 11);

const entrySize = (node: TreeNode, path: string): number => {
  if (node.kind === "tombstone") return 0;
  if (node.kind === "directory") return headerSize(`${path}/`) + entriesSize(node, `${path}/`);
  return headerSize(path) + (node.kind === "file" ? inBlocks(node.size) : 0);
};

const entriesSize = ({ entries }: DirectoryNode, prefix: string): number =>
  Object.values(entries).reduce((sum, node) => sum + entrySize(node, prefix + node.name), 0);

/** Bytes of a directory as a tar archive without an entry for itself: headers and contents in blocks, two empty blocks at the end. Source: POSIX.1-2017 pax, "ustar Interchange Format". */
export const tarSize = (tree: DirectoryNode): number => entriesSize(tree, "") + 2 * block;
