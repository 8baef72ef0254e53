import type { VisibleNode } from "#contract/file-tree/index.ts";
import { flagOn } from "#shell/flags/values.ts";
import { goQuote } from "#shell/go-quote.ts";
import type { Call } from "../call.ts";
import { endWith } from "../connection.ts";
import { aimAt } from "./aim.ts";
import { contentsOf } from "./contents.ts";
import { meansContents, type Place, splitPlace } from "./place.ts";

const kindOf = (node: VisibleNode): "directory" | "file" => (node.kind === "directory" ? "directory" : "file");

/** Copies out of a container; gives what was copied and where to. */
export const copyFromContainer = (
  call: Call,
  from: Place,
  to: string,
): { readonly tree: readonly VisibleNode[]; readonly shown: string } => {
  const { system, engine } = call;
  const path = system.absolute(to);
  const parent = system.find(splitPlace(path)[0]);
  if (parent?.node.kind !== "directory" && system.find(path) === null)
    return endWith(
      system,
      `invalid output path: directory ${goQuote(splitPlace(path)[0].replace(/\\$/, ""))} does not exist`,
    );
  const query = { path: from.path };
  // Where a link leads the client learns first. The engine of this world has followed it already: assumption.
  if (flagOn(call.flags, "follow-link"))
    engine.ask({ method: "HEAD", path: `/containers/${from.container}/archive`, query });
  const reply = engine.ask({ method: "GET", path: `/containers/${from.container}/archive`, query });
  if (!reply.ok) return endWith(system, reply.error);
  const [node] = contentsOf(reply.archive?.kind === "directory" ? reply.archive : null);
  if (node === undefined) return endWith(system, `Could not find the file ${from.path} in container ${from.container}`);
  const there = system.find(path)?.node;
  const typed = /[\\/]$/.test(to) ? `${path}\\` : path;
  const aim = aimAt(kindOf(node), typed, there === undefined ? null : kindOf(there));
  if ("error" in aim) return endWith(system, aim.error);
  const spill = node.kind === "directory" && meansContents(from.path);
  const nodes = spill && aim.name === null ? contentsOf(node) : [{ ...node, name: aim.name ?? node.name }];
  const folder = aim.folder.replace(/\\$/, "");
  const failed = system.install(
    nodes.map((each) => ({ path: `${folder}\\${each.name}`, node: each })),
    "docker cp",
  );
  return failed === null ? { tree: nodes, shown: path } : endWith(system, failed.message);
};
