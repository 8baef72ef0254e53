import type { Program, System } from "#shell/system.ts";
import { joinTo, resolvePath } from "../common/path.ts";
import { findTarget } from "../dotnet/project/find.ts";
import { compile, outputDirectory, publishTo } from "../dotnet/project/output.ts";
import type { Project } from "../dotnet/project/project.ts";
import { restore } from "../dotnet/project/restore.ts";
import { succeeded } from "../dotnet/verbs/build.ts";
import { publishSite } from "./site.ts";

const version = "17.12.6+db5f6012c";

/** Values of `/p:A=b;C=d`, by lower-case names. */
const propertiesOf = (args: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    args.flatMap((arg) => {
      const [, list = ""] = /^[-/](?:p|property):(.+)$/is.exec(arg) ?? [];
      return list.split(/[;,](?=[\w.]+=)/).flatMap((pair) => {
        const [, name, value = ""] = /^([\w.]+)=(.*)$/s.exec(pair) ?? [];
        return name === undefined ? [] : [[name.toLowerCase(), value.replaceAll('"', "")] as const];
      });
    }),
  );

const targetsOf = (args: readonly string[]): readonly string[] =>
  args.flatMap((each) => /^[-/](?:t|target):(.+)$/i.exec(each)?.[1]?.toLowerCase().split(/[;,]/) ?? []);

const publish = (
  system: System,
  project: Project,
  projects: readonly Project[],
  properties: ReadonlyMap<string, string>,
  configuration: string,
): void => {
  const given = properties.get("publishurl") ?? properties.get("publishdir") ?? properties.get("webprojectoutputdir");
  const own = joinTo(outputDirectory(system, project, { configuration, output: null }), "publish");
  const directory = given === undefined ? own : resolvePath(system.cwd(), given);
  if (project.style === "sdk") publishTo(system, project, projects, directory);
  else publishSite(system, project, directory);
};

/** Builds projects, as far as files go. Switches: learn.microsoft.com, "MSBuild command-line reference". */
export const msbuild: Program = {
  image: "msbuild.exe",
  main: (system) => {
    const { args } = system;
    const quiet = args.some((each) => /^[-/](?:nologo|v(?:erbosity)?:q(?:uiet)?)$/i.test(each));
    if (!quiet) system.out(`MSBuild version ${version} for .NET Framework\n`);
    if (args.some((each) => /^[-/]ver(?:sion)?$/i.test(each))) {
      system.out("17.12.6.51805\n");
      return 0;
    }
    const target = findTarget(system, args.find((each) => !/^[-/]/.test(each)) ?? null, "net48");
    if (target.kind === "error") {
      system.out(target.text);
      return 1;
    }
    const began = system.wallClock();
    const { projects, main } = target;
    const targets = targetsOf(args);
    const properties = propertiesOf(args);
    const wantsRestore =
      targets.includes("restore") || args.some((each) => /^[-/](?:r|restore)(?::true)?$/i.test(each));
    if (wantsRestore) system.out(`  Determining projects to restore...\n${restore(system, projects)}`);
    const configuration = properties.get("configuration") ?? "Debug";
    if (targets.length === 0 || targets.some((each) => !/^(?:restore|clean)$/.test(each))) {
      const output = properties.get("outdir") ?? properties.get("outputpath") ?? null;
      system.out(
        compile(system, projects, {
          configuration,
          output: output === null ? null : resolvePath(system.cwd(), output),
        }),
      );
      const wantsPublish =
        targets.some((each) => /publish/.test(each)) ||
        properties.get("deployonbuild")?.toLowerCase() === "true" ||
        properties.has("webprojectoutputdir");
      if (wantsPublish)
        for (const each of main === null ? projects.filter(({ web }) => web) : [main])
          publish(system, each, projects, properties, configuration);
    }
    system.out(succeeded(system.wallClock() - began));
    return 0;
  },
};
