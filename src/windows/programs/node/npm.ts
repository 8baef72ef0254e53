import type { System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { contentOf } from "../common/content.ts";
import { notModelledThenStay } from "../common/own-version.ts";
import { joinTo, parentOf, resolvePath } from "../common/path.ts";
import { assumedText, openDirectory, type Placed } from "../common/placement.ts";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifestOf = (system: System, directory: string): Manifest | null => {
  const found = system.find(joinTo(directory, "package.json"));
  if (found === null) return null;
  try {
    const value: unknown = JSON.parse(contentOf(system, found) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Manifest) : {};
  } catch {
    return {};
  }
};

const noManifest = (system: System): number => {
  const path = joinTo(system.cwd(), "package.json");
  system.err(
    `npm error code ENOENT\nnpm error syscall open\nnpm error path ${path}\nnpm error errno -4058\nnpm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${path}'\n`,
  );
  return 0xfffff026;
};

const nameOf = (wanted: string): string => wanted.replace(/(?<=.)@.*$/, "");

const layPackages = (system: System, directory: string, names: readonly string[]): void => {
  const modified = system.wallClock();
  const placed = names.flatMap((name): readonly Placed[] => {
    const path = joinTo(directory, name.replaceAll("/", "\\"));
    return [
      openDirectory(path, `what is in the package ${name}`, modified),
      assumedText(joinTo(path, "package.json"), `{\n  "name": "${name}"\n}\n`, modified),
    ];
  });
  if (placed.length > 0) system.install(placed, `npm install ${names.join(" ")}`);
};

const install = (system: System, args: readonly string[], strict: boolean): number => {
  const names = args.filter((each) => !each.startsWith("-")).map(nameOf);
  const isGlobal = args.some((each) => each === "-g" || each === "--global" || each === "--location=global");
  system.sleep(6_000_000);
  if (isGlobal) {
    const prefix = parentOf(system.which(splitProgram(system.commandLine).program)?.path ?? "C:\\nodejs\\node.exe");
    layPackages(system, joinTo(prefix, "node_modules"), names);
    system.install(
      names.map((name) =>
        assumedText(
          joinTo(prefix, `${name.split("/").at(-1) ?? name}.cmd`),
          `@"%~dp0node.exe" "%~dp0node_modules\\${name}" %*\n`,
          system.wallClock(),
        ),
      ),
      `npm install -g ${names.join(" ")}`,
    );
    system.out(`\nadded ${names.length} package${names.length === 1 ? "" : "s"} in 6s\n`);
    return 0;
  }
  const manifest = manifestOf(system, system.cwd());
  if (manifest === null && names.length === 0) return noManifest(system);
  const lock = system.find(resolvePath(system.cwd(), "package-lock.json"));
  if (strict && lock === null) {
    system.err(
      "npm error code EUSAGE\nnpm error\nnpm error The `npm ci` command can only install with an existing package-lock.json or\nnpm error npm-shrinkwrap.json with lockfileVersion >= 1. Run an install with npm@5 or\nnpm error later to generate a package-lock.json file, then try again.\n",
    );
    return 1;
  }
  const production = args.some((each) => /^--(?:production|omit=dev|only=prod(?:uction)?)$/.test(each));
  const wanted = [
    ...names,
    ...Object.keys(manifest?.dependencies ?? {}),
    ...(production ? [] : Object.keys(manifest?.devDependencies ?? {})),
  ];
  const modules = joinTo(system.cwd(), "node_modules");
  layPackages(system, modules, wanted);
  system.install(
    [
      assumedText(joinTo(modules, ".package-lock.json"), "{}\n", system.wallClock()),
      ...(lock === null
        ? [assumedText(joinTo(system.cwd(), "package-lock.json"), '{\n  "lockfileVersion": 3\n}\n', system.wallClock())]
        : []),
    ],
    "npm install",
  );
  system.out(
    `\nadded ${wanted.length} packages, and audited ${wanted.length + 1} packages in 6s\n\nfound 0 vulnerabilities\n`,
  );
  return 0;
};

/** What a build script leaves: one of these, with unknown content. An assumption. */
const outputs = ["dist", "build"];

const runScript = (system: System, name: string): number => {
  const manifest = manifestOf(system, system.cwd());
  if (manifest === null) return noManifest(system);
  const script = manifest.scripts?.[name];
  if (manifest.scripts !== undefined && script === undefined) {
    system.err(
      `npm error Missing script: "${name}"\nnpm error\nnpm error To see a list of scripts, run:\nnpm error   npm run\n`,
    );
    return 1;
  }
  system.out(`\n> ${name}\n> ${script ?? name}\n\n`);
  if (!/^build/.test(name)) return notModelledThenStay(system, `the script ${name}`);
  system.sleep(9_000_000);
  const directory = joinTo(
    system.cwd(),
    outputs.find((each) => new RegExp(`\\b${each}\\b`).test(script ?? "")) ?? "dist",
  );
  if (system.find(directory) === null)
    system.install([openDirectory(directory, `what the script ${name} builds`, system.wallClock())], `npm run ${name}`);
  return 0;
};

/** npm, which node.exe runs. Texts: npm 10. */
export const npm = (system: System, args: readonly string[]): number => {
  const [verb = "", ...rest] = args;
  switch (verb) {
    case "-v":
    case "--version":
      system.out("10.9.0\n");
      return 0;
    case "install":
    case "i":
    case "add":
      return install(system, rest, false);
    case "ci":
      return install(system, rest, true);
    case "run":
    case "run-script":
      return runScript(system, rest[0] ?? "");
    case "start":
    case "test":
      return runScript(system, verb);
    case "config":
    case "set":
    case "cache":
    case "prune":
    case "audit":
    case "dedupe":
    case "rebuild":
      return 0;
    case "init":
      system.writeText(
        joinTo(system.cwd(), "package.json"),
        '{\n  "name": "app",\n  "version": "1.0.0",\n  "main": "index.js"\n}\n',
      );
      return 0;
    default:
      return notModelledThenStay(system, `npm ${verb}`);
  }
};
