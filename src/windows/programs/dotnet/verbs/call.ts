import type { System } from "#shell/system.ts";
import { optionOf, readWords, type Words } from "../../install/words.ts";
import { frameworkOf, type Installation } from "../host/installation.ts";
import { findTarget } from "../project/find.ts";
import type { Project } from "../project/project.ts";

/** One command of the SDK. */
export interface Call {
  readonly system: System;
  readonly installation: Installation;
  readonly words: Words;
  /** Properties of `-p:Name=value`, by their lower-case names. */
  readonly properties: ReadonlyMap<string, string>;
}

export type Verb = (call: Call) => number;

// Source: learn.microsoft.com, dotnet restore, build, publish, run, test, new, tool install.
const valued: Readonly<Record<string, string>> = {
  "-o": "output",
  "--output": "output",
  "-c": "configuration",
  "--configuration": "configuration",
  "-r": "runtime",
  "--runtime": "runtime",
  "-f": "framework",
  "--framework": "framework",
  "-v": "verbosity",
  "--verbosity": "verbosity",
  "-s": "source",
  "--source": "source",
  "--add-source": "source",
  "--configfile": "configfile",
  "--packages": "packages",
  "--project": "project",
  "-a": "architecture",
  "--arch": "architecture",
  "--os": "os",
  "--version-suffix": "suffix",
  "--version": "version",
  "--tool-path": "tool-path",
  "-n": "name",
  "--name": "name",
  "--launch-profile": "profile",
  "--urls": "urls",
  "--filter": "filter",
  "--logger": "logger",
  "-l": "logger",
  "--results-directory": "results",
  "--collect": "collect",
  "--settings": "settings",
  "--username": "username",
  "-u": "username",
  "--password": "password",
  "--language": "language",
  "-lang": "language",
  "--auth": "auth",
};

const property = /^[-/]{1,2}(?:p|property):([^=]+)=(.*)$/is;

export const callOf = (system: System, installation: Installation, args: readonly string[]): Call => {
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const properties = own.flatMap((each) => {
    const [, name, value = ""] = property.exec(each) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value.replaceAll('"', "")] as const];
  });
  // Other switches of MSBuild start with a slash, `/m`, `/restore`; what follows an option that takes a value is that value, `-o /app`.
  const isSwitch = (each: string, at: number): boolean =>
    /^\/[a-z]+(?::.*)?$/i.test(each) && valued[own[at - 1] ?? ""] === undefined;
  const rest = own.filter((each, at) => !property.test(each) && !isSwitch(each, at));
  return { system, installation, words: readWords(rest, valued), properties: new Map(properties) };
};

/** The configuration that a command asks for, or the one that it has by itself. */
export const configurationOf = ({ words, properties }: Call, otherwise: string): string =>
  optionOf(words, "configuration") ?? properties.get("configuration") ?? otherwise;

/** Does something with the projects that a command means; MSBuild's error where there are none. */
export const onProjects = (call: Call, act: (projects: readonly Project[], main: Project | null) => number): number => {
  const { system, words, installation } = call;
  const target = findTarget(system, words.rest[0] ?? optionOf(words, "project"), frameworkOf(installation));
  if (target.kind === "error") {
    system.out(target.text);
    return 1;
  }
  return act(target.projects, target.main);
};
