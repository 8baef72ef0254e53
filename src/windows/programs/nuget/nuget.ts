import type { Program, System } from "#shell/system.ts";
import { joinTo, resolvePath } from "../common/path.ts";
import { placements } from "../common/placement.ts";
import { findTarget } from "../dotnet/project/find.ts";
import { assemblySize, perPackage } from "../dotnet/project/packages.ts";
import type { PackageReference } from "../dotnet/project/project.ts";
import { restore as restoreProjects } from "../dotnet/project/restore.ts";
import { optionOf, readWords, type Words } from "../install/words.ts";
import { listedIn } from "./packages-config.ts";

const valued: Readonly<Record<string, string>> = {
  "-packagesdirectory": "output",
  "-outputdirectory": "output",
  "-o": "output",
  "-solutiondirectory": "solution",
  "-version": "version",
  "-source": "source",
  "-configfile": "configfile",
  "-framework": "framework",
  "-name": "name",
  "-username": "username",
  "-password": "password",
  "-verbosity": "verbosity",
  "-msbuildversion": "msbuild",
  "-msbuildpath": "msbuild",
  "-apikey": "key",
};

const lay = (system: System, directory: string, { id, version }: PackageReference, dated = true): void => {
  const folder = joinTo(directory, dated ? `${id}.${version}` : id);
  system.sleep(perPackage);
  system.install(
    placements(folder, `${id}.${version}.nupkg:${assemblySize(id) * 2} lib\\net45\\${id}.dll:${assemblySize(id)}`, {
      modified: system.wallClock(),
      version,
    }),
    `installation of ${id}`,
  );
};

const isThere = (system: System, directory: string, { id, version }: PackageReference): boolean =>
  system.find(joinTo(directory, `${id}.${version}`)) !== null;

const restore = (system: System, words: Words): number => {
  const given = words.rest[1] ?? null;
  const configs = listedIn(system, given);
  const output = resolvePath(
    system.cwd(),
    optionOf(words, "output") ?? joinTo(optionOf(words, "solution") ?? configs.root, "packages"),
  );
  const target = /packages\.config$/i.test(given ?? "") ? null : findTarget(system, given, "net48");
  if (target?.kind === "error" && configs.packages.length === 0) {
    system.err(
      `Error parsing solution file at ${resolvePath(system.cwd(), given ?? ".")}: The input could not be found.\n`,
    );
    return 1;
  }
  if (target?.kind === "projects" && target.projects.some(({ style }) => style === "sdk"))
    system.out(restoreProjects(system, target.projects));
  const fresh = configs.packages.filter((each) => !isThere(system, output, each));
  for (const each of fresh) {
    lay(system, output, each);
    system.out(
      `Restoring NuGet package ${each.id}.${each.version}.\nAdding package '${each.id}.${each.version}' to folder '${output}'\nAdded package '${each.id}.${each.version}' to folder '${output}'\n`,
    );
  }
  if (fresh.length > 0) system.out(`\nInstalled:\n    ${fresh.length} package(s) to packages.config projects\n`);
  else if (configs.packages.length > 0) system.out("All packages listed in packages.config are already installed.\n");
  return 0;
};

const install = (system: System, words: Words): number => {
  const [, id = ""] = words.rest;
  const version = optionOf(words, "version") ?? "1.0.0";
  const output = resolvePath(system.cwd(), optionOf(words, "output") ?? ".");
  const dated = !words.options.has("-excludeversion") && !words.options.has("-x");
  lay(system, output, { id, version }, dated);
  system.out(
    `Installing package '${id}' to '${output}'.\nAdding package '${id}.${version}' to folder '${output}'\nAdded package '${id}.${version}' to folder '${output}'\nSuccessfully installed '${id} ${version}' to ${output}\n`,
  );
  return 0;
};

/** Options are the same in any case. */
const lowered = (args: readonly string[]): readonly string[] =>
  args.map((each) => (each.startsWith("-") ? each.toLowerCase() : each));

const silent = new Set(["sources", "source", "config", "update", "locals", "setapikey", "add", "trusted-signers"]);

/** Restores and installs packages. Syntax: learn.microsoft.com, "NuGet CLI reference"; what is in a package is an assumption. */
export const nuget: Program = {
  image: "nuget.exe",
  main: (system) => {
    const words = readWords(lowered(system.args), valued);
    const verb = (words.rest[0] ?? "").toLowerCase();
    if (verb === "" || verb === "help" || verb === "?") {
      system.out(
        "NuGet Version: 6.12.1.1\nusage: NuGet <command> [args] [options]\nType 'NuGet help <command>' for help on a specific command.\n",
      );
      return 0;
    }
    if (verb === "restore") return restore(system, words);
    if (verb === "install")
      return /packages\.config$/i.test(words.rest[1] ?? "") ? restore(system, words) : install(system, words);
    if (!silent.has(verb)) system.notModelled(`nuget ${verb}`);
    return 0;
  },
};
