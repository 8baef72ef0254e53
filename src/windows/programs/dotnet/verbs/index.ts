import { buildVerb, publishVerb, restoreVerb } from "./build.ts";
import type { Call, Verb } from "./call.ts";
import { newVerb } from "./new.ts";
import { runVerb, testVerb } from "./run.ts";
import { toolVerb } from "./tool.ts";

const says =
  (text: string): Verb =>
  ({ system }) => {
    if (text !== "") system.out(text);
    return 0;
  };

const unknown =
  (what: string): Verb =>
  ({ system }) => {
    system.notModelled(what);
    return 0;
  };

const msbuildVerb: Verb = (call) => buildVerb(call);

const addVerb: Verb = ({ system, words }: Call) => {
  const [, , name] = words.rest[0] === "package" ? ["", "", words.rest[1]] : words.rest;
  system.notModelled(`what dotnet add changes for ${name ?? "a reference"}`);
  return 0;
};

/** Commands of the SDK by their names. */
export const verbs: Readonly<Record<string, Verb>> = {
  add: addVerb,
  build: buildVerb,
  clean: says("\nBuild succeeded.\n    0 Warning(s)\n    0 Error(s)\n"),
  "dev-certs": says("The HTTPS developer certificate was generated successfully.\n"),
  help: says(".NET SDK\nUsage: dotnet [runtime-options] [path-to-application] [arguments]\n"),
  msbuild: msbuildVerb,
  new: newVerb,
  nuget: says(""),
  pack: unknown("what dotnet pack packs"),
  publish: publishVerb,
  restore: restoreVerb,
  run: runVerb,
  sln: unknown("what dotnet sln changes"),
  test: testVerb,
  tool: toolVerb,
  vstest: unknown("what tests find"),
  workload: unknown("workloads of .NET"),
};
