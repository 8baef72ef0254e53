import { fromText } from "#contract/file-tree/index.ts";
import { sha256Hex } from "#core/digest.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import { addName, makeDirectories, makeInode } from "../../inode/directory.ts";
import type { InodeId } from "../../inode/inode.ts";
import { putNode } from "../../inode/tree.ts";
import type { Actors } from "../../part/part.ts";
import { overlay2 } from "../../source.ts";
import {
  below,
  homeInode,
  isCommitted,
  type OverlayDirectoryId,
  overlayDirectories,
  overlayHome,
} from "./directory.ts";

/** Layers below one at most. Source: Moby, daemon/graphdriver/overlay2/overlay.go. */
const mostLowers = 128;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 26 letters and digits by chance: so short that 128 of them fit into the options of one mount. */
const linkName = (seed: string): string =>
  Array.from(sha256Hex(seed).slice(0, 52).matchAll(/../g), ([pair]) => letters[Number.parseInt(pair, 16) % 32]).join(
    "",
  );

/** Notes in a directory that something lies on it. */
const commit = (tx: Tx, directory: InodeId): void =>
  addName(tx, directory, "committed", putNode(tx, fromText("committed", "")));

export interface CreateDirectory {
  readonly actors: Actors;
  /** Null for one by chance. */
  readonly name: string | null;
  readonly parent: OverlayDirectoryId | null;
}

/** Makes a directory of the driver: `diff`, `link`, and on top of another `lower` and `work`. */
export const createDirectory = defineAct<CreateDirectory, OverlayDirectoryId>("overlay.create-directory", {
  takes: 600,
  run: (tx, { name: wanted, parent }) => {
    const under = parent === null ? undefined : need(tx, overlayDirectories, parent);
    const lowers = below(tx, { parent });
    if (lowers.length > mostLowers) return failure("max-depth", "max depth exceeded");
    const chance = `${tx.event.seq} ${tx.random()}`;
    const [name, link] = [wanted ?? sha256Hex(`directory ${chance}`), linkName(`link ${chance}`)];
    const inode = makeInode(tx, { kind: "directory", entries: {} }, { mode: 0o710 });
    addName(tx, homeInode(tx), name, inode);
    const diff = makeDirectories(tx, inode, ["diff"]);
    const target = makeInode(tx, { kind: "symbolic link", target: `../${name}/diff` });
    addName(tx, homeInode(tx, "l"), link, target);
    addName(tx, inode, "link", putNode(tx, fromText("link", link)));
    if (under !== undefined) {
      addName(tx, inode, "work", makeInode(tx, { kind: "directory", entries: {} }, { mode: 0o700 }));
      if (!isCommitted(tx, under)) commit(tx, under.inode);
      const text = lowers.map((lower) => `l/${lower.link}`).join(":");
      addName(tx, inode, "lower", putNode(tx, fromText("lower", text)));
    }
    return tx.insert(overlayDirectories, { name, link, parent, inode, diff }).id;
  },
  hop: ({ actors, name, parent }) => ({
    from: actors.daemon,
    to: actors.ext4,
    channel: "syscall",
    label: "mkdir",
    body: { path: `${overlayHome}/${name ?? "…"}`, parent },
  }),
  explain: ({ data, failure: failed }) =>
    step(
      failed?.message ??
        (data.parent === null
          ? "dockerd makes a directory for a layer with nothing below: diff for its files, and a short link to it."
          : "dockerd makes a directory: diff for files, work for the kernel, and lower, which names the directories below by their short links."),
      overlay2,
      { simplified: "Several system calls are one event." },
    ),
});
