import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo, parentOf, resolvePath } from "../common/path.ts";
import type { PackageReference } from "../dotnet/project/project.ts";

/** What `packages.config` files ask for. */
export interface Listed {
  /** The directory that `packages` is made in, where nobody says another. */
  readonly root: string;
  readonly packages: readonly PackageReference[];
}

const read = (system: System, path: string): readonly PackageReference[] => {
  const text = system.readText(path);
  return isFailure(text)
    ? []
    : [...text.matchAll(/<package\b[^>]*\bid="([^"]+)"[^>]*\bversion="([^"]+)"/gi)].map(
        ([, id = "", version = ""]) => ({ id, version }),
      );
};

/** How deep below a solution its projects are looked for. */
const depth = 3;

const filesBelow = (system: System, directory: string, levels: number): readonly string[] => {
  const nodes = system.list(directory);
  if (isFailure(nodes) || levels === 0) return [];
  return nodes.flatMap(({ name, kind }) => {
    if (kind === "file") return /^packages\.config$/i.test(name) ? [joinTo(directory, name)] : [];
    return /^(?:packages|node_modules|bin|obj|\.git)$/i.test(name)
      ? []
      : filesBelow(system, joinTo(directory, name), levels - 1);
  });
};

/** The packages that a file, a solution or a directory asks for in the old way. Source: learn.microsoft.com, "packages.config reference". */
export const listedIn = (system: System, given: string | null): Listed => {
  const path = resolvePath(system.cwd(), given ?? ".");
  const found = system.find(path);
  const root = found?.node.kind === "directory" ? path : parentOf(path);
  const files = /packages\.config$/i.test(path) ? [path] : filesBelow(system, root, depth);
  const all = files.flatMap((each) => read(system, each));
  const packages = all.filter(
    ({ id, version }, at) => all.findIndex((each) => each.id === id && each.version === version) === at,
  );
  return { root, packages };
};
