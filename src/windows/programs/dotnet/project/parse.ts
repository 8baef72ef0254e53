import { parentOf, resolvePath, stemOf } from "../../common/path.ts";
import type { PackageReference, Project } from "./project.ts";

const element = (text: string, name: string): string | null =>
  new RegExp(`<${name}(?:\\s[^>]*)?>\\s*([^<]*?)\\s*</${name}>`, "i").exec(text)?.[1] ?? null;

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, "i").exec(tag)?.[1] ?? null;

const packagesIn = (text: string): readonly PackageReference[] =>
  [...text.matchAll(/<PackageReference\b([^>]*?)(\/>|>([\s\S]*?)<\/PackageReference>)/gi)].flatMap(
    ([, tag = "", , body = ""]) => {
      const id = attribute(tag, "Include");
      const version = attribute(tag, "Version") ?? element(body, "Version");
      return id === null ? [] : [{ id, version: version === null || /[*$[(]/.test(version) ? "1.0.0" : version }];
    },
  );

const referencesIn = (text: string, directory: string): readonly string[] =>
  [...text.matchAll(/<ProjectReference\b([^>]*)>/gi)].flatMap(([, tag = ""]) => {
    const path = attribute(tag, "Include");
    return path === null ? [] : [resolvePath(directory, path)];
  });

const outputsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/<PropertyGroup\b([^>]*)>([\s\S]*?)<\/PropertyGroup>/gi)].flatMap(([, tag = "", body = ""]) => {
      const path = element(body, "OutputPath");
      const condition = /==\s*'([^|']+)/.exec(tag)?.[1] ?? "";
      return path === null ? [] : [[condition.toLowerCase(), path.replace(/[\\/]+$/, "")] as const];
    }),
  );

/** ProjectTypeGuids of an ASP.NET application. Source: the guids that Visual Studio writes. */
const webGuid = /349c5851-65df-11da-9384-00065b846f21/i;

/** A project from the text of its file; `fallback` is the framework of one that names none here. */
export const parseProject = (path: string, text: string, fallback: string): Project => {
  const directory = parentOf(path);
  const name = stemOf(path);
  const sdk =
    /<Project\b[^>]*\bSdk\s*=\s*"([^"]*)"/i.exec(text)?.[1] ??
    (/<Sdk\s/i.test(text) || text === "" ? "Microsoft.NET.Sdk" : null);
  const written =
    element(text, "TargetFramework") ??
    element(text, "TargetFrameworks")?.split(";")[0] ??
    element(text, "TargetFrameworkVersion");
  const kind = element(text, "OutputType")?.toLowerCase() ?? "";
  const web = /\.Web$/i.test(sdk ?? "") || webGuid.test(text);
  return {
    path,
    directory,
    name,
    assembly: element(text, "AssemblyName")?.replaceAll("$(MSBuildProjectName)", name) ?? name,
    style: sdk === null ? "classic" : "sdk",
    web,
    executable: /exe$/.test(kind) || /\.(?:Web|Worker|BlazorWebAssembly)$/i.test(sdk ?? ""),
    framework: written === null || written.includes("$(") ? fallback : written.trim(),
    packages: packagesIn(text),
    references: referencesIn(text, directory),
    outputs: outputsIn(text),
  };
};
