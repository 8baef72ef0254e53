import {
  bytesOf,
  directoryOf,
  emptyDirectory,
  fromText,
  sortedEntries,
  splitPath,
  type TreeNode,
  toBase64,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { copyInto, mountScratch, readFrom, unmountScratch } from "#contract/layer-store.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import { archiveTree } from "../../api/archive.ts";
import { exchanges } from "../../api/exchange.ts";
import { type Call, type Endpoint, queryFlag, queryText } from "../../daemon/call.ts";
import { type Engine, isoOfUnixMicros } from "../../daemon/engine.ts";
import type { Reply } from "../../daemon/reply.ts";
import { type Container, isRunning } from "../container.ts";
import { needContainer } from "../find-container.ts";
import { isStandIn } from "../stand-in.ts";

/** Go's `os.FileMode` of a directory, a symbolic link and a file that all may use. */
const modes = { directory: 0o20000000777, link: 0o1000000777, file: 0o777 } as const;

/** Source: Engine API v1.47, ContainerArchiveInfo. */
const statHeader = (node: VisibleNode): string => {
  const stat = {
    name: node.name,
    size: node.kind === "file" ? node.size : 0,
    mode: modes[node.kind],
    mtime: isoOfUnixMicros((node.modified ?? 0) * 1000),
    linkTarget: node.kind === "link" ? node.target : "",
  };
  return toBase64(bytesOf(fromText("", JSON.stringify(stat))) ?? new Uint8Array());
};

const target = (steps: Steps, call: Call): { readonly container: Container; readonly path: string } => {
  const container = needContainer(steps, call.parameters.id ?? "");
  const path = queryText(call, "path");
  if (path === "") return steps.fail(failure("400", "bad parameter: path cannot be empty"));
  if (isRunning(container) && container.hostConfig.Isolation === "hyperv")
    return steps.fail(failure("500", "filesystem operations against a running Hyper-V container are not supported"));
  return { container, path };
};

/** Looks at or changes the container's disk, attached for as long as it takes where the container does not run. */
const withDisk = <T>(steps: Steps, container: Container, work: () => T): T => {
  if (isRunning(container)) return work();
  const name = container.containerId;
  steps.call(mountScratch, { name });
  const outcome = steps.attempt(work);
  steps.attempt(() => steps.call(unmountScratch, { name }));
  return outcome.ok ? outcome.value : steps.fail(outcome.failure);
};

const find = (steps: Steps, container: Container, path: string): VisibleNode | null =>
  steps.call(readFrom, { from: { scratch: container.containerId }, path });

const missing = (steps: Steps, container: Container, path: string): never =>
  steps.fail(failure("404", `Could not find the file ${path} in container ${container.name}`));

/** A stand-in may be copied, but nothing is known to be there. */
const known = (node: VisibleNode | null): VisibleNode | null => (node !== null && isStandIn(node) ? null : node);

const nodeAt = (steps: Steps, container: Container, path: string): VisibleNode =>
  withDisk(steps, container, () => find(steps, container, path)) ?? missing(steps, container, path);

const read = (steps: Steps, call: Call, whole: boolean): Reply => {
  const { container, path } = target(steps, call);
  // A whole disk is not looked through to tell that it is a directory.
  const root = splitPath(path).length === 0;
  const found = root && !whole ? emptyDirectory(path) : nodeAt(steps, container, path);
  const node = whole ? found : (known(found) ?? missing(steps, container, path));
  const headers = { "X-Docker-Container-Path-Stat": statHeader(node) };
  return whole ? { status: 200, headers, archive: directoryOf("", [node]) } : { status: 200, headers };
};

/** First question of `docker cp`. */
export const statArchive: Endpoint = {
  methods: ["HEAD"],
  path: "/containers/{id}/archive",
  handle: (steps, call) => read(steps, call, false),
};

/** `docker cp` out of a container. */
export const getArchive: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/archive",
  handle: (steps, call) => read(steps, call, true),
};

const joined = ({ platform }: Engine, path: string, name: string): string =>
  `${path.replace(/[\\/]+$/, "")}${platform.pathSeparator}${name}`;

const clash = (steps: Steps, engine: Engine, container: Container, path: string, entry: TreeNode): void => {
  const old = known(find(steps, container, joined(engine, path, entry.name)));
  if (old === null || (old.kind === "directory") === (entry.kind === "directory")) return;
  const [there, here] = old.kind === "directory" ? ["directory", "non-directory"] : ["non-directory", "directory"];
  steps.fail(failure("400", `cannot overwrite ${there} "${entry.name}" with ${here} in container ${container.name}`));
};

/** `docker cp` into a container. */
export const putArchive: Endpoint = {
  methods: ["PUT"],
  path: "/containers/{id}/archive",
  handle: (steps, call, engine) => {
    const { container, path } = target(steps, call);
    const archive = steps.look((world) => need(world, exchanges, call.exchange).archive);
    if (archive === null) return steps.fail(failure("400", "invalid tar header"));
    const tree = archiveTree(archive);
    if (isFailure(tree)) return steps.fail(tree);
    const entries = sortedEntries(tree).flatMap((node) => (node.kind === "tombstone" ? [] : [node]));
    const items = entries.map((node) => ({ to: joined(engine, path, node.name), node }));
    const label = `docker cp to ${splitPath(path).at(-1) ?? path}`;
    withDisk(steps, container, () => {
      const there = splitPath(path).length === 0 ? "directory" : known(find(steps, container, path))?.kind;
      if (there === undefined) return missing(steps, container, path);
      if (there !== "directory") return steps.fail(failure("400", "extraction point is not a directory"));
      if (queryFlag(call, "noOverwriteDirNonDir"))
        for (const entry of entries) clash(steps, engine, container, path, entry);
      return steps.call(copyInto, { name: container.containerId, items, label });
    });
    return { status: 200 };
  },
};

/** `docker export`. */
export const exportEndpoint: Endpoint = {
  methods: ["GET"],
  path: "/containers/{id}/export",
  handle: (steps, call, { rules }) => {
    needContainer(steps, call.parameters.id ?? "");
    return steps.fail(failure("501", rules.refuses.exporting ?? "Silo does not write containers to tar archives."));
  },
};
