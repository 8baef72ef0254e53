import { dotnetAspnet, dotnetRuntime, dotnetSdk } from "./additions/dotnet.ts";
import { buildTools, buildToolsPath, framework, nuget, referenceAssemblies, roslyn } from "./additions/framework.ts";
import { git, mingit } from "./additions/git.ts";
import { iis } from "./additions/iis.ts";
import { go, java, javaInstalled, python } from "./additions/languages.ts";
import { powershell, powershellTool } from "./additions/powershell.ts";
import { directory, helloWorld, layer, notModelled } from "./additions/small.ts";
import { base, hostDrive, update } from "./bases.ts";
import type { Generator } from "./generator.ts";
import { pathAppend, pathPrepend } from "./machine-path.ts";

/** Every generator by the part of an id before the first slash. */
export const generators: Readonly<Record<string, Generator>> = {
  base,
  update,
  host: hostDrive,
  layer,
  directory,
  "not-modelled": notModelled,
  "path-append": pathAppend,
  "path-prepend": pathPrepend,
  "dotnet-runtime": dotnetRuntime,
  "dotnet-aspnet": dotnetAspnet,
  "dotnet-sdk": dotnetSdk,
  powershell,
  "powershell-tool": powershellTool,
  mingit,
  git,
  iis,
  framework,
  roslyn,
  nuget,
  "build-tools": buildTools,
  "build-tools-path": buildToolsPath,
  "reference-assemblies": referenceAssemblies,
  go,
  python,
  java,
  "java-installed": javaInstalled,
  "hello-world": helloWorld,
};
