import { type DirectoryNode, directoryOf, findIn, fromText, textOf, withNode } from "#contract/file-tree/index.ts";
import { sha256Hex } from "#core/digest.ts";
import { isFailure } from "#core/failure.ts";
import { createIgnore } from "#docker/engine/builder/dockerfile/index.ts";
import { goQuote } from "#shell/go-quote.ts";
import type { System } from "#shell/system.ts";
import { readInput } from "../standard-input.ts";
import { exclude } from "./exclude.ts";
import { remoteProblem } from "./remote.ts";

/** What a build sends to the engine. */
export interface Context {
  readonly tree: DirectoryNode;
  /** Relative to the context, with `/`. */
  readonly dockerfile: string;
}

export type ContextRead = Context | { readonly error: string };

const unprepared = (why: string): ContextRead => ({ error: `unable to prepare context: ${why}` });

const fromInput = (system: System, file: string): ContextRead => {
  if (file === "-") return { error: "invalid argument: can't use stdin for both build context and dockerfile" };
  if (file !== "") return unprepared("ambiguous Dockerfile source: both stdin and flag correspond to Dockerfiles");
  const name = "Dockerfile";
  return { tree: directoryOf("", [fromText(name, readInput(system))]), dockerfile: name };
};

/** A path below a directory, with `/`; null for one outside. Case does not count. */
const relativeTo = (directory: string, path: string): string | null => {
  const root = directory.replace(/\\?$/, "\\");
  return path.toLowerCase().startsWith(root.toLowerCase()) ? path.slice(root.length).replaceAll("\\", "/") : null;
};

interface Dockerfile {
  readonly relative: string | null;
  readonly text: () => string;
}

/** Source of the words: docker-cli.md §10.4. */
const findDockerfile = (system: System, directory: string, file: string): Dockerfile | { readonly error: string } => {
  const path = file === "" ? system.absolute(`${directory}\\Dockerfile`) : system.absolute(file);
  const found = system.find(path);
  if (found === null) {
    const text = system.readText(path);
    const why = typeof text === "string" ? "The system cannot find the file specified." : text.message;
    return { error: `unable to evaluate symlinks in Dockerfile path: CreateFile ${path}: ${why}` };
  }
  return {
    relative: relativeTo(directory, found.path),
    text: () => {
      const text = system.readText(found.path);
      return typeof text === "string" ? text : "";
    },
  };
};

/** A Dockerfile from elsewhere travels in the context under a name that nobody has, and leaves no trace in the image. */
const withForeign = (tree: DirectoryNode, text: string): Context => {
  const dockerfile = `.dockerfile.${sha256Hex(text).slice(0, 20)}`;
  const node = findIn(tree, [".dockerignore"]);
  const lines = node?.kind === "file" ? (textOf(node) ?? "") : ".dockerignore";
  const more = [fromText(dockerfile, text), fromText(".dockerignore", `${lines}\n${dockerfile}\n`)];
  return { tree: more.reduce((all, each) => withNode(all, [each.name], each), tree), dockerfile };
};

const fromDirectory = (system: System, directory: string, file: string): ContextRead => {
  const dockerfile = file === "-" ? null : findDockerfile(system, directory, file);
  if (dockerfile !== null && "error" in dockerfile) return unprepared(dockerfile.error);
  const tree = system.readTree(directory);
  if (isFailure(tree)) return unprepared(`unable to stat context directory ${goQuote(directory)}: ${tree.message}`);
  const relative = dockerfile?.relative ?? null;
  const lines = findIn(tree, [".dockerignore"]);
  const keep = [".dockerignore", ...(relative === null ? [] : [relative])];
  const ignore = createIgnore(lines?.kind === "file" ? (textOf(lines) ?? "") : "", "windows", keep);
  if (isFailure(ignore)) return { error: `error checking context: ${ignore.message}` };
  const kept = exclude(tree, ignore);
  if (relative !== null) return { tree: kept, dockerfile: relative };
  return withForeign(kept, dockerfile === null ? readInput(system) : dockerfile.text());
};

/** Gathers what a build needs. `path`: as typed after the flags; `file`: `--file`, empty for none. */
export const readContext = (system: System, path: string, file: string): ContextRead => {
  if (path === "-") return fromInput(system, file);
  const found = system.find(path);
  if (found?.node.kind === "directory") return fromDirectory(system, found.path, file);
  return unprepared(remoteProblem(path) ?? `path ${goQuote(path)} not found`);
};
