import type { System } from "#shell/system.ts";
import { joinTo, leafOf } from "../../common/path.ts";
import { assumedText, type Placed, placements } from "../../common/placement.ts";
import { hasPackage, packageFiles, perPackage } from "./packages.ts";
import type { PackageReference, Project } from "./project.ts";

const assets = ({ directory }: Project): string => joinTo(directory, "obj\\project.assets.json");

const seconds = (micros: number): string => (micros / 1_000_000).toFixed(2);

const records = (system: System, project: Project): readonly Placed[] => [
  ...placements(
    joinTo(project.directory, "obj"),
    `${leafOf(project.path)}.nuget.dgspec.json:3 ${leafOf(project.path)}.nuget.g.props:1 ${leafOf(project.path)}.nuget.g.targets:1 project.nuget.cache:1`,
    { modified: system.wallClock() },
  ),
  assumedText(assets(project), `{ "version": 3, "targets": { "${project.framework}": {} } }\n`, system.wallClock()),
];

/** How long NuGet looks at one project, in µs. An assumption. */
const perProject = 900_000;

/** Restores what was not yet, package by package. Gives the lines that MSBuild prints for it. */
export const restore = (system: System, projects: readonly Project[], force = false): string => {
  const todo = projects.filter((each) => each.style === "sdk" && (force || system.find(assets(each)) === null));
  if (todo.length === 0) return "  All projects are up-to-date for restore.\n";
  const lines = todo.map((project) => {
    const fresh: readonly PackageReference[] = project.packages.filter((each) => !hasPackage(system, each));
    const took = perProject + fresh.length * perPackage;
    system.sleep(took);
    system.install(
      [...records(system, project), ...fresh.flatMap((each) => packageFiles(system, each))],
      `restore of ${project.name}`,
    );
    return `  Restored ${project.path} (in ${seconds(took)} sec).\n`;
  });
  const rest = projects.length - todo.length;
  return `${rest > 0 ? `  ${rest} of ${projects.length} projects are up-to-date for restore.\n` : ""}${lines.join("")}`;
};
