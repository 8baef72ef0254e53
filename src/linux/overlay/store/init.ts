import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import type { Body } from "../../inode/inode.ts";
import { initLayer } from "../../source.ts";
import { create } from "../union/create.ts";
import { find, locate, splitNames } from "../union/locate.ts";
import { remove } from "../union/remove.ts";
import type { Union } from "../union/union.ts";
import { overlayDirectories, overlayHome, unionOf } from "./directory.ts";
import { type DirectoryCall, short } from "./mounting.ts";

const directory: Body = { kind: "directory", entries: {} };
const file: Body = { kind: "file", size: 0, content: { kind: "text", text: "" } };

/** What every container finds at places where something is mounted over it, or that tell it where it is. Source: Moby, daemon/initlayer/setup_unix.go. */
const places: readonly (readonly [string, Body])[] = [
  ["/.dockerenv", file],
  ["/dev/console", file],
  ["/dev/pts", directory],
  ["/dev/shm", directory],
  ["/etc/hostname", file],
  ["/etc/hosts", file],
  ["/etc/mtab", { kind: "symbolic link", target: "/proc/mounts" }],
  ["/etc/resolv.conf", file],
  ["/proc", directory],
  ["/sys", directory],
];

const prefixes = (path: string): readonly string[] =>
  splitNames(path).map((_, index, names) => `/${names.slice(0, index + 1).join("/")}`);

const put = (tx: Tx, root: Union, path: string, body: Body, mode: number): void => {
  const place = locate(tx, root, path, false);
  if (!isFailure(place)) create(tx, root, place, body, { mode });
};

/** Files and links on the way are removed, directories stay; then what is missing is made. */
const setUp = (tx: Tx, root: Union, path: string, body: Body): void => {
  const way = prefixes(path);
  for (const each of way) {
    const place = locate(tx, root, each, false);
    if (!isFailure(place)) remove(tx, root, place, "unlink");
  }
  if (!isFailure(find(tx, root, path))) return;
  for (const each of way.slice(0, -1)) put(tx, root, each, directory, 0o755);
  put(tx, root, path, body, body.kind === "symbolic link" ? 0o777 : 0o755);
};

/** Fills what lies right under a container: mount points for what it gets from the host, so that its own directory stays empty. */
export const setUpInit = defineAct<DirectoryCall>("overlay.set-up-init", {
  takes: 900,
  run: (tx, { directory: id }) => {
    const root = unionOf(tx, need(tx, overlayDirectories, id));
    for (const [path, body] of places) setUp(tx, root, path, body);
  },
  hop: ({ actors, name }) => ({
    from: actors.daemon,
    to: actors.overlay,
    channel: "syscall",
    label: "openat, mkdir, symlink",
    body: { under: `${overlayHome}/${name}/merged`, paths: places.map(([path]) => path) },
  }),
  explain: ({ data }) =>
    step(
      `dockerd fills ${short(data.name)}: empty files such as /etc/hosts and /.dockerenv, and directories such as /proc, over which things are mounted when the container starts.`,
      initLayer,
    ),
});
