import type { VisibleNode } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { joinTo } from "../../common/path.ts";
import { custom, type Value } from "../value/value.ts";
import { isPattern } from "../value/wildcard.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { itemObject } from "./item-object.ts";
import { complainMissing, expanded, passes, pathsGiven, placeOf } from "./path.ts";
import { registryChildren } from "./registry.ts";
import { emitStreams } from "./streams.ts";

const shown = (call: Call, node: VisibleNode): boolean => {
  const directory = node.kind === "directory" || (node.kind === "link" && node.linkType === "junction");
  if (call.flag("Directory") && !directory) return false;
  if (call.flag("File") && directory) return false;
  const hidden = /[HS]/.test(node.attributes ?? "") || (node.kind === "link" && node.linkType === "junction");
  if (call.flag("Hidden")) return hidden;
  return call.flag("Force") || !hidden;
};

const listDirectory = (call: Call, directory: string, depth: number): void => {
  const nodes = call.runtime.system.list(directory);
  if (isFailure(nodes)) return;
  // Directories come before files, each by name.
  const ordered = [
    ...nodes.filter(({ kind }) => kind === "directory"),
    ...nodes.filter(({ kind }) => kind !== "directory"),
  ];
  for (const node of ordered) {
    if (!shown(call, node) || !passes(call, node.name)) continue;
    const path = joinTo(directory, node.name);
    call.emit(call.flag("Name") ? node.name : itemObject(path, node));
  }
  if (depth <= 0) return;
  for (const node of nodes) if (node.kind === "directory") listDirectory(call, joinTo(directory, node.name), depth - 1);
};

const environment = (call: Call): void => {
  for (const [name, value] of Object.entries(call.runtime.session.env).sort(([one], [other]) =>
    one.toUpperCase() < other.toUpperCase() ? -1 : 1,
  ))
    call.emit({
      kind: "object",
      type: "System.Collections.DictionaryEntry",
      members: { Name: name, Key: name, Value: value },
    });
};

export const getChildItem: Cmdlet = {
  name: "Get-ChildItem",
  aliases: ["gci", "ls", "dir"],
  parameters:
    "Path*:0 Filter:1 LiteralPath=PSPath* Include* Exclude* Recurse=s? Force? Name? Directory=ad? File=af? Hidden=ah? ReadOnly? System? Depth Attributes FollowSymlink?",
  run: (call) => {
    const given = pathsGiven(call, "Path", "LiteralPath");
    const depth = call.has("Depth") ? Number(call.text("Depth")) : call.flag("Recurse") ? 100 : 0;
    for (const written of given.length === 0 ? ["."] : given) {
      const place = placeOf(call.runtime, written);
      if (place.drive === "environment") environment(call);
      else if (place.drive === "registry")
        for (const each of registryChildren(call.runtime, place.path)) call.emit(each);
      if (place.drive !== "file") continue;
      const found = expanded(call.runtime, place.path, call.has("LiteralPath"));
      if (found.length === 0 && !isPattern(place.path)) complainMissing(call, place.path);
      for (const { path, node } of found) {
        if (node.kind === "directory" && (!isPattern(place.path) || call.flag("Recurse")))
          listDirectory(call, path, depth);
        else if (shown(call, node) && passes(call, node.name))
          call.emit(call.flag("Name") ? node.name : itemObject(path, node));
      }
    }
  },
};

export const getItem: Cmdlet = {
  name: "Get-Item",
  aliases: ["gi"],
  parameters: "Path*:0 LiteralPath=PSPath* Filter Include* Exclude* Force? Stream*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      if (place.drive === "environment") {
        const [name] = Object.keys(call.runtime.session.env).filter(
          (each) => each.toUpperCase() === place.path.toUpperCase(),
        );
        if (name === undefined) complainMissing(call, written);
        else
          call.emit({
            kind: "object",
            type: "System.Collections.DictionaryEntry",
            members: { Name: name, Key: name, Value: call.runtime.session.env[name] ?? "" },
          });
      } else if (place.drive === "registry") call.emit(custom({ Name: place.path, PSPath: `Registry::${place.path}` }));
      else if (place.drive === "file") {
        const found = expanded(call.runtime, place.path, call.has("LiteralPath"));
        if (found.length === 0 && !isPattern(place.path)) complainMissing(call, place.path);
        for (const each of found) {
          if (call.has("Stream")) emitStreams(call, each);
          else call.emit(itemObject(each.path, each.node));
        }
      }
    }
  },
};

export const testPath: Cmdlet = {
  name: "Test-Path",
  parameters: "Path*:0 LiteralPath=PSPath* PathType=Type IsValid? Filter Include* Exclude*",
  run: (call) => {
    for (const written of pathsGiven(call, "Path", "LiteralPath")) {
      const place = placeOf(call.runtime, written);
      if (place.drive === "file") {
        const found = expanded(call.runtime, place.path, call.has("LiteralPath"));
        const type = call.text("PathType").toLowerCase();
        call.emit(
          found.some(
            ({ node }) => type === "" || type === "any" || (type === "container") === (node.kind === "directory"),
          ),
        );
      } else if (place.drive === "environment")
        call.emit(
          Object.keys(call.runtime.session.env).some((each) => each.toUpperCase() === place.path.toUpperCase()),
        );
      else if (place.drive === "registry") call.emit(registryExists(call, place.path));
      else if (place.drive === "function")
        call.emit(Object.hasOwn(call.runtime.session.functions, place.path.toLowerCase()));
      else if (place.drive === "variable")
        call.emit(Object.hasOwn(call.runtime.session.variables, place.path.toLowerCase()));
      else call.emit(false);
    }
  },
};

const registryExists = (call: Call, path: string): Value =>
  registryChildren(call.runtime, path).length > 0 ||
  call.runtime.system.registryGet(path) !== null ||
  /^HK(?:LM|CU)\\(?:SOFTWARE|SYSTEM|SYSTEM\\CurrentControlSet|SOFTWARE\\Microsoft)$/i.test(path);
