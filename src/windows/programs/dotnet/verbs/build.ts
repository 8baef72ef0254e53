import { joinTo, resolvePath } from "../../common/path.ts";
import { hasOption, optionOf } from "../../install/words.ts";
import { compile, outputDirectory, publishTo } from "../project/output.ts";
import type { Project } from "../project/project.ts";
import { restore } from "../project/restore.ts";
import { type Call, configurationOf, onProjects, type Verb } from "./call.ts";

/** `00:00:05.12` of microseconds. */
export const elapsed = (millis: number): string => {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(millis / 3_600_000)}:${two((millis / 60_000) % 60)}:${two((millis / 1000) % 60)}.${two((millis % 1000) / 10)}`;
};

export const succeeded = (millis: number): string =>
  `\nBuild succeeded.\n    0 Warning(s)\n    0 Error(s)\n\nTime Elapsed ${elapsed(millis)}\n`;

const restoreFirst = ({ system, words }: Call, projects: readonly Project[]): void => {
  if (hasOption(words, "--no-restore", "--no-build")) return;
  system.out("  Determining projects to restore...\n");
  system.out(restore(system, projects));
};

export const restoreVerb: Verb = (call) =>
  onProjects(call, (projects) => {
    call.system.out("  Determining projects to restore...\n");
    call.system.out(restore(call.system, projects, hasOption(call.words, "--force")));
    return 0;
  });

const outputOf = ({ system, words, properties }: Call): string | null => {
  const given = optionOf(words, "output") ?? properties.get("outdir") ?? properties.get("outputpath") ?? null;
  return given === null ? null : resolvePath(system.cwd(), given);
};

export const buildVerb: Verb = (call) =>
  onProjects(call, (projects) => {
    const { system } = call;
    const began = system.wallClock();
    restoreFirst(call, projects);
    system.out(compile(system, projects, { configuration: configurationOf(call, "Debug"), output: outputOf(call) }));
    system.out(succeeded(system.wallClock() - began));
    return 0;
  });

/** From SDK 8 on a publication is a release. Source: learn.microsoft.com, "'dotnet publish' uses Release configuration". */
const publishConfiguration = ({ installation }: Call): string =>
  Number(installation.sdks.at(-1)?.split(".")[0] ?? 8) >= 8 ? "Release" : "Debug";

export const publishVerb: Verb = (call) =>
  onProjects(call, (projects, main) => {
    const { system, words, properties } = call;
    const configuration = configurationOf(call, publishConfiguration(call));
    restoreFirst(call, projects);
    if (!hasOption(words, "--no-build")) system.out(compile(system, projects, { configuration, output: null }));
    const wanted = main === null ? projects.filter(({ executable, style }) => executable && style === "sdk") : [main];
    const given = optionOf(words, "output") ?? properties.get("publishdir");
    const runtime = optionOf(words, "runtime");
    for (const project of wanted) {
      const own = outputDirectory(system, project, { configuration, output: null });
      const below = runtime === null ? "publish" : `${runtime}\\publish`;
      const directory = given === undefined ? joinTo(own, below) : resolvePath(system.cwd(), given);
      system.out(publishTo(system, project, projects, directory));
    }
    return 0;
  });
