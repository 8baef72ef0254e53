import {
  type Content,
  type DirectoryNode,
  entryIn,
  type FileNode,
  fold,
  lazyDirectory,
  sortedEntries,
  type TreeNode,
} from "#contract/file-tree/index.ts";
import { lazy } from "../directory.ts";
import { fileVersion, type Origin } from "../file-table.ts";
import { type Placed, treeOf } from "../generator.ts";
import { storeComponents } from "./component-store.ts";
import { type Extent, measureOf } from "./extent.ts";
import { componentName } from "./names.ts";
import { type Payload, shareOf } from "./payload.ts";
import { type Plan, planOf, storeFolders, storePath } from "./plan.ts";

const opaque: Content = { kind: "opaque" };

/** What is made when it is first asked for. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** All files of a payload, those that are listed first; `first` is the number of the first of them among all that have twins. */
const filesOf = (payload: Payload, first: number, plan: Plan, origin: Origin): readonly FileNode[] => {
  const { modified, version } = origin;
  const twin = (at: number) => (payload.architecture === undefined ? {} : { linked: `${version} ${first + at}` });
  const listed = plan.listedIn(payload);
  const taken = new Set(listed.map(({ name }) => fold(name)));
  const files = listed.map((file, at): FileNode => ({ ...file, ...twin(at) }));
  for (let at = 0; files.length < payload.files; at += 1) {
    const name = payload.name(at);
    if (taken.size > 0 && taken.has(fold(name))) continue;
    const size = plan.sizeOf(payload, files.length - listed.length);
    const extras = { ...fileVersion(name, version), ...twin(files.length) };
    files.push({ kind: "file", name, size, content: opaque, modified, mark: "assumption", ...extras });
  }
  return files;
};

const placedOf = (payload: Payload, files: () => readonly FileNode[]): Placed => {
  const { path, directories } = payload;
  if (directories === undefined) return { path, nodes: files };
  const directory = (at: number): DirectoryNode =>
    lazy(directories.name(at), () => files().slice(...shareOf(payload, at)), { mark: "assumption" });
  return { path, nodes: () => Array.from({ length: directories.count }, (_, at) => directory(at)) };
};

const shellOf = ({ name, attributes, modified, mark }: DirectoryNode) => ({
  name,
  ...(attributes === undefined ? {} : { attributes }),
  ...(modified === undefined ? {} : { modified }),
  ...(mark === undefined ? {} : { mark }),
});

// A file that is listed is among those of its payload, as one with a twin.
const joinedNodes = (listed: DirectoryNode, filling: DirectoryNode): readonly TreeNode[] => {
  const own = sortedEntries(listed).flatMap((node): readonly TreeNode[] => {
    const more = entryIn(filling, node.name);
    if (more === undefined || node.kind === "link") return [node];
    if (node.kind !== "directory") return [];
    return [more.kind === "directory" ? joined(node, more) : node];
  });
  return [...sortedEntries(filling), ...own];
};

const joined = (listed: DirectoryNode, filling: DirectoryNode): DirectoryNode =>
  lazyDirectory(shellOf(listed), () => joinedNodes(listed, filling));

/**
 * What is listed, and as much that stands for the rest as the extent says. What nobody has listed is marked as an assumption.
 * Nothing is made before somebody looks; `measure` walks nothing.
 */
export const filledTree = (listed: DirectoryNode, extent: Extent, origin: Origin): DirectoryNode => {
  const plan = once(() => planOf(listed, extent, (at) => `${componentName("amd64", at, origin.version)}.manifest`));
  let twins = 0;
  const groups = extent.payloads.map((payload) => {
    const first = twins;
    if (payload.architecture !== undefined) twins += payload.files;
    return { payload, first, files: once(() => filesOf(payload, first, plan(), origin)) };
  });
  const filling = treeOf(
    ...groups.map(({ payload, files }) => placedOf(payload, files)),
    ...storeFolders.map((name) => ({ path: `${storePath}\\${name}`, nodes: () => [] })),
    { path: `${storePath}\\Manifests`, nodes: () => filesOf(plan().manifests, 0, plan(), origin) },
    {
      path: storePath,
      nodes: () =>
        storeComponents(
          groups.filter(({ payload }) => payload.architecture !== undefined),
          plan().components,
          twins,
          origin,
        ),
    },
  );
  return lazyDirectory(shellOf(listed), () => joinedNodes(listed, filling), measureOf(extent));
};
