import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo } from "../../common/path.ts";
import { ownDirectory } from "../../install/own-directory.ts";

/** What there is of .NET beside `dotnet.exe`. */
export interface Installation {
  readonly root: string;
  /** Versions, oldest first. */
  readonly sdks: readonly string[];
  /** Versions of shared frameworks by name. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
}

const numbers = (version: string): readonly number[] => version.split(/[.-]/).map((each) => Number(each) || 0);

export const compareVersions = (one: string, other: string): number => {
  const [a, b] = [numbers(one), numbers(other)];
  for (const [at, value] of a.entries()) if (value !== (b[at] ?? 0)) return value - (b[at] ?? 0);
  return 0;
};

const versionsIn = (system: System, directory: string): readonly string[] => {
  const nodes = system.list(directory);
  if (isFailure(nodes)) return [];
  return nodes
    .filter(({ kind, name }) => kind === "directory" && /^\d/.test(name))
    .map(({ name }) => name)
    .sort(compareVersions);
};

/**
 * Folders: learn.microsoft.com, ".NET runtime directory layout". Where only the host itself is listed, as in .NET Framework's SDK image,
 * an SDK of this version is taken to be there.
 */
const assumedSdk = "8.0.404";

export const installationOf = (system: System): Installation => {
  const root = ownDirectory(system, "C:\\Program Files\\dotnet");
  const sdks = versionsIn(system, joinTo(root, "sdk"));
  const shared = system.list(joinTo(root, "shared"));
  const names = isFailure(shared) ? [] : shared.filter(({ kind }) => kind === "directory").map(({ name }) => name);
  const bare = sdks.length === 0 && names.length === 0;
  return {
    root,
    sdks: bare ? [assumedSdk] : sdks,
    frameworks: bare
      ? { "Microsoft.NETCore.App": ["8.0.11"], "Microsoft.AspNetCore.App": ["8.0.11"] }
      : Object.fromEntries(names.map((name) => [name, versionsIn(system, joinTo(root, `shared\\${name}`))])),
  };
};

export const newestSdk = ({ sdks }: Installation): string | null => sdks.at(-1) ?? null;

/** `net8.0` of an SDK 8.0.404. */
export const frameworkOf = (installation: Installation): string =>
  `net${(newestSdk(installation) ?? assumedSdk).split(".").slice(0, 2).join(".")}`;
