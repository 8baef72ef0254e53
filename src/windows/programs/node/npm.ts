import type { System } from "#shell/system.ts";
import { notModelledThenStay } from "../common/own-version.ts";
import { joinTo } from "../common/path.ts";
import { type Installed, installGlobally, installHere, wanted } from "./install.ts";
import { lockedIn, type Manifest, manifestOf } from "./manifest.ts";
import { npx } from "./npx.ts";
import { runScript } from "./run-script.ts";

/** The npm that comes with Node.js 22.12. */
const version = "10.9.0";

/** -4058, ENOENT, as Windows hands it on. */
const noEntry = 0xfffff026;

const noManifest = (system: System): number => {
  const path = joinTo(system.cwd(), "package.json");
  system.err(
    `npm error code ENOENT\nnpm error syscall open\nnpm error path ${path}\nnpm error errno -4058\nnpm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${path}'\nnpm error enoent This is related to npm not being able to find a file.\nnpm error enoent\n`,
  );
  return noEntry;
};

const withManifest = (system: System, act: (manifest: Manifest) => number): number => {
  const manifest = manifestOf(system, system.cwd());
  return manifest === null ? noManifest(system) : act(manifest);
};

const counted = (count: number): string => `${count} package${count === 1 ? "" : "s"}`;

const added = ({ packages, micros }: Installed): string => {
  const took = `${Math.round(micros / 1_000_000)}s`;
  return packages.length === 0
    ? `\nup to date, audited 1 package in ${took}\n\nfound 0 vulnerabilities\n`
    : `\nadded ${counted(packages.length)}, and audited ${counted(packages.length + 1)} in ${took}\n\nfound 0 vulnerabilities\n`;
};

const isProduction = (args: readonly string[]): boolean =>
  args.some((each) => /^--(?:production|omit=dev|only=prod(?:uction)?)$/.test(each));

const install = (system: System, args: readonly string[]): number => {
  const names = args.filter((each) => !each.startsWith("-")).map(wanted);
  if (args.some((each) => /^(?:-g|--global|--location=global)$/.test(each))) {
    const { packages, micros } = installGlobally(system, names);
    system.out(`\nadded ${counted(packages.length)} in ${Math.round(micros / 1_000_000)}s\n`);
    return 0;
  }
  if (names.length === 0 && manifestOf(system, system.cwd()) === null) return noManifest(system);
  system.out(added(installHere(system, names, isProduction(args), !args.includes("--no-package-lock"))));
  return 0;
};

const cleanInstall = (system: System, args: readonly string[]): number => {
  if (lockedIn(system, system.cwd(), false) === null) {
    system.err(
      "npm error code EUSAGE\nnpm error\nnpm error The `npm ci` command can only install with an existing package-lock.json or\nnpm error npm-shrinkwrap.json with lockfileVersion >= 1. Run an install with npm@5 or\nnpm error later to generate a package-lock.json file, then try again.\n",
    );
    return 1;
  }
  if (system.find("node_modules") !== null) system.remove("node_modules", true);
  return install(
    system,
    args.filter((each) => each.startsWith("-")),
  );
};

const init = (system: System): number => {
  const name = (system.cwd().split("\\").at(-1) || "app").toLowerCase();
  system.writeText("package.json", `${JSON.stringify({ name, version: "1.0.0", main: "index.js" }, null, 2)}\n`);
  system.out(`Wrote to ${joinTo(system.cwd(), "package.json")}\n`);
  return 0;
};

const silent = new Set([
  "config",
  "set",
  "cache",
  "prune",
  "audit",
  "dedupe",
  "rebuild",
  "fund",
  "login",
  "update",
  "outdated",
  "ls",
  "list",
]);

/** npm, which node.exe runs. Texts: npm 10. */
export const npm = (system: System, args: readonly string[]): number => {
  const [verb = "", ...rest] = args.filter(
    (each) => !/^--(?:loglevel|prefix|registry|silent|quiet|no-audit|no-fund|verbose)/.test(each),
  );
  const more = rest.includes("--") ? rest.slice(rest.indexOf("--") + 1) : [];
  switch (verb) {
    case "-v":
    case "--version":
      system.out(`${version}\n`);
      return 0;
    case "install":
    case "i":
    case "add":
      return install(system, rest);
    case "ci":
    case "clean-install":
      return cleanInstall(system, rest);
    case "run":
    case "run-script":
      return withManifest(system, (manifest) =>
        runScript(system, manifest, rest.find((each) => !each.startsWith("-")) ?? "", more),
      );
    case "start":
    case "test":
    case "stop":
      return withManifest(system, (manifest) => runScript(system, manifest, verb, more));
    case "exec":
      return npx(
        system,
        rest.filter((each) => each !== "--"),
      );
    case "init":
      return init(system);
    default:
      return silent.has(verb) ? 0 : notModelledThenStay(system, `npm ${verb}`);
  }
};
