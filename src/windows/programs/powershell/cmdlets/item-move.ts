import { type Failure, isFailure } from "#core/failure.ts";
import type { PathInfo } from "#shell/system.ts";
import { joinTo, leafOf, parentOf } from "../../common/path.ts";
import { isTaken } from "../../common/taken.ts";
import { isPattern } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { complainFailure, emitItem } from "./item-change.ts";
import { complainMissing, expanded, passes, pathsGiven, placeOf, targets } from "./path.ts";

const destination = (call: Call, path: string, source: string): string => {
  const found = call.runtime.system.find(path);
  return found?.node.kind === "directory" ? joinTo(found.path, leafOf(source)) : path;
};

const copyInto = (call: Call, source: PathInfo, target: string): Failure | null => {
  const { system } = call.runtime;
  if (source.node.kind !== "directory") return system.copy(source.path, target);
  if (!call.flag("Recurse") && !call.flag("Container"))
    return system.find(target) === null ? system.makeDirectory(target) : null;
  if (system.find(target) === null) return system.copy(source.path, target);
  const nodes = system.list(source.path);
  if (isFailure(nodes)) return nodes;
  for (const node of nodes) {
    const failed = copyInto(
      call,
      { path: joinTo(source.path, node.name), node, notModelled: source.notModelled },
      joinTo(target, node.name),
    );
    if (failed !== null) return failed;
  }
  return null;
};

export const copyItem: Cmdlet = {
  name: "Copy-Item",
  aliases: ["cp", "copy", "cpi"],
  parameters:
    "Path*:0 Destination:1 LiteralPath=PSPath* Container? Force? Recurse? PassThru? Filter Include* Exclude* ToSession FromSession",
  run: (call) => {
    const to = call.has("Destination")
      ? placeOf(call.runtime, call.text("Destination")).path
      : call.runtime.session.cwd;
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const source of targets(call, written, call.has("LiteralPath"))) {
        if (!passes(call, leafOf(source.path))) continue;
        const target = destination(call, to, source.path);
        complainFailure(call, copyInto(call, source, target), target);
        if (call.flag("PassThru")) emitItem(call, target);
      }
  },
};

export const moveItem: Cmdlet = {
  name: "Move-Item",
  aliases: ["mv", "move", "mi"],
  parameters: "Path*:0 Destination:1 LiteralPath=PSPath* Force? PassThru? Filter Include* Exclude*",
  run: (call) => {
    const { system } = call.runtime;
    const to = call.has("Destination")
      ? placeOf(call.runtime, call.text("Destination")).path
      : call.runtime.session.cwd;
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const source of targets(call, written, call.has("LiteralPath"))) {
        if (!passes(call, leafOf(source.path))) continue;
        const target = destination(call, to, source.path);
        const taken = target.toUpperCase() === source.path.toUpperCase() ? null : system.find(target);
        if (taken !== null && !(call.flag("Force") && taken.node.kind !== "directory")) {
          call.complain({
            message: "Cannot create a file when that file already exists.",
            category: "ResourceExists",
            exception: "System.IO.IOException",
            id: "MoveDirectoryItemIOError",
            target: source.path,
          });
          continue;
        }
        complainFailure(call, system.move(source.path, target), target);
        if (call.flag("PassThru")) emitItem(call, target);
      }
  },
};

export const renameItem: Cmdlet = {
  name: "Rename-Item",
  aliases: ["ren", "rni"],
  parameters: "Path:0 NewName:1 LiteralPath=PSPath Force? PassThru?",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      const [source] = expanded(call.runtime, place.path, !isPattern(place.path));
      if (source === undefined) {
        complainMissing(call, place.path);
        continue;
      }
      const target = joinTo(parentOf(source.path), leafOf(call.text("NewName").replaceAll("/", "\\")));
      complainFailure(
        call,
        isTaken(call.runtime.system, target) && target.toUpperCase() !== source.path.toUpperCase()
          ? { failed: true, code: "183", message: "Cannot create a file when that file already exists." }
          : call.runtime.system.move(source.path, target),
        target,
      );
      if (call.flag("PassThru")) emitItem(call, target);
    }
  },
};

export const clearContent: Cmdlet = {
  name: "Clear-Content",
  aliases: ["clc"],
  parameters: "Path*:0 LiteralPath=PSPath* Force?",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const { path } of targets(call, written))
        complainFailure(call, call.runtime.system.writeText(path, ""), path);
  },
};
