import type { VisibleNode } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { PathInfo } from "#shell/system.ts";
import { joinTo, resolvePath } from "../../common/path.ts";
import type { Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { isKind, type Value } from "../value/value.ts";
import { isPattern, like } from "../value/wildcard.ts";
import type { Call } from "./cmdlet.ts";

/** What a path of the shell leads into. */
export type Place =
  | { readonly drive: "file"; readonly path: string }
  | { readonly drive: "registry"; readonly path: string }
  | {
      readonly drive: "environment" | "certificate" | "variable" | "function" | "alias" | "iis" | "unknown";
      readonly path: string;
    };

const hives: Readonly<Record<string, string>> = {
  hklm: "HKLM",
  hkey_local_machine: "HKLM",
  hkcu: "HKCU",
  hkey_current_user: "HKCU",
  hku: "HKU",
  hkey_users: "HKU",
  hkcr: "HKCR",
  hkey_classes_root: "HKCR",
};

const drives = {
  env: "environment",
  cert: "certificate",
  variable: "variable",
  function: "function",
  alias: "alias",
  iis: "iis",
} as const;

/** Reads a path: `HKLM:\X`, `Registry::HKEY_…`, `Env:X`, `FileSystem::C:\x`, or a path of files. */
export const placeOf = (runtime: Runtime, written: string): Place => {
  const text = written.replace(/^(?:Microsoft\.PowerShell\.Core\\)?FileSystem::/i, "");
  const [, provider] = /^(?:Microsoft\.PowerShell\.Core\\)?Registry::(.*)$/i.exec(text) ?? [];
  const [, drive = "", rest = ""] = /^([A-Za-z_]{2,}):[\\/]?(.*)$/.exec(text) ?? [];
  const [hive = "", ...names] = provider === undefined ? [drive, ...rest.split(/[\\/]+/)] : provider.split(/[\\/]+/);
  const root = hives[hive.toLowerCase()];
  if (root !== undefined) return { drive: "registry", path: [root, ...names.filter((each) => each !== "")].join("\\") };
  if (drive === "")
    return {
      drive: "file",
      path: resolvePath(runtime.session.cwd, text.startsWith("~") ? homed(runtime, text) : text),
    };
  return { drive: drives[drive.toLowerCase() as keyof typeof drives] ?? "unknown", path: rest };
};

const homed = (runtime: Runtime, text: string): string =>
  (runtime.session.env.USERPROFILE ?? "C:\\Users\\ContainerAdministrator") + text.slice(1);

/** Paths that a cmdlet is given: as arguments, or as what comes through the pipe. */
export const pathsGiven = (call: Call, ...names: readonly string[]): readonly string[] => {
  const given = names.flatMap((name) => call.texts(name));
  if (given.length > 0 || names.some((name) => call.has(name))) return given;
  return call.input.map(pathOfValue);
};

/** The path of a file's object, or a text. */
export const pathOfValue = (value: Value): string =>
  isKind(value, "object") && value.members.FullName !== undefined ? textOf(value.members.FullName) : textOf(value);

const step = (runtime: Runtime, directories: readonly string[], segment: string, last: boolean): readonly PathInfo[] =>
  directories.flatMap((directory): readonly PathInfo[] => {
    if (!isPattern(segment)) {
      const found = runtime.system.find(joinTo(directory, segment));
      return found === null ? [] : [found];
    }
    const nodes = runtime.system.list(directory);
    if (isFailure(nodes)) return [];
    return nodes
      .filter((node: VisibleNode) => like(segment, node.name) && (last || node.kind !== "file"))
      .map((node) => ({ path: joinTo(directory, node.name), node, notModelled: null }));
  });

/** What a path of files leads to, wildcards in any of its names. */
export const expanded = (runtime: Runtime, path: string, literal = false): readonly PathInfo[] => {
  if (literal || !isPattern(path)) {
    const found = runtime.system.find(path);
    return found === null ? [] : [found];
  }
  const names = path.slice(3).split("\\");
  const first = names.findIndex(isPattern);
  let base = path.slice(0, 3);
  for (const name of names.slice(0, first)) base = joinTo(base, name);
  let places: readonly PathInfo[] = step(runtime, [base], names[first] ?? "", first === names.length - 1);
  names.slice(first + 1).forEach((name, at) => {
    places = step(
      runtime,
      places.map((each) => each.path),
      name,
      at === names.length - first - 2,
    );
  });
  return places;
};

/** Says that a path leads nowhere. */
export const complainMissing = (call: Call, path: string): void =>
  call.complain({
    message: `Cannot find path '${path}' because it does not exist.`,
    category: "ObjectNotFound",
    exception: "ItemNotFoundException",
    id: "PathNotFound",
    target: path,
  });

/** Each place that a path of files leads to; complains where there is none. */
export const targets = (call: Call, written: string, literal = false): readonly PathInfo[] => {
  const place = placeOf(call.runtime, written);
  const found = expanded(call.runtime, place.path, literal);
  if (found.length === 0 && (literal || !isPattern(place.path))) complainMissing(call, place.path);
  return found;
};

/** Whether include and exclude patterns let a name through. */
export const passes = (call: Call, name: string): boolean => {
  const [filter, include, exclude] = [call.texts("Filter"), call.texts("Include"), call.texts("Exclude")];
  return (
    (filter.length === 0 || filter.some((each) => like(each, name))) &&
    (include.length === 0 || include.some((each) => like(each, name))) &&
    !exclude.some((each) => like(each, name))
  );
};
