import { type DirectoryNode, type FileNode, fold, type TreeNode, textOf, walk } from "#contract/file-tree/index.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";

/** The folder that an archive of images was unpacked to. */
export interface Folder {
  readonly tree: DirectoryNode;
  /** On the host. */
  readonly path: string;
  readonly separator: "\\" | "/";
  /** The system's words for a file that is not there. */
  readonly notFound: string;
}

// Source: moby sys/symlink, evalSymlinksInScope.
const mostLinks = 255;

const names = (path: string): readonly string[] => path.split(/[\\/]+/).filter((name) => name !== "" && name !== ".");

/** Follows a path; nothing leads out of the folder, neither ".." nor a link. */
const reach = ({ tree, path: root, separator }: Folder, path: string): TreeNode | Failure | null => {
  let waiting = [...names(path)];
  const way: DirectoryNode[] = [tree];
  let links = 0;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (name === "..") {
      if (way.length > 1) way.pop();
      continue;
    }
    const node: TreeNode | undefined = way.at(-1)?.entries[fold(name)];
    if (node === undefined) return null;
    if (node.kind === "link") {
      links += 1;
      if (links > mostLinks)
        return failure("500", `evalSymlinksInScope: too many links in ${[root, ...names(path)].join(separator)}`);
      if (/^[\\/]/.test(node.target)) way.splice(1);
      waiting = [...names(node.target), ...waiting];
    } else if (node.kind === "directory") way.push(node);
    else return waiting.length === 0 ? node : null;
  }
  return way.at(-1) ?? null;
};

/** A file of the folder, or a failure in the words of Go and of the system. */
export const fileIn = (folder: Folder, path: string): FileNode | Failure => {
  const found = reach(folder, path);
  if (isFailure(found)) return found;
  const whole = [folder.path, ...names(path)].join(folder.separator);
  if (found === null) return failure("500", `open ${whole}: ${folder.notFound}`);
  return found.kind === "file" ? found : failure("500", `read ${whole}: Incorrect function.`);
};

/** A file's text; without known bytes there is none. */
export const textIn = (folder: Folder, path: string): string | Failure => {
  const file = fileIn(folder, path);
  return isFailure(file) ? file : (textOf(file) ?? "");
};

/** A link whose target lies outside: the first one ends the unpacking. Source: moby pkg/archive/archive.go, createTarFile. */
export const escapingLink = ({ tree, path, separator }: Folder): Failure | null => {
  for (const { segments, node } of walk(tree)) {
    if (node.kind !== "link") continue;
    let depth = segments.length - 1;
    const escapes = names(node.target).some((name) => {
      depth += name === ".." ? -1 : 1;
      return depth < 0;
    });
    const at = [path, ...segments].join(separator);
    if (escapes) return failure("500", `invalid symlink ${JSON.stringify(at)} -> ${JSON.stringify(node.target)}`);
  }
  return null;
};
