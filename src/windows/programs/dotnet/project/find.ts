import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { extensionOf, parentOf, resolvePath } from "../../common/path.ts";
import { parseProject } from "./parse.ts";
import type { Project } from "./project.ts";

const projectFile = /\.(?:cs|fs|vb|vcx|es)proj$/i;
const anyFile = /\.(?:sln|slnx|(?:cs|fs|vb|vcx|es|dc)?proj)$/i;

/** The projects that a command is about, dependencies first; or what MSBuild says where there are none. */
export type Target =
  | { readonly kind: "projects"; readonly projects: readonly Project[]; readonly main: Project | null }
  | { readonly kind: "error"; readonly text: string };

const read = (system: System, path: string): string => {
  const text = system.readText(path);
  return isFailure(text) ? "" : text;
};

const fileOf = (system: System, given: string | null): string | Target => {
  const start = resolvePath(system.cwd(), given ?? ".");
  const found = system.find(start);
  if (found === null)
    return { kind: "error", text: `MSBUILD : error MSB1009: Project file does not exist.\nSwitch: ${given}\n` };
  if (found.node.kind !== "directory") return found.path;
  const nodes = system.list(found.path);
  const names = isFailure(nodes) ? [] : nodes.map(({ name }) => name).filter((name) => anyFile.test(name));
  const [name] =
    names.filter((each) => /\.slnx?$/i.test(each)).length === 1
      ? names.filter((each) => /\.slnx?$/i.test(each))
      : names;
  if (name === undefined)
    return {
      kind: "error",
      text: "MSBUILD : error MSB1003: Specify a project or solution file. The current working directory does not contain a project or solution file.\n",
    };
  if (names.length > 1 && !/\.slnx?$/i.test(name))
    return {
      kind: "error",
      text: "MSBUILD : error MSB1011: Specify which project or solution file to use because this folder contains more than one project or solution file.\n",
    };
  return resolvePath(found.path, name);
};

const membersOf = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/"([^"]+\.(?:cs|fs|vb)proj)"/gi)].map(([, member = ""]) => resolvePath(parentOf(path), member));

const withNeeds = (system: System, paths: readonly string[], framework: string, known: Map<string, Project>): void => {
  for (const path of paths) {
    const key = path.toUpperCase();
    if (known.has(key) || system.find(path) === null) continue;
    const project = parseProject(path, read(system, path), framework);
    // In the map before what it needs is looked at: projects that need each other end here.
    known.set(key, project);
    withNeeds(system, project.references, framework, known);
    known.delete(key);
    known.set(key, project);
  }
};

/** Finds projects as MSBuild does: a file, a directory's one project or solution. Source: learn.microsoft.com, "MSBuild command-line reference". */
export const findTarget = (system: System, given: string | null, framework: string): Target => {
  const path = fileOf(system, given);
  if (typeof path !== "string") return path;
  const isProject = projectFile.test(path);
  const first = isProject ? [path] : /^\.slnx?$/i.test(extensionOf(path)) ? membersOf(path, read(system, path)) : [];
  const known = new Map<string, Project>();
  withNeeds(system, first, framework, known);
  return { kind: "projects", projects: [...known.values()], main: known.get(path.toUpperCase()) ?? null };
};
