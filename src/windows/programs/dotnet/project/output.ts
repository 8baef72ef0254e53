import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo, resolvePath } from "../../common/path.ts";
import { assumedText, type Placed, placements } from "../../common/placement.ts";
import { copyInto } from "../../xcopy/copy-tree.ts";
import { assemblySize } from "./packages.ts";
import { frameworkVersion, isCore, type Project } from "./project.ts";

export interface BuildOptions {
  readonly configuration: string;
  /** Where all outputs shall go, if somewhere else. */
  readonly output: string | null;
}

/** How long the compiler works on one project, in µs. An assumption. */
const perProject = 2_400_000;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The directory of a project's outputs. */
export const outputDirectory = (system: System, project: Project, { configuration, output }: BuildOptions): string => {
  if (output !== null) return resolvePath(system.cwd(), output);
  const config = capital(configuration);
  if (project.style === "sdk") return joinTo(project.directory, `bin\\${config}\\${project.framework}`);
  const own = project.outputs[configuration.toLowerCase()] ?? project.outputs[""];
  return resolvePath(project.directory, own ?? (project.web ? "bin" : `bin\\${config}`));
};

/** The file that the project is built into. */
export const assemblyFile = (project: Project): string =>
  `${project.assembly}.${project.executable && !isCore(project) && !project.web ? "exe" : "dll"}`;

const runtimeConfig = (project: Project): string => {
  const frameworks = [
    { name: "Microsoft.NETCore.App", version: frameworkVersion(project) },
    ...(project.web ? [{ name: "Microsoft.AspNetCore.App", version: frameworkVersion(project) }] : []),
  ];
  const named = frameworks.length === 1 ? { framework: frameworks[0] } : { frameworks };
  return `${JSON.stringify({ runtimeOptions: { tfm: project.framework, ...named } }, null, 2)}\n`;
};

const files = (system: System, project: Project, directory: string): readonly Placed[] => {
  const modified = system.wallClock();
  const file = assemblyFile(project);
  const { assembly } = project;
  const own = [`${file}:${assemblySize(assembly)}`, `${assembly}.pdb:${assemblySize(`${assembly}.pdb`)}`];
  if (isCore(project)) own.push(`${assembly}.deps.json:2`);
  if (isCore(project) && project.executable) own.push(`${assembly}.exe:140`);
  const needs = project.packages.map(({ id }) => `${id}.dll:${assemblySize(id)}`);
  const list = [...own, ...needs].map((each) => each.replaceAll(" ", "+")).join(" ");
  const config = joinTo(directory, `${assembly}.runtimeconfig.json`);
  return [
    ...placements(directory, list, { modified, version: "1.0.0.0" }),
    ...(isCore(project) && project.executable ? [assumedText(config, runtimeConfig(project), modified)] : []),
  ];
};

// Settings and static files go along unchanged.
const carried = (system: System, project: Project): readonly string[] => {
  const nodes = system.list(project.directory);
  if (isFailure(nodes) || !project.executable) return [];
  return nodes.map(({ name }) => name).filter((name) => /^appsettings.*\.json$/i.test(name));
};

const carry = (system: System, project: Project, directory: string): void => {
  for (const name of carried(system, project)) system.copy(joinTo(project.directory, name), joinTo(directory, name));
};

/** Compiles projects, dependencies first. Gives the lines that name their outputs. */
export const compile = (system: System, projects: readonly Project[], options: BuildOptions): string =>
  projects
    .map((project) => {
      system.sleep(perProject);
      const directory = outputDirectory(system, project, options);
      const needed = projects.filter(({ path }) => project.references.includes(path));
      const own = joinTo(
        project.directory,
        `obj\\${capital(options.configuration)}${project.style === "sdk" ? `\\${project.framework}` : ""}`,
      );
      system.install(
        [
          ...placements(own, `${assemblyFile(project).replaceAll(" ", "+")}:${assemblySize(project.assembly)}`, {
            modified: system.wallClock(),
          }),
          ...[project, ...needed].flatMap((each) => files(system, each, directory)),
        ],
        `build of ${project.name}`,
      );
      carry(system, project, directory);
      return `  ${project.name} -> ${joinTo(directory, assemblyFile(project))}\n`;
    })
    .join("");

const webConfig = (project: Project): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n  <location path="." inheritInChildApplications="false">\n    <system.webServer>\n      <handlers>\n        <add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" resourceType="Unspecified" />\n      </handlers>\n      <aspNetCore processPath="dotnet" arguments=".\\${project.assembly}.dll" stdoutLogEnabled="false" stdoutLogFile=".\\logs\\stdout" hostingModel="inprocess" />\n    </system.webServer>\n  </location>\n</configuration>\n`;

/** Puts what a project needs to run into one directory. Gives the line that names it. */
export const publishTo = (
  system: System,
  project: Project,
  projects: readonly Project[],
  directory: string,
): string => {
  const needed = projects.filter(({ path }) => path !== project.path);
  const modified = system.wallClock();
  system.install(
    [
      ...[project, ...needed].flatMap((each) => files(system, each, directory)),
      ...(project.web && isCore(project)
        ? [assumedText(joinTo(directory, "web.config"), webConfig(project), modified)]
        : []),
    ],
    `publication of ${project.name}`,
  );
  carry(system, project, directory);
  const pages = joinTo(project.directory, "wwwroot");
  if (project.web && system.find(pages) !== null) copyInto(system, pages, joinTo(directory, "wwwroot"), true);
  return `  ${project.name} -> ${joinTo(directory, "")}\n`;
};
