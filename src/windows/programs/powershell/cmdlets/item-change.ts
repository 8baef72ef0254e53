import { type Failure, isFailure } from "#core/failure.ts";
import type { PathInfo } from "#shell/system.ts";
import { withVariable } from "../../common/environment.ts";
import { leafOf, parentOf, resolvePath } from "../../common/path.ts";
import { isTaken } from "../../common/taken.ts";
import { change } from "../run/runtime.ts";
import { textsOf } from "../value/convert.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { itemObject } from "./item-object.ts";
import { passes, pathsGiven, placeOf, targets } from "./path.ts";
import { readKey } from "./registry.ts";

/** Says why a file call failed. */
export const complainFailure = (call: Call, failed: Failure | null, path: string): void => {
  if (failed === null) return;
  const missing = failed.code === "2" || failed.code === "3";
  call.complain({
    message: missing
      ? `Could not find a part of the path '${path}'.`
      : failed.code === "5"
        ? `Access to the path '${path}' is denied.`
        : failed.message,
    category: missing ? "ObjectNotFound" : failed.code === "5" ? "PermissionDenied" : "WriteError",
    exception: missing
      ? "System.IO.DirectoryNotFoundException"
      : failed.code === "5"
        ? "System.UnauthorizedAccessException"
        : "System.IO.IOException",
    id: `${call.name.replace("-", "")}IOError`,
    target: path,
  });
};

/** Puts out what is at a path now. */
export const emitItem = (call: Call, path: string): void => {
  const found = call.runtime.system.find(path);
  if (found !== null) call.emit(itemObject(found.path, found.node));
};

const newFile = (call: Call, path: string): void => {
  const { system } = call.runtime;
  if (isTaken(system, path) && !call.flag("Force")) {
    call.complain({
      message: `The file '${path}' already exists.`,
      category: "WriteError",
      exception: "System.IO.IOException",
      id: "NewItemIOError",
      target: path,
    });
    return;
  }
  if (call.flag("Force") && system.find(parentOf(path)) === null) system.makeDirectory(parentOf(path));
  const failed = system.writeText(path, textsOf(call.value("Value")).join("\n"));
  if (failed !== null) complainFailure(call, failed, path);
  else emitItem(call, path);
};

const newDirectory = (call: Call, path: string): void => {
  const { system } = call.runtime;
  const taken = isTaken(system, path);
  if (taken && !(call.flag("Force") && system.find(path)?.node.kind === "directory")) {
    call.complain({
      message: `An item with the specified name ${path} already exists.`,
      category: "ResourceExists",
      exception: "System.IO.IOException",
      id: "DirectoryExist",
      target: path,
    });
    return;
  }
  const failed = taken ? null : system.makeDirectory(path);
  if (failed !== null) complainFailure(call, failed, path);
  else emitItem(call, path);
};

const newLink = (call: Call, path: string, junction: boolean): void => {
  const target = call.text("Value");
  const node = {
    kind: "link",
    name: leafOf(path),
    target: resolvePath(call.runtime.session.cwd, target),
    linkType: junction ? "junction" : "symlink",
  } as const;
  complainFailure(
    call,
    call.runtime.system.install([{ path, node }], `New-Item -ItemType ${call.text("ItemType")}`),
    path,
  );
  emitItem(call, path);
};

const make = (call: Call, type: string): void => {
  const base = call.has("Path") ? call.texts("Path") : call.has("Name") ? ["."] : call.input.map(String);
  for (const written of base) {
    const place = placeOf(call.runtime, written);
    if (place.drive === "registry") {
      call.runtime.system.registrySet(
        `${call.has("Name") ? `${place.path}\\${call.text("Name")}` : place.path}\\`,
        call.has("Value") ? call.text("Value") : "",
      );
      continue;
    }
    if (place.drive === "environment")
      change(call.runtime, { env: withVariable(call.runtime.session.env, place.path, call.text("Value")) });
    if (place.drive !== "file") continue;
    const path = call.has("Name") ? resolvePath(place.path, call.text("Name")) : place.path;
    if (/^(?:d|directory|dir|container)/.test(type)) newDirectory(call, path);
    else if (/^(?:symboliclink|junction|hardlink)$/.test(type)) newLink(call, path, type === "junction");
    else newFile(call, path);
  }
};

const newParameters = "Path*:0 ItemType=Type Name Value=Target Force?";

export const newItem: Cmdlet = {
  name: "New-Item",
  aliases: ["ni"],
  parameters: newParameters,
  run: (call) => make(call, call.text("ItemType").toLowerCase()),
};

export const makeDirectory: Cmdlet = {
  name: "mkdir",
  aliases: ["md"],
  parameters: newParameters,
  run: (call) => make(call, "directory"),
};

const removeFile = (call: Call, { path, node }: PathInfo): void => {
  const { system } = call.runtime;
  const recursive = call.flag("Recurse");
  if (node.attributes?.includes("R") && !call.flag("Force")) {
    call.complain({
      message: `Cannot remove item ${path}: You do not have sufficient access rights to perform this operation.`,
      category: "PermissionDenied",
      exception: "System.IO.IOException",
      id: "RemoveFileSystemItemUnAuthorizedAccess",
      target: path,
    });
    return;
  }
  // A directory with something in it would ask; where nobody can answer, it is an error.
  const inside = node.kind === "directory" && !recursive ? system.list(path) : [];
  if (!isFailure(inside) && inside.length > 0) {
    call.complain({
      message: `Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.`,
      category: "InvalidOperation",
      exception: "PSInvalidOperationException",
      id: "InvalidOperation",
      target: path,
    });
    return;
  }
  const failed = system.remove(path, node.kind === "directory");
  if (failed !== null) complainFailure(call, failed, path);
};

export const removeItem: Cmdlet = {
  name: "Remove-Item",
  aliases: ["ri", "rm", "rmdir", "del", "erase", "rd"],
  parameters: "Path*:0 LiteralPath=PSPath* Filter Include* Exclude* Recurse=r? Force? Stream*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      if (place.drive === "environment")
        change(call.runtime, { env: withVariable(call.runtime.session.env, place.path, "") });
      else if (place.drive === "registry")
        for (const name of Object.keys(readKey(call.runtime, place.path).values))
          call.runtime.system.registrySet(`${place.path}\\${name}`, null);
      else if (place.drive === "function") {
        const { [place.path.toLowerCase()]: _gone, ...functions } = call.runtime.session.functions;
        change(call.runtime, { functions });
      } else if (place.drive === "file")
        for (const each of targets(call, written, call.has("LiteralPath")))
          if (passes(call, leafOf(each.path))) removeFile(call, each);
    }
  },
};
