import type { System } from "#shell/system.ts";
import { joinTo } from "../common/path.ts";
import { assumedText, type Placed } from "../common/placement.ts";
import { ownDirectory } from "../install/own-directory.ts";
import { type Locked, lockedIn, type Manifest, manifestOf } from "./manifest.ts";
import { packageNodes } from "./packages.ts";

/** How long an installation takes, and each package of it, in µs. Assumptions. */
const starting = 1_200_000;
const perPackage = 45_000;

/** `left-pad@^1.3.0` apart; a scope's own `@` stays. */
export const wanted = (word: string): Locked => {
  const at = word.indexOf("@", 1);
  const version = at < 0 ? "" : word.slice(at + 1);
  return {
    path: at < 0 ? word : word.slice(0, at),
    version: /^[~^]?\d/.test(version) ? version.replace(/^[~^]/, "") : "1.0.0",
  };
};

const listed = (dependencies: Readonly<Record<string, string>> | undefined): readonly Locked[] =>
  Object.entries(dependencies ?? {}).map(([name, version]) => wanted(`${name}@${version}`));

const lock = (manifest: Manifest | null, packages: readonly Locked[]): string => {
  const entries = packages.map(({ path, version }) => [`node_modules/${path}`, { version }] as const);
  const root = { name: manifest?.name ?? "app", version: manifest?.version ?? "1.0.0", lockfileVersion: 3 };
  return `${JSON.stringify({ ...root, packages: Object.fromEntries([["", {}], ...entries]) }, null, 2)}\n`;
};

export interface Installed {
  readonly packages: readonly Locked[];
  readonly micros: number;
}

/** Installs for the project in the current directory what its lock file pins, or else its manifest names, and `more`. */
export const installHere = (
  system: System,
  more: readonly Locked[],
  production: boolean,
  keepsLock = true,
): Installed => {
  const directory = system.cwd();
  const manifest = manifestOf(system, directory);
  const locked = lockedIn(system, directory, production);
  const named = [...listed(manifest?.dependencies), ...(production ? [] : listed(manifest?.devDependencies))];
  const packages = [...(locked === null || locked.length === 0 ? named : locked), ...more];
  const micros = starting + packages.length * perPackage;
  system.sleep(micros);
  const modules = joinTo(directory, "node_modules");
  const modified = system.wallClock();
  const text = lock(manifest, packages);
  const records: readonly Placed[] = [
    ...(packages.length === 0 ? [] : [assumedText(joinTo(modules, ".package-lock.json"), text, modified)]),
    ...(locked === null && keepsLock ? [assumedText(joinTo(directory, "package-lock.json"), text, modified)] : []),
  ];
  system.install(
    [...packageNodes(system, modules, packages, joinTo(modules, ".bin"), "..\\"), ...records],
    "npm install",
  );
  return { packages, micros };
};

/** Installs packages beside node.exe, their commands with it. Source: docs.npmjs.com, folders, "prefix" of Windows. */
export const installGlobally = (system: System, packages: readonly Locked[]): Installed => {
  const prefix = ownDirectory(system, "C:\\Program Files\\nodejs");
  const micros = starting + packages.length * perPackage;
  system.sleep(micros);
  const names = packages.map(({ path }) => path).join(" ");
  system.install(
    packageNodes(system, joinTo(prefix, "node_modules"), packages, prefix, "node_modules\\"),
    `npm install -g ${names}`,
  );
  return { packages, micros };
};
