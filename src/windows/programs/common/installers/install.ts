import type { Failure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { machineEnvironment } from "../environment.ts";
import { joinTo, leafOf, resolvePath, stemOf } from "../path.ts";
import { openDirectory, type Placed, placements } from "../placement.ts";
import type { Installer } from "./installer.ts";
import { installers } from "./installers.ts";

const uninstallKey = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall";
const servicesKey = "HKLM\\SYSTEM\\CurrentControlSet\\Services";

/** How long an installer works, in µs. An assumption. */
const duration = 12_000_000;

const filled = (text: string, groups: readonly (string | undefined)[]): string =>
  text.replace(/\$(\d)/g, (_, at: string) => groups[Number(at)] ?? "");

// `TargetDir=`, `INSTALLDIR=`, `--installPath x`, `/D=`, `-Layout x`: where the package shall go.
const wantedDirectory = (args: readonly string[]): string | null => {
  for (const [at, arg] of args.entries()) {
    const [, value] =
      /^(?:\/|--?)?(?:targetdir|installdir|installlocation|applicationfolder|install_root|dir|d)=(.+)$/i.exec(arg) ??
      [];
    if (value !== undefined) return value.replaceAll('"', "");
    if (/^--?(?:installpath|installdir)$/i.test(arg)) return args[at + 1]?.replaceAll('"', "") ?? null;
  }
  return null;
};

// `/x:dir`, `/T:dir`, `-Layout dir`: the package is only taken apart, into that directory.
const extractionOf = (args: readonly string[]): string | null => {
  for (const [at, arg] of args.entries()) {
    const [, value] = /^[-/](?:x|t|extract):(.+)$/i.exec(arg) ?? [];
    if (value !== undefined) return value.replaceAll('"', "");
    if (/^(?:\/|--?)layout$/i.test(arg)) return args[at + 1] ?? null;
  }
  return null;
};

// SQL Server's own setup names the instance, which becomes a service.
const registerInstance = (system: System, args: readonly string[]): void => {
  const name = args.flatMap((each) => /^\/INSTANCENAME=(.+)$/i.exec(each)?.[1] ?? [])[0];
  if (name === undefined) return;
  const service = /^mssqlserver$/i.test(name) ? "MSSQLSERVER" : `MSSQL$${name}`;
  system.registrySet(
    `${servicesKey}\\${service}\\ImagePath`,
    `"C:\\Program Files\\Microsoft SQL Server\\${service}\\MSSQL\\Binn\\sqlservr.exe" -s${name}`,
  );
  system.registrySet(`${servicesKey}\\${service}\\Start`, "2");
};

const productName = (stem: string): string =>
  stem
    .replace(/[-_.](?:x64|x86|amd64|win(?:32|64)?|setup|installer|v?\d[\d.]*)(?=[-_.]|$)/gi, "")
    .replace(/[-_.]+/g, " ")
    .trim() || stem;

const addToPath = (system: System, directories: readonly string[]): void => {
  const name = `${machineEnvironment}\\Path`;
  const before = system.registryGet(name) ?? "";
  system.registrySet(name, [...directories, before].join(";"));
};

const known = (system: System, installer: Installer, name: string, args: readonly string[]): Failure | null => {
  const groups = installer.name.exec(name) ?? [];
  const directory = resolvePath("C:\\", wantedDirectory(args) ?? filled(installer.directory, groups));
  const modified = system.wallClock();
  const version = installer.version === undefined ? "" : filled(installer.version, groups);
  const open: readonly Placed[] =
    // A directory on PATH must not seem to hold every command.
    installer.path !== undefined || /^C:\\Windows/i.test(directory) || system.find(directory) !== null
      ? []
      : [openDirectory(directory, `what else ${leafOf(name)} installs`, modified)];
  const nodes = placements(directory, filled(installer.files, groups), {
    modified,
    ...(version === "" ? {} : { version }),
  });
  const more = placements("C:\\", installer.also ?? "", { modified });
  const failed = system.install([...open, ...nodes, ...more], `installation of ${installer.product}`);
  if (failed !== null) return failed;
  const optional = args.some((each) => /^prependpath=/i.test(each))
    ? args.some((each) => /^prependpath=1/i.test(each))
    : installer.product !== "Python";
  if (installer.path !== undefined && optional)
    addToPath(
      system,
      installer.path.split(" ").map((each) => (each === "." ? directory : joinTo(directory, each))),
    );
  for (const [variable, value] of Object.entries(installer.environment ?? {}))
    system.registrySet(`${machineEnvironment}\\${variable}`, value.replace("{dir}", directory));
  for (const service of installer.services ?? []) system.registrySet(`${servicesKey}\\${service}\\Start`, "2");
  system.registrySet(`${uninstallKey}\\${installer.product}\\DisplayName`, installer.product);
  return null;
};

/** Installs a package by its file's name: what is known of it, else a folder of unknown content under Program Files. */
export const installPackage = (
  system: System,
  path: string,
  args: readonly string[],
  url: string | null = null,
): Failure | null => {
  const name = leafOf(path);
  system.sleep(duration);
  const extraction = extractionOf(args);
  if (extraction !== null) {
    const target = resolvePath(system.cwd(), extraction);
    const [parent] = system.find(target) === null ? [target] : [joinTo(target, "Installers")];
    return system.install([openDirectory(parent, `what is in ${name}`, system.wallClock())], `extraction of ${name}`);
  }
  registerInstance(system, args);
  for (const candidate of url === null ? [name] : [leafOf(url.replaceAll("/", "\\")), url, name]) {
    const installer = installers.find((each) => each.name.test(candidate));
    if (installer !== undefined) return known(system, installer, candidate, args);
  }
  const product = productName(stemOf(name));
  const directory = resolvePath("C:\\", wantedDirectory(args) ?? `C:\\Program Files\\${product}`);
  system.registrySet(`${uninstallKey}\\${product}\\DisplayName`, product);
  if (system.find(directory) !== null) return null;
  return system.install(
    [openDirectory(directory, `what ${name} installs`, system.wallClock())],
    `installation of ${product}`,
  );
};

/** Whether arguments are those of an installer that asks nothing. */
export const isSilent = (args: readonly string[]): boolean =>
  args.some((each) =>
    /^(?:\/|--?)(?:q|qn|qs|quiet|s|silent|verysilent|passive|install|unattended|norestart|x:.*|extract.*|layout)$/i.test(
      each,
    ),
  );
