import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { type DirectoryNode, directoryOf, fileOf, fold, type VisibleNode } from "#contract/file-tree/index.ts";
import { nameProblem } from "./windows-name.ts";

/** What one mounted directory may hold at most: the tree is kept in memory, and so is every version of it. */
export interface Limits {
  readonly entries: number;
  readonly bytes: number;
  readonly depth: number;
}

export const mountLimits: Limits = { entries: 20_000, bytes: 64 * 1024 ** 2, depth: 60 };

class Refused extends Error {}

interface Reading {
  readonly root: string;
  readonly limits: Limits;
  entries: number;
  bytes: number;
}

const shown = (reading: Reading, path: string): string => JSON.stringify(relative(reading.root, path) || ".");

const check = (reading: Reading, path: string, depth: number): void => {
  const { limits, entries, bytes } = reading;
  if (entries > limits.entries)
    throw new Refused(`"${reading.root}" holds more than ${limits.entries} files and directories.`);
  if (bytes > limits.bytes) throw new Refused(`"${reading.root}" holds more than ${limits.bytes / 1024 ** 2} MiB.`);
  if (depth > limits.depth)
    throw new Refused(`${shown(reading, path)} lies more than ${limits.depth} directories deep.`);
};

const checkNames = (reading: Reading, path: string, names: readonly string[]): void => {
  const seen = new Map<string, string>();
  for (const name of names) {
    const problem = nameProblem(name);
    if (problem !== null) throw new Refused(`Windows cannot hold ${shown(reading, join(path, name))}: ${problem}.`);
    const twin = seen.get(fold(name));
    if (twin !== undefined)
      throw new Refused(`Windows cannot hold both ${shown(reading, join(path, twin))} and ${JSON.stringify(name)}.`);
    seen.set(fold(name), name);
  }
};

const readNode = async (reading: Reading, path: string, entry: Dirent, depth: number): Promise<VisibleNode | null> => {
  const modified = { modified: Math.round((await lstat(path)).mtimeMs) };
  const { name } = entry;
  if (entry.isDirectory()) return { ...(await readTree(reading, path, name, depth + 1)), ...modified };
  if (entry.isSymbolicLink())
    return { kind: "link", name, linkType: "symlink", target: await readlink(path), ...modified };
  if (!entry.isFile()) return null;
  reading.bytes += (await lstat(path)).size;
  check(reading, path, depth);
  return fileOf(name, await readFile(path), modified);
};

const readTree = async (reading: Reading, path: string, name: string, depth: number): Promise<DirectoryNode> => {
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  reading.entries += entries.length;
  check(reading, path, depth);
  checkNames(
    reading,
    path,
    entries.map((entry) => entry.name),
  );
  const nodes: VisibleNode[] = [];
  for (const entry of entries) {
    const node = await readNode(reading, join(path, entry.name), entry, depth);
    if (node !== null) nodes.push(node);
  }
  return directoryOf(name, nodes);
};

/** A directory of the real disk as a tree. Links stay links; devices, pipes and sockets are left out. */
export const readDirectory = async (
  root: string,
  limits = mountLimits,
): Promise<DirectoryNode | { readonly problem: string }> => {
  try {
    return await readTree({ root, limits, entries: 0, bytes: 0 }, root, basename(root), 0);
  } catch (thrown) {
    if (thrown instanceof Error) return { problem: thrown.message };
    throw thrown;
  }
};
