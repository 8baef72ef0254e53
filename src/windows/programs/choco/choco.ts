import { isFailure } from "#core/failure.ts";
import type { Program, System } from "#shell/system.ts";
import { optionOf, readWords } from "../install/words.ts";
import { type Chosen, choose, directoryOf, installPackage, isInstalled, root } from "./install.ts";

const version = "2.4.1";

const valued = {
  "--version": "version",
  "-s": "source",
  "--source": "source",
  "--params": "params",
  "--package-parameters": "params",
  "--package-parameters-sensitive": "params",
  "--ia": "arguments",
  "--install-arguments": "arguments",
  "--installargs": "arguments",
  "--install-args": "arguments",
  "--execution-timeout": "timeout",
  "--cache-location": "cache",
  "-c": "cache",
  "-n": "name",
  "--name": "name",
  "--value": "value",
} as const;

const log = ` See the log for details (${root}\\logs\\chocolatey.log).\n`;

const report = (system: System, chosen: Chosen): void => {
  const { name, known } = chosen;
  const label = `${name} v${chosen.version}`;
  if (isInstalled(system, chosen)) {
    system.out(
      `${label} already installed.\n Use --force to reinstall, specify a version to install, or try upgrade.\n\n`,
    );
    return;
  }
  system.out(
    `Downloading package from source 'https://community.chocolatey.org/api/v2/'\nProgress: Downloading ${name} ${chosen.version}... 100%\n\n${label} [Approved]\n${name} package files install completed. Performing other installation steps.\n`,
  );
  installPackage(system, chosen);
  const shims = (known?.shims ?? "")
    .split(" ")
    .filter((each) => each !== "")
    .map((each) => ` ShimGen has successfully created a shim for ${each}\n`)
    .join("");
  const paths =
    known?.path === undefined
      ? ""
      : "Environment Vars (like PATH) have changed. Close/reopen your shell to\n see the changes (or in powershell/cmd.exe just type `refreshenv`).\n";
  system.out(
    `${shims}${paths} The install of ${name} was successful.\n  Software installed to '${directoryOf(chosen)}'\n\n`,
  );
};

const install = (system: System, names: readonly string[], wanted: string | null): number => {
  if (names.length === 0) {
    system.out("Package name is required. Please pass at least one package name to install.\n");
    return 1;
  }
  system.out(
    `Installing the following packages:\n${names.join(";")}\nBy installing, you accept licenses for the packages.\n`,
  );
  const chosen = names.flatMap((name) => choose(name, wanted));
  const fresh = chosen.filter(({ name }, at) => chosen.findIndex((each) => each.name === name) === at);
  for (const each of fresh) report(system, each);
  system.out(`Chocolatey installed ${fresh.length}/${fresh.length} packages. \n${log}`);
  return 0;
};

const list = (system: System): number => {
  const nodes = system.list(`${root}\\lib`);
  const names = isFailure(nodes) ? [] : nodes.map(({ name }) => name);
  system.out(
    `${names.map((name) => `${name} ${name === "chocolatey" ? version : (choose(name, null).at(-1)?.version ?? "")}\n`).join("")}${names.length} packages installed.\n`,
  );
  return 0;
};

const uninstall = (system: System, names: readonly string[]): number => {
  for (const name of names) system.remove(`${root}\\lib\\${name}`, true);
  if (names.length > 0) system.notModelled(`what uninstalling ${names.join(", ")} leaves`);
  system.out(
    `Uninstalling the following packages:\n${names.join(";")}\n\nChocolatey uninstalled ${names.length}/${names.length} packages. \n${log}`,
  );
  return 0;
};

const run = (system: System, verb: string, names: readonly string[], wanted: string | null): number => {
  switch (verb) {
    case "install":
    case "upgrade":
    case "i":
      return install(system, names, wanted);
    case "uninstall":
      return uninstall(system, names);
    case "list":
      return list(system);
    case "feature":
    case "source":
    case "sources":
    case "config":
    case "pin":
    case "apikey":
    case "cache":
      system.out(`Chocolatey v${version}\n`);
      return 0;
    default:
      system.notModelled(`choco ${verb}`);
      return 0;
  }
};

/** Installs packages. Texts: logs in chocolatey/choco's issues; what a package lays down: `packages.ts`. */
export const choco: Program = {
  image: "choco.exe",
  main: (system) => {
    const words = readWords(system.args, valued);
    const [verb = "", ...names] = words.rest;
    if (verb === "") {
      system.out(
        system.args.some((each) => /^(?:-v|--version)$/.test(each))
          ? `${version}\n`
          : `Chocolatey v${version}\nPlease run 'choco -?' or 'choco <command> -?' for help menu.\n`,
      );
      return 0;
    }
    if (/^(?:install|upgrade|uninstall|list)$/.test(verb)) system.out(`Chocolatey v${version}\n`);
    return run(
      system,
      verb.toLowerCase(),
      names.flatMap((each) => each.split(";")),
      optionOf(words, "version"),
    );
  },
};

/** The older name of `choco install`. */
export const cinst: Program = {
  image: "cinst.exe",
  main: (system) => {
    const words = readWords(system.args, valued);
    system.out(`Chocolatey v${version}\n`);
    return install(system, words.rest, optionOf(words, "version"));
  },
};
