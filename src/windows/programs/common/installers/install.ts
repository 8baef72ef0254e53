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
    /^C:\\Windows/i.test(directory) || system.find(directory) !== null
      ? []
      : [openDirectory(directory, `what else ${leafOf(name)} installs`, modified)];
  const nodes = placements(directory, filled(installer.files, groups), {
    modified,
    ...(version === "" ? {} : { version }),
  });
  const failed = system.install([...open, ...nodes], `installation of ${installer.product}`);
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
