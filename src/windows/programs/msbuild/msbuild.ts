import type { Program } from "#shell/system.ts";
import { build, publish, restore } from "../dotnet/build.ts";
import { projectsOf } from "../dotnet/project.ts";

const property = (args: readonly string[], name: string): string | undefined => {
  for (const arg of args) {
    const [, list] = /^[-/](?:p|property):(.+)$/i.exec(arg) ?? [];
    for (const pair of list?.split(";") ?? []) {
      const [key = "", ...value] = pair.split("=");
      if (key.toLowerCase() === name.toLowerCase()) return value.join("=").replaceAll('"', "");
    }
  }
  return undefined;
};

/** Builds projects of .NET Framework, as far as files go. Texts: MSBuild 17. */
export const msbuild: Program = {
  image: "msbuild.exe",
  main: (system) => {
    const { args } = system;
    system.out("MSBuild version 17.12.6+db5f6012c for .NET Framework\n");
    if (args.some((each) => /^[-/]version$/i.test(each))) return 0;
    const projects = projectsOf(
      system,
      args.find((each) => !/^[-/]/.test(each)),
      "net48",
    );
    if (projects === null || projects.length === 0) {
      system.out(
        "MSBUILD : error MSB1003: Specify a project or solution file. The current working directory does not contain a project or solution file.\n",
      );
      return 1;
    }
    const targets = args.flatMap((each) => /^[-/](?:t|target):(.+)$/i.exec(each)?.[1]?.toLowerCase().split(";") ?? []);
    const wantsRestore =
      args.some((each) => /^[-/](?:r|restore)(?::true)?$/i.test(each)) || targets.includes("restore");
    if (wantsRestore) restore(system, projects);
    if (targets.length > 0 && targets.every((each) => each === "restore" || each === "clean")) return 0;
    const configuration = property(args, "Configuration") ?? "Debug";
    build(system, projects, configuration, property(args, "OutDir") ?? property(args, "OutputPath"));
    const published = property(args, "PublishUrl") ?? property(args, "publishUrl");
    if (published !== undefined || targets.includes("publish")) publish(system, projects, published, configuration);
    system.out("\nBuild succeeded.\n    0 Warning(s)\n    0 Error(s)\n\nTime Elapsed 00:00:06.41\n");
    return 0;
  },
};
