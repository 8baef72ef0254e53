import type { TreeNode, VisibleNode } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { errno } from "../../errno.ts";
import { addName } from "../../inode/directory.ts";
import { noRoom } from "../../inode/filesystem.ts";
import type { InodeId } from "../../inode/inode.ts";
import { putNode, treeBytes } from "../../inode/tree.ts";
import type { Actors } from "../../part/part.ts";
import { overlayDriver } from "../../source.ts";
import { copyUpDirectories } from "../union/copy-up.ts";
import { clearWhiteout, create } from "../union/create.ts";
import { locate } from "../union/locate.ts";
import { removeAll } from "../union/remove.ts";
import { inodeOf, type Union } from "../union/union.ts";
import { mountedUnion, type OverlayMountId, overlayMounts } from "./mount.ts";

type Linked = Map<string, InodeId>;

const pathOf = (names: readonly string[]): string => `/${names.join("/")}`;

/** Directories on a way that are missing. */
const makeWay = (tx: Tx, root: Union, names: readonly string[]): Failure | null => {
  for (const [index] of names.entries()) {
    const place = locate(tx, root, pathOf(names.slice(0, index + 1)));
    if (isFailure(place)) return place;
    if (place.found !== undefined) continue;
    const made = create(tx, root, place, { kind: "directory", entries: {} });
    if (isFailure(made)) return made;
  }
  return null;
};

// Directories merge; anything else takes the place of what is there, whatever that is. Source: Moby, pkg/archive, UnpackLayer.
const place = (tx: Tx, root: Union, names: readonly string[], node: TreeNode, linked: Linked): Failure | null => {
  const at = locate(tx, root, pathOf(names), false);
  if (isFailure(at)) return at;
  if (node.kind === "directory") {
    const merges = at.found !== undefined && inodeOf(tx, at.found).body.kind === "directory";
    if (at.found !== undefined && !merges) removeAll(tx, root, at);
    if (!merges) {
      const made = create(tx, root, { ...at, found: undefined }, { kind: "directory", entries: {} });
      if (isFailure(made)) return made;
    }
    for (const child of Object.values(node.entries)) {
      const failed = place(tx, root, [...names, child.name], child, linked);
      if (failed !== null) return failed;
    }
    return null;
  }
  if (names.length === 0) return errno("EISDIR");
  if (at.found !== undefined) removeAll(tx, root, at);
  const directory = copyUpDirectories(tx, root, names.slice(0, -1));
  if (isFailure(directory)) return directory;
  const name = names.at(-1) ?? "";
  clearWhiteout(tx, directory, name);
  addName(tx, directory, name, putNode(tx, node, linked));
  return null;
};

export interface Extract {
  readonly actors: Actors;
  readonly mount: OverlayMountId;
  readonly items: readonly { readonly to: string; readonly node: VisibleNode }[];
  readonly label: string;
}

const bytesOf = (node: VisibleNode): number =>
  node.kind === "directory" ? treeBytes(node) : node.kind === "file" ? node.size : 0;

/** Unpacks trees into a container: COPY, ADD and `docker cp`. ENOSPC, before anything is written, if they do not fit. */
export const extractInto = defineAct<Extract>("overlay.extract", {
  takes: ({ items }) => 2_000 + Math.ceil(items.reduce((sum, { node }) => sum + bytesOf(node), 0) / 500),
  run: (tx, { mount, items }) => {
    const full = noRoom(
      tx,
      items.reduce((sum, { node }) => sum + bytesOf(node), 0),
    );
    if (full !== null) return full;
    const root = mountedUnion(tx, mount);
    const linked: Linked = new Map();
    for (const { to, node } of items) {
      const target = locate(tx, root, to);
      const names = isFailure(target) ? to.split("/").filter((name) => name !== "") : target.names;
      const failed = makeWay(tx, root, names.slice(0, -1)) ?? place(tx, root, names, node, linked);
      if (failed !== null) return failed;
    }
    return undefined;
  },
  hop: ({ actors, mount, items }) => ({
    from: actors.daemon,
    to: refOf(overlayMounts, mount),
    channel: "syscall",
    label: "openat, write",
    body: { paths: items.map(({ to }) => to) },
  }),
  explain: ({ data, failure }) => {
    const what = data.items.length === 1 ? (data.items[0]?.to ?? "") : `${data.items.length} things`;
    return step(
      failure
        ? `dockerd cannot write ${what}: ${failure.message.toLowerCase()}.`
        : `dockerd writes ${what} through the mount, into the upper directory (${data.label}).`,
      overlayDriver,
    );
  },
});
