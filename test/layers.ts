import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exists, foldersIn, type Module, root } from "./modules.ts";

/** A row of the table in docs/ARCHITECTURE.md. */
export interface Layer {
  /** Below the repository: `src/docker/cli`, `app`. */
  readonly folder: string;
  /** Folders whose modules it may import, besides its own. */
  readonly mayImport: readonly string[];
}

const codes = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);

const place = (name: string): string => (name === "app" || name === "cli" || name === "src" ? name : `src/${name}`);

/** The table under "Who may import whom": folder, what it holds, what it may import. */
export const documentedLayers = (): readonly Layer[] =>
  readFileSync(join(root, "docs/ARCHITECTURE.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [, first = "", , imports = ""] = line.split("|");
      return { folder: place(codes(first)[0] ?? ""), mayImport: codes(imports).map(place) };
    });

// These two hold several layers each; the client and the engine of Docker share the shapes of their exchange.
const parted = ["windows", "docker"];
const within = ["src/docker/engine/api"];

/** The layers that exist as folders. */
export const presentLayers = (): readonly string[] =>
  [
    ...foldersIn("src").flatMap((name) =>
      parted.includes(name) ? foldersIn(`src/${name}`).map((part) => `src/${name}/${part}`) : [`src/${name}`],
    ),
    ...within.filter(exists),
    "app",
    "cli",
  ].sort();

const holds = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);

/** The layer of a file: the longest folder that holds it. */
export const layerOf = (layers: readonly Layer[], path: string): Layer | undefined =>
  layers.filter(({ folder }) => holds(folder, path)).sort((a, b) => b.folder.length - a.folder.length)[0];

/** May this module import that file? A row that names `windows` means all of its parts. */
export const isAllowed = (layers: readonly Layer[], from: Module, path: string): boolean => {
  const layer = layerOf(layers, from.path);
  if (layer === undefined) return false;
  if (layerOf(layers, path) === layer) return true;
  return layer.mayImport.some((folder) => {
    // Permission for the client's half of a folder is not permission for the whole, nor the other way round.
    const named = layers.find((each) => each.folder === folder);
    return named === undefined ? holds(folder, path) : layerOf(layers, path) === named;
  });
};
