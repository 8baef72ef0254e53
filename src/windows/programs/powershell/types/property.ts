import { extensionOf, leafOf, parentOf, stemOf } from "../../common/path.ts";
import type { Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { isKind, memberOf, type PsObject, type Value } from "../value/value.ts";
import { dateProperty, spanProperty } from "./date.ts";

const fileProperty = (target: PsObject, name: string): Value | undefined => {
  const path = textOf(target.members.FullName ?? "");
  switch (name) {
    case "extension":
      return extensionOf(path);
    case "basename":
      return target.type.endsWith("DirectoryInfo") ? leafOf(path) : stemOf(path);
    case "directoryname":
    case "psparentpath":
      return parentOf(path);
    case "parent":
    case "directory":
      return parentOf(path);
    case "pspath":
      return `Microsoft.PowerShell.Core\\FileSystem::${path}`;
    case "pschildname":
      return leafOf(path);
    case "exists":
      return true;
    case "psiscontainer":
      return target.type.endsWith("DirectoryInfo");
    case "creationtime":
    case "lastaccesstime":
    case "lastwritetimeutc":
      return target.members.LastWriteTime ?? null;
    default:
      return undefined;
  }
};

const objectProperty = (target: PsObject, name: string): Value | undefined => {
  const folded = name.toLowerCase();
  if (target.type === "System.DateTime") return dateProperty(Number(target.members.Millis), folded);
  if (target.type === "System.TimeSpan") return spanProperty(Number(target.members.TotalMilliseconds), folded);
  if (target.type.startsWith("System.IO.") && target.members.FullName !== undefined)
    return fileProperty(target, folded);
  return undefined;
};

/** `target.name`. A list gives the property of each element; what is not there is nothing. */
export const propertyOf = (runtime: Runtime, target: Value, name: string): Value => {
  const folded = name.toLowerCase();
  if (target === null) return null;
  if (typeof target === "string") return folded === "length" ? target.length : null;
  if (Array.isArray(target)) {
    if (folded === "length" || folded === "count" || folded === "longlength") return target.length;
    const each = target.flatMap((one) => propertyOf(runtime, one, name)).filter((one) => one !== null);
    return each.length === 0 ? null : each.length === 1 ? (each[0] ?? null) : each;
  }
  if (isKind(target, "table")) {
    const entry = target.entries[folded];
    if (entry !== undefined) return entry.value;
    const entries = Object.values(target.entries);
    if (folded === "count") return entries.length;
    if (folded === "keys") return entries.map(({ key }) => key);
    return folded === "values" ? entries.map(({ value }) => value) : null;
  }
  if (isKind(target, "type"))
    return folded === "name" ? (target.name.split(".").at(-1) ?? "") : folded === "fullname" ? target.name : null;
  if (isKind(target, "object")) {
    if (folded.startsWith("$")) return null;
    const value = objectProperty(target, name) ?? memberOf(target, name);
    if (value !== undefined) return value;
    // What belongs to an object that is not modelled is not modelled either.
    if (target.members.$unmodelled === true)
      return { kind: "object", type: `${target.type}.${name}`, members: { $unmodelled: true } };
    if (Array.isArray(target.members.$items)) return propertyOf(runtime, target.members.$items, name);
  }
  return folded === "count" || folded === "length" ? 1 : null;
};
