import type { DirectoryNode } from "#contract/file-tree/index.ts";
import type { Below, Generator, RegistryValues } from "./generator.ts";
import { generators } from "./generators.ts";

const parse = (id: string): { readonly generator: Generator; readonly argument: string } => {
  const slash = id.indexOf("/");
  const generator = generators[slash < 0 ? id : id.slice(0, slash)];
  if (generator === undefined) throw new Error(`No generator makes the tree ${id}.`);
  return { generator, argument: slash < 0 ? "" : id.slice(slash + 1) };
};

// Values that never change, so the memo cannot be told from making them anew.
const made = new Map<string, DirectoryNode>();

/**
 * The tree of an id: `base/servercore/20348.2700`, `update/servercore/20348.2966`, `host/windows-server-2022`, or what the images name.
 * Directories are made on first look; the same id gives the same value. Throws on an id that nobody makes. Not for rows of a world.
 */
export const generatedTree = (id: string): DirectoryNode => {
  const known = made.get(id);
  if (known !== undefined) return known;
  const { generator, argument } = parse(id);
  const tree = generator.tree(argument);
  made.set(id, tree);
  return tree;
};

/** The registry values that the layer of an id sets; `below` tells what lower layers say, for what is added to, such as `Path`. */
export const generatedRegistry = (id: string, below: Below): RegistryValues => {
  const { generator, argument } = parse(id);
  return generator.registry?.(argument, below) ?? {};
};
