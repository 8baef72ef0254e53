import { leafOf } from "../../common/path.ts";
import { change } from "../run/runtime.ts";
import { object, type PsObject } from "../value/value.ts";
import { isPattern } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { complainMissing, expanded, pathOfValue, pathsGiven, placeOf } from "./path.ts";

const pathInfo = (path: string): PsObject =>
  object("System.Management.Automation.PathInfo", { Path: path, ProviderPath: path, $text: path });

const enter = (call: Call, written: string): void => {
  const place = placeOf(call.runtime, written);
  if (place.drive !== "file") {
    call.runtime.system.notModelled(`a current location in ${written}`);
    return;
  }
  const [found] = expanded(call.runtime, place.path);
  if (found === undefined || found.node.kind === "file") complainMissing(call, place.path);
  else change(call.runtime, { cwd: found.path });
};

export const setLocation: Cmdlet = {
  name: "Set-Location",
  aliases: ["cd", "chdir", "sl"],
  parameters: "Path:0 LiteralPath=PSPath PassThru? StackName",
  run: (call) => {
    const [path = call.runtime.session.env.USERPROFILE ?? "C:\\"] = pathsGiven(call, "Path", "LiteralPath");
    enter(call, path);
  },
};

export const getLocation: Cmdlet = {
  name: "Get-Location",
  aliases: ["gl", "pwd"],
  parameters: "Stack? PSProvider PSDrive",
  run: (call) => call.emit(pathInfo(call.runtime.session.cwd)),
};

export const pushLocation: Cmdlet = {
  name: "Push-Location",
  aliases: ["pushd"],
  parameters: "Path:0 LiteralPath StackName PassThru?",
  run: (call) => {
    const { cwd, pushed } = call.runtime.session;
    if (call.has("Path") || call.has("LiteralPath")) enter(call, call.text(call.has("Path") ? "Path" : "LiteralPath"));
    change(call.runtime, { pushed: [cwd, ...pushed] });
  },
};

export const popLocation: Cmdlet = {
  name: "Pop-Location",
  aliases: ["popd"],
  parameters: "StackName PassThru?",
  run: (call) => {
    const [last, ...pushed] = call.runtime.session.pushed;
    if (last !== undefined) change(call.runtime, { cwd: last, pushed });
  },
};

export const joinPath: Cmdlet = {
  name: "Join-Path",
  parameters: "Path*:0 ChildPath:1 AdditionalChildPath*:2… Resolve? Credential",
  run: (call) => {
    const bases = call.has("Path") ? call.texts("Path") : call.input.map(pathOfValue);
    for (const base of bases) {
      const parts = [call.text("ChildPath"), ...call.texts("AdditionalChildPath")];
      call.emit(
        parts
          .reduce((path, part) => `${path.replace(/[\\/]+$/, "")}\\${part.replace(/^[\\/]+/, "")}`, base)
          .replaceAll("/", "\\"),
      );
    }
  },
};

const split = (call: Call, path: string): string => {
  const text = path.replaceAll("/", "\\").replace(/\\+$/, "");
  const leaf = leafOf(text);
  if (call.flag("Leaf")) return leaf;
  if (call.flag("LeafBase")) return leaf.replace(/\.[^.]*$/, "");
  if (call.flag("Extension")) return /\.[^.]*$/.exec(leaf)?.[0] ?? "";
  if (call.flag("Qualifier")) return /^[A-Za-z]+:/.exec(text)?.[0] ?? "";
  if (call.flag("NoQualifier")) return text.replace(/^[A-Za-z]+:/, "");
  const parent = text.slice(0, Math.max(0, text.length - leaf.length));
  return /^[A-Za-z]:\\$/.test(parent) ? parent : parent.replace(/\\$/, "");
};

export const splitPath: Cmdlet = {
  name: "Split-Path",
  parameters:
    "Path*:0 LiteralPath=PSPath* Parent? Leaf? LeafBase? Extension? Qualifier? NoQualifier? Resolve? IsAbsolute?",
  run: (call) => {
    for (const path of pathsGiven(call, "Path", "LiteralPath"))
      call.emit(call.flag("IsAbsolute") ? /^[A-Za-z]+:/.test(path) : split(call, path));
  },
};

export const resolve: Cmdlet = {
  name: "Resolve-Path",
  aliases: ["rvpa"],
  parameters: "Path*:0 LiteralPath=PSPath* Relative?",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      const found = expanded(call.runtime, place.path, call.has("LiteralPath"));
      if (found.length === 0 && !isPattern(place.path)) complainMissing(call, place.path);
      for (const { path } of found) call.emit(pathInfo(path));
    }
  },
};

export const convertPath: Cmdlet = {
  name: "Convert-Path",
  aliases: ["cvpa"],
  parameters: "Path*:0 LiteralPath=PSPath*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const { path } of expanded(call.runtime, placeOf(call.runtime, written).path)) call.emit(path);
  },
};
