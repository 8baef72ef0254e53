import type { System } from "#shell/system.ts";
import { spread } from "../../../storage/base/spread.ts";
import { variable } from "../../common/environment.ts";
import { joinTo } from "../../common/path.ts";
import { type Placed, placements } from "../../common/placement.ts";
import type { PackageReference } from "./project.ts";

/** kB of an assembly, by its name: the same each time. An assumption. */
export const assemblySize = (name: string): number => 24 + spread(name) * 8;

/** How long the download of one package takes, in µs. An assumption. */
export const perPackage = 350_000;

/** Where packages are kept. Source: learn.microsoft.com, "Managing the global packages, cache, temp folders in NuGet". */
export const packageFolder = (system: System): string =>
  variable(system.env(), "NUGET_PACKAGES") ??
  joinTo(variable(system.env(), "USERPROFILE") ?? "C:\\Users\\ContainerAdministrator", ".nuget\\packages");

/** The files of one package in that folder. */
export const packageFiles = (system: System, { id, version }: PackageReference): readonly Placed[] => {
  const low = id.toLowerCase();
  return placements(
    joinTo(packageFolder(system), `${low}\\${version}`),
    `${low}.${version}.nupkg:${assemblySize(id) * 2} ${low}.${version}.nupkg.sha512:1 .nupkg.metadata:1 ${low}.nuspec:2 lib\\netstandard2.0\\${id}.dll:${assemblySize(id)}`,
    { modified: system.wallClock() },
  );
};

export const hasPackage = (system: System, { id, version }: PackageReference): boolean =>
  system.find(joinTo(packageFolder(system), `${id.toLowerCase()}\\${version}`)) !== null;
