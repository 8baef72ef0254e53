import type { System } from "#shell/system.ts";
import { joinTo } from "../common/path.ts";
import { assumedText } from "../common/placement.ts";
import { installGlobally, installHere, wanted } from "./install.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { runScript } from "./run-script.ts";

const version = "1.22.22";

const seconds = (micros: number): string => `${(micros / 1_000_000).toFixed(2)}s`;

const noManifest = (system: System): number => {
  system.err(`error Couldn't find a package.json file in "${system.cwd()}"\n`);
  return 1;
};

const install = (system: System, manifest: Manifest | null, names: readonly string[], production: boolean): number => {
  if (manifest === null && names.length === 0) return noManifest(system);
  const { micros } = installHere(system, names.map(wanted), production, false);
  const lock = joinTo(system.cwd(), "yarn.lock");
  const fresh = system.find(lock) === null;
  if (fresh) system.install([assumedText(lock, "# yarn lockfile v1\n\n\n", system.wallClock())], "yarn install");
  system.out(
    `yarn ${names.length === 0 ? "install" : "add"} v${version}\n${fresh ? "info No lockfile found.\n" : ""}[1/4] Resolving packages...\n[2/4] Fetching packages...\n[3/4] Linking dependencies...\n[4/4] Building fresh packages...\n${fresh ? "success Saved lockfile.\n" : ""}Done in ${seconds(micros)}.\n`,
  );
  return 0;
};

/** Yarn 1, which node.exe runs. Source: classic.yarnpkg.com, CLI. */
export const yarn = (system: System, args: readonly string[]): number => {
  const words = args.filter((each) => !each.startsWith("-"));
  const [verb = "install", ...rest] = words;
  const production = args.some((each) => /^--prod(?:uction)?(?:=true)?$/.test(each));
  if (args.some((each) => /^(?:-v|--version)$/.test(each))) {
    system.out(`${version}\n`);
    return 0;
  }
  const manifest = manifestOf(system, system.cwd());
  switch (verb) {
    case "install":
      return install(system, manifest, [], production);
    case "add":
      return install(system, manifest, rest, production);
    case "global":
      if (rest[0] === "add") installGlobally(system, rest.slice(1).map(wanted));
      return 0;
    case "cache":
    case "config":
      return 0;
    default: {
      const name = verb === "run" ? (rest[0] ?? "") : verb;
      return manifest === null
        ? noManifest(system)
        : runScript(system, manifest, name, verb === "run" ? rest.slice(1) : rest);
    }
  }
};
