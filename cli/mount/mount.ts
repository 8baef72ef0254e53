import { stat } from "node:fs/promises";
import type { Mount } from "#machine/hosts.ts";
import { readDirectory } from "./read-directory.ts";

const shape = /^([A-Za-z]:[\\/][^=]*)=(.+)$/s;

/** What is wrong with a `--mount`, to be told to who typed it. */
export interface Unmountable {
  readonly problem: string;
}

const windowsPath = (path: string): string =>
  `${path.charAt(0).toUpperCase()}${path.slice(1).replaceAll("/", "\\")}`.replace(/(?<!:)\\+$/, "");

/** Reads `C:\x=./dir`, and the directory with it. */
export const readMount = async (text: string): Promise<Mount | Unmountable> => {
  const [, path, directory] = shape.exec(text) ?? [];
  if (path === undefined || directory === undefined)
    return { problem: `--mount takes 'C:\\place\\on\\the\\host=./directory', not "${text}".` };
  if (windowsPath(path).length <= 3) return { problem: `--mount cannot replace the whole drive ${path}` };
  const found = await stat(directory).catch(() => null);
  if (found === null) return { problem: `--mount: there is no directory "${directory}".` };
  if (!found.isDirectory()) return { problem: `--mount: "${directory}" is no directory.` };
  const tree = await readDirectory(directory);
  return "problem" in tree ? { problem: `--mount: ${tree.problem}` } : { path: windowsPath(path), tree };
};

/** Reads all of them; the first that is wrong stops it. */
export const readMounts = async (texts: readonly string[]): Promise<readonly Mount[] | Unmountable> => {
  const mounts: Mount[] = [];
  for (const text of texts) {
    const mount = await readMount(text);
    if ("problem" in mount) return mount;
    mounts.push(mount);
  }
  return mounts;
};
