import type { System } from "#shell/system.ts";
import { joinTo, resolvePath } from "../common/path.ts";
import { placements } from "../common/placement.ts";
import type { Project } from "./project.ts";

/** How long a project takes to restore and to build, in µs. Assumptions. */
const restoreTime = 2_400_000;
const buildTime = 3_100_000;

/** What building leaves beside the project. All of it is an assumption. */
const built = ({ name, isWeb, isProgram, framework }: Project, publishing: boolean): string =>
  /^net4/.test(framework)
    ? `${name}.${isProgram && !isWeb ? "exe" : "dll"}:8 ${name}.pdb:14 ${name}.${isProgram && !isWeb ? "exe" : "dll"}.config:1`
    : [
        `${name}.dll:12`,
        `${name}.pdb:10`,
        `${name}.deps.json:1`,
        ...(isProgram ? [`${name}.exe:140`, `${name}.runtimeconfig.json:1`] : []),
        ...(isWeb ? ["appsettings.json:1"] : []),
        ...(isWeb && publishing ? ["web.config:1", "wwwroot\\"] : []),
      ].join(" ");

const lay = (system: System, directory: string, list: string, why: string): void => {
  system.install(
    placements(directory, list.replaceAll(" ", " "), { modified: system.wallClock(), version: "1.0.0.0" }),
    why,
  );
};

const quoted = (project: Project): Project => ({ ...project, name: project.name.replaceAll(" ", "+") });

export const restore = (system: System, projects: readonly Project[]): void => {
  system.out("  Determining projects to restore...\n");
  for (const project of projects) {
    system.sleep(restoreTime);
    lay(
      system,
      joinTo(project.directory, "obj"),
      `project.assets.json:30 project.nuget.cache:1 ${quoted(project).name}.csproj.nuget.g.props:2`,
      `restore of ${project.name}`,
    );
    system.out(`  Restored ${project.path} (in 2.4 sec).\n`);
  }
};

/** Where a project's output goes. */
export const outputOf = ({ directory, framework }: Project, configuration: string): string =>
  joinTo(directory, /^net4/.test(framework) ? `bin\\${configuration}` : `bin\\${configuration}\\${framework}`);

export const build = (system: System, projects: readonly Project[], configuration: string, output?: string): void => {
  for (const project of projects) {
    system.sleep(buildTime);
    const directory = output === undefined ? outputOf(project, configuration) : resolvePath(system.cwd(), output);
    lay(system, directory, built(quoted(project), false), `build of ${project.name}`);
    system.out(
      `  ${project.name} -> ${joinTo(directory, `${project.name}.${/^net4/.test(project.framework) && project.isProgram && !project.isWeb ? "exe" : "dll"}`)}\n`,
    );
  }
};

export const publish = (
  system: System,
  projects: readonly Project[],
  output: string | undefined,
  configuration: string,
): void => {
  for (const project of projects) {
    const directory =
      output === undefined ? joinTo(outputOf(project, configuration), "publish") : resolvePath(system.cwd(), output);
    lay(system, directory, built(quoted(project), true), `publishing of ${project.name}`);
    system.out(`  ${project.name} -> ${directory}\\\n`);
  }
};
