import { isFailure } from "#core/failure.ts";
import { notModelledThenStay } from "../../common/own-version.ts";
import { joinTo } from "../../common/path.ts";
import { hasOption } from "../../install/words.ts";
import { runWeb } from "../host/serve.ts";
import { compile } from "../project/output.ts";
import { restore } from "../project/restore.ts";
import { configurationOf, onProjects, type Verb } from "./call.ts";

/** What a program of nothing but lines that print prints; null for any other. */
const printed = (text: string): string | null => {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:\/\/.*|using\s[\w.]+;)?\s*$/.test(line));
  const said = lines.map((line) => /^\s*Console\.WriteLine\("((?:[^"\\{}]|\\")*)"\);\s*$/.exec(line)?.[1]);
  return lines.length === 0 || said.includes(undefined)
    ? null
    : said.map((each) => `${each?.replaceAll('\\"', '"')}\n`).join("");
};

export const runVerb: Verb = (call) =>
  onProjects(call, (projects, main) => {
    const { system, words } = call;
    const project = main ?? projects.find(({ executable }) => executable);
    if (project === undefined) {
      system.err(
        "Couldn't find a project to run. Ensure a project exists in the current directory, or pass the path to the project using --project.\n",
      );
      return 1;
    }
    if (!hasOption(words, "--no-build")) {
      restore(system, projects);
      compile(system, projects, { configuration: configurationOf(call, "Debug"), output: null });
    }
    if (project.web) return runWeb(system, system.args);
    const text = system.readText(joinTo(project.directory, "Program.cs"));
    const said = isFailure(text) ? null : printed(text);
    if (said === null) return notModelledThenStay(system, `what ${project.name} does`);
    system.out(said);
    return 0;
  });

/** Tests are compiled; what they find is not modelled. */
export const testVerb: Verb = (call) =>
  onProjects(call, (projects) => {
    const { system, words } = call;
    const configuration = configurationOf(call, "Debug");
    if (!hasOption(words, "--no-build")) {
      if (!hasOption(words, "--no-restore"))
        system.out(`  Determining projects to restore...\n${restore(system, projects)}`);
      system.out(compile(system, projects, { configuration, output: null }));
    }
    system.notModelled("what tests find");
    return 0;
  });
