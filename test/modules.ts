import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** One file of the program and what it imports. Paths are relative to the repository, with forward slashes. */
export interface Module {
  readonly path: string;
  readonly text: string;
  /** As written. */
  readonly imports: readonly string[];
}

const isCode = (name: string): boolean => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name);

const forward = (path: string): string => path.split(sep).join("/");

/** All code below a folder, without tests. */
export const modulesIn = (folder: string): readonly Module[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(isCode)
    .map((name) => forward(join(folder, name)))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(text) };
    });

const importForms = [
  /^(?:import|export)\b[^;"]*?\bfrom\s*"([^"]+)"/gm,
  /^import\s*"([^"]+)"/gm,
  /\bimport\(\s*"([^"]+)"/g,
];

const importsOf = (text: string): readonly string[] =>
  importForms.flatMap((form) => [...text.matchAll(form)].map(([, specifier]) => specifier as string));

const aliases = Object.entries(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { imports: Record<string, string> }).imports,
).map(([alias, target]) => [alias.slice(0, -1), target.slice(2, -1)] as const);

/** The file of ours that an import means; null if it names a package. */
export const resolveImport = (from: Module, specifier: string): string | null => {
  const plain = specifier.replace(/\?.*$/, "");
  if (plain.startsWith(".")) return forward(relative(root, join(root, dirname(from.path), plain)));
  const alias = aliases.find(([prefix]) => plain.startsWith(prefix));
  return alias === undefined ? null : alias[1] + plain.slice(alias[0].length);
};

export const exists = (path: string): boolean => existsSync(join(root, path));

export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");

/** Folders of a folder, by name. */
export const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
