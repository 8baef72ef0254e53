import { directoryOf, fromBase64, type VisibleNode } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { flagOn } from "#shell/flags/values.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { aimAt, type Kind } from "./aim.ts";
import { contentsOf } from "./contents.ts";
import { meansContents, type Place } from "./place.ts";

/** Go's bit for directories in a file's mode. */
const directoryBit = 2 ** 31;

/** What the engine says of a path in a container. A name in the header may be any; only its mode is read. */
export const kindThere = ({ engine }: Call, to: Place): Kind => {
  const reply = engine.ask({ method: "HEAD", path: `/containers/${to.container}/archive`, query: { path: to.path } });
  if (!reply.ok) return null;
  const bytes = fromBase64(reply.headers["X-Docker-Container-Path-Stat"] ?? "");
  const [, mode = "0"] = /"mode":(\d+)/.exec(String.fromCharCode(...bytes)) ?? [];
  return Number(mode) >= directoryBit ? "directory" : "file";
};

const readLocal = ({ system }: Call, path: string): VisibleNode => {
  const full = system.absolute(path);
  const found = system.find(path);
  if (found === null) return endWith(system, `CreateFile ${full}: The system cannot find the file specified.`);
  if (found.node.kind !== "directory") return found.node;
  const tree = system.readTree(found.path);
  return isFailure(tree) ? endWith(system, tree.message) : tree;
};

/** Copies into a container; gives what was copied and where to. */
export const copyToContainer = (
  call: Call,
  from: string,
  to: Place,
): { readonly tree: readonly VisibleNode[]; readonly shown: string } => {
  const { system, engine, flags } = call;
  const there = kindThere(call, to);
  const node = readLocal(call, from);
  const aim = aimAt(node.kind === "directory" ? "directory" : "file", to.path, there);
  if ("error" in aim) return endWith(system, aim.error);
  const spill = node.kind === "directory" && meansContents(from);
  const tree = spill && aim.name === null ? contentsOf(node) : [{ ...node, name: aim.name ?? node.name }];
  engine.need({
    method: "PUT",
    path: `/containers/${to.container}/archive`,
    query: {
      ...(flagOn(flags, "archive") ? { copyUIDGID: "true" } : {}),
      noOverwriteDirNonDir: "true",
      path: aim.folder,
    },
    archive: directoryOf("", tree),
  });
  return { tree, shown: `${to.container}:${to.path}` };
};
