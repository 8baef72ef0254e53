import type { System } from "#shell/system.ts";
import { machineEnvironment } from "../common/environment.ts";
import { joinTo } from "../common/path.ts";
import { openDirectory, placements } from "../common/placement.ts";
import { appendToMachinePath } from "../install/machine-path.ts";
import type { Package } from "./package.ts";
import { packages } from "./packages.ts";

export const root = "C:\\ProgramData\\chocolatey";

/** How long the download and the installation of one package take, in µs. Assumptions. */
const downloading = 4_000_000;
const installing = 9_000_000;

/** What is to be installed: a package of the table, or one of which the name alone is known. */
export interface Chosen {
  readonly name: string;
  readonly version: string;
  readonly known: Package | null;
}

const plain = (name: string): string => name.toLowerCase().replace(/\.(?:install|portable)$/, "");

/** The package of a name, after those that it needs. */
export const choose = (name: string, version: string | null): readonly Chosen[] => {
  const known = packages.find(({ names }) => names.includes(plain(name))) ?? null;
  // Where a version is in the name, `python311`, the table's own does not fit.
  const [, digit, rest] = /^python(\d)(\d+)$/.exec(plain(name)) ?? [];
  const own = rest === undefined ? (known?.version ?? "1.0.0") : `${digit}.${rest}.0`;
  return [...(known?.needs ?? []).flatMap((each) => choose(each, null)), { name, version: version ?? own, known }];
};

const shortOf = (version: string): string => version.split(".").slice(0, 2).join("");

const filled = (text: string, { version }: Chosen, directory = ""): string =>
  text
    .replaceAll("{version}", version)
    .replaceAll("{short}", shortOf(version))
    .replaceAll("{major}", version.split(".")[0] ?? version)
    .replaceAll("{directory}", directory);

/** Whether a package was installed before. */
export const isInstalled = (system: System, { name }: Chosen): boolean => system.find(`${root}\\lib\\${name}`) !== null;

/** Where a package's files are: its own folder, or below Chocolatey's. */
export const directoryOf = (chosen: Chosen): string =>
  chosen.known === null ? `${root}\\lib\\${chosen.name}` : filled(chosen.known.directory, chosen);

/** Lays down what a package installs: its own files, its records, shims, variables. */
export const installPackage = (system: System, chosen: Chosen): void => {
  system.sleep(downloading);
  const { name, version, known } = chosen;
  const record = `${root}\\lib\\${name}`;
  const options = { modified: system.wallClock(), version };
  const records = placements(record, `${name}.nupkg:120 ${name}.nuspec:3 tools\\chocolateyInstall.ps1:2`, options);
  system.sleep(installing);
  if (known === null) {
    system.install(
      [openDirectory(record, `what the package ${name} installs`, options.modified), ...records],
      `installation of ${name}`,
    );
    return;
  }
  const directory = directoryOf(chosen);
  const shims = placements(
    `${root}\\bin`,
    (known.shims ?? "")
      .split(" ")
      .map((each) => each && `${each}:140`)
      .join(" "),
    options,
  );
  system.install(
    [...records, ...placements(directory, filled(known.files, chosen), options), ...shims],
    `installation of ${name}`,
  );
  if (known.path !== undefined)
    appendToMachinePath(
      system,
      known.path.split(";").map((each) => (each === "." ? directory : joinTo(directory, each))),
    );
  for (const [variable, value] of Object.entries(known.environment ?? {}))
    system.registrySet(`${machineEnvironment}\\${variable}`, filled(value, chosen, directory));
};
