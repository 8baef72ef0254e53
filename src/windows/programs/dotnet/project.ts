import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { contentOf } from "../common/content.ts";
import { joinTo, parentOf, resolvePath, stemOf } from "../common/path.ts";

/** A project to build. */
export interface Project {
  readonly path: string;
  readonly directory: string;
  /** Name of what is built. */
  readonly name: string;
  /** `net8.0`, `net48`. */
  readonly framework: string;
  readonly isWeb: boolean;
  readonly isProgram: boolean;
}

const isProject = (name: string): boolean => /\.(?:cs|vb|fs)proj$/i.test(name);

const read = (system: System, path: string, otherwise: string): Project => {
  const found = system.find(path);
  const text = (found === null ? null : contentOf(system, found)) ?? "";
  const name = /<AssemblyName>([^<]+)</i.exec(text)?.[1] ?? stemOf(path);
  const isWeb = /Sdk="Microsoft\.NET\.Sdk\.Web"|Microsoft\.WebApplication\.targets/i.test(text);
  return {
    path,
    directory: parentOf(path),
    name,
    framework:
      /<TargetFrameworks?>([^<;]+)/i.exec(text)?.[1] ??
      /<TargetFrameworkVersion>v([\d.]+)/i
        .exec(text)?.[1]
        ?.replace(/^(.*)$/, (_, each: string) => `net${each.replaceAll(".", "")}`) ??
      otherwise,
    isWeb,
    isProgram: isWeb || text === "" || /<OutputType>\s*(?:Exe|WinExe)/i.test(text),
  };
};

// The projects that a solution names, as far as its text is known; all below its directory otherwise.
const inSolution = (system: System, path: string, otherwise: string): readonly Project[] => {
  const found = system.find(path);
  const text = (found === null ? null : contentOf(system, found)) ?? "";
  const named = [...text.matchAll(/"([^"]+\.(?:cs|vb|fs)proj)"/gi)].map(([, each = ""]) =>
    resolvePath(parentOf(path), each),
  );
  const paths =
    named.length > 0 ? named.filter((each) => system.find(each) !== null) : below(system, parentOf(path), 2);
  return paths.map((each) => read(system, each, otherwise));
};

const below = (system: System, directory: string, depth: number): readonly string[] => {
  const nodes = system.list(directory);
  if (isFailure(nodes)) return [];
  const here = nodes
    .filter(({ kind, name }) => kind === "file" && isProject(name))
    .map(({ name }) => joinTo(directory, name));
  if (depth === 0) return here;
  return [
    ...here,
    ...nodes
      .filter(({ kind, name }) => kind === "directory" && !/^(?:bin|obj|packages|node_modules)$/i.test(name))
      .flatMap(({ name }) => below(system, joinTo(directory, name), depth - 1)),
  ];
};

/** The projects that a path, or the current directory, means: itself, those of a solution, the one in a directory. Null where there are none. */
export const projectsOf = (system: System, given: string | undefined, framework: string): readonly Project[] | null => {
  const path = resolvePath(system.cwd(), given ?? ".");
  const found = system.find(path);
  if (found === null) return null;
  if (found.node.kind !== "directory")
    return /\.slnx?$/i.test(path) ? inSolution(system, path, framework) : [read(system, found.path, framework)];
  const nodes = system.list(path);
  if (isFailure(nodes)) return null;
  const names = nodes.filter(({ kind }) => kind === "file").map(({ name }) => name);
  const project = names.find(isProject);
  if (project !== undefined) return [read(system, joinTo(path, project), framework)];
  const solution = names.find((name) => /\.slnx?$/i.test(name));
  return solution === undefined ? null : inSolution(system, joinTo(path, solution), framework);
};
