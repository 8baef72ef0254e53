import { isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { SiloId } from "../kernel/silo/silo.ts";
import { findPath } from "../storage/calls/find.ts";
import { variable } from "./common/environment.ts";
import { extensionOf, joinTo, leafOf, resolvePath } from "./common/path.ts";

/** A program that was found, or what stands in for one that may be there. */
export interface FoundProgram {
  /** As the disk spells it. */
  readonly path: string;
  readonly image: string;
  /** The procedure that runs it. */
  readonly procedure: string;
  /** The layer because of which nobody knows whether it is there; null for what is. */
  readonly notModelled: string | null;
}

const found = (path: string, notModelled: string | null): FoundProgram => {
  const image = leafOf(path);
  return { path, image, procedure: `program ${image.toLowerCase()}`, notModelled };
};

type Hit = { readonly at: FoundProgram } | { readonly unknown: FoundProgram } | null;

const tryPath = (reader: Reader, silo: SiloId | null, path: string): Hit => {
  const reached = findPath(reader, silo, path);
  if (isFailure(reached) || reached.lookup.kind === "absent") return null;
  if (reached.lookup.kind === "missing") return { unknown: found(path, reached.lookup.missing) };
  if (reached.lookup.node.kind === "directory") return null;
  return { at: found(reached.path, reached.lookup.node.notModelled ?? null) };
};

const search = (
  reader: Reader,
  silo: SiloId | null,
  directories: readonly string[],
  names: readonly string[],
): FoundProgram | null => {
  let unknown: FoundProgram | null = null;
  const likeliest = names.find((name) => name.toLowerCase().endsWith(".exe")) ?? names[0];
  for (const directory of directories)
    for (const name of names) {
      const hit = tryPath(reader, silo, joinTo(directory, name));
      if (hit !== null && "at" in hit) return hit.at;
      // Of the places where it may be, the last is the least surprising: the system's own directories are well known.
      if (hit !== null && name === likeliest) unknown = hit.unknown;
    }
  return unknown;
};

const pathOf = (env: Readonly<Record<string, string>>): readonly string[] =>
  (variable(env, "PATH") ?? "")
    .split(";")
    .map((each) => each.trim().replaceAll('"', ""))
    .filter((each) => /^[A-Za-z]:/.test(each));

const isPath = (name: string): boolean => /[\\/:]/.test(name);

const split = (path: string): readonly [directory: string, name: string] => [
  path.slice(0, Math.max(3, path.length - leafOf(path).length - 1)),
  leafOf(path),
];

/** How a shell finds a command: current directory, then PATH, each with the extensions of PATHEXT. */
export const findCommand = (
  reader: Reader,
  silo: SiloId | null,
  cwd: string,
  env: Readonly<Record<string, string>>,
  command: string,
): FoundProgram | null => {
  const extensions = (variable(env, "PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").split(";").map((each) => each.toLowerCase());
  const names = (name: string): readonly string[] =>
    extensions.includes(extensionOf(name).toLowerCase())
      ? [name]
      : [...extensions.map((each) => name + each), ...(extensionOf(name) === "" ? [] : [name])];
  if (isPath(command)) {
    const [directory, name] = split(resolvePath(cwd, command));
    return search(reader, silo, [directory], names(name));
  }
  return search(reader, silo, [cwd, ...pathOf(env)], names(command));
};

const system32 = "C:\\Windows\\System32";

/** Candidates for the program's name in a command line: the quoted part, or each longer piece of an unquoted one. Source: CreateProcessW, lpApplicationName. */
const candidates = (commandLine: string): readonly string[] => {
  const text = commandLine.trimStart();
  if (text.startsWith('"')) return [text.slice(1, text.indexOf('"', 1) < 0 ? undefined : text.indexOf('"', 1))];
  const ends = [...text.matchAll(/\s+|$/g)].slice(0, 20).map(({ index }) => index);
  return ends.map((end) => text.slice(0, end)).filter((each) => each !== "");
};

/** How CreateProcessW finds a program: the caller's directory (System32 for services), current directory, System32, Windows, PATH; `.exe` where no extension is given. */
export const findProgram = (
  reader: Reader,
  silo: SiloId | null,
  cwd: string,
  env: Readonly<Record<string, string>>,
  commandLine: string,
): FoundProgram | null => {
  let unknown: FoundProgram | null = null;
  for (const name of candidates(commandLine)) {
    const names = extensionOf(name) === "" ? [`${leafOf(name)}.exe`] : [leafOf(name), `${leafOf(name)}.exe`];
    const directories = isPath(name)
      ? [split(resolvePath(cwd, name))[0]]
      : [system32, cwd, "C:\\Windows", ...pathOf(env)];
    const hit = search(reader, silo, directories, names);
    if (hit !== null && hit.notModelled === null) return hit;
    unknown ??= hit;
  }
  return unknown;
};
