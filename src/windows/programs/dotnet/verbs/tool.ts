import { variable } from "../../common/environment.ts";
import { joinTo, resolvePath } from "../../common/path.ts";
import { layDown } from "../../install/lay-down.ts";
import { hasOption, optionOf } from "../../install/words.ts";
import { perPackage } from "../project/packages.ts";
import type { Verb } from "./call.ts";

/** Commands of tools whose names tell nothing of them. Source: the tools' own pages on nuget.org. */
const commands: Readonly<Record<string, string>> = {
  "dotnet-sonarscanner": "dotnet-sonarscanner",
  powershell: "pwsh",
  "gitversion.tool": "dotnet-gitversion",
  nbgv: "nbgv",
  wix: "wix",
};

/** Puts a tool beside the others of its user, or where it is told. Source: learn.microsoft.com, dotnet tool install. */
export const toolVerb: Verb = ({ system, words }) => {
  const [verb = "", name = ""] = words.rest;
  if (verb !== "install" && verb !== "update") {
    if (verb !== "list") system.notModelled(`dotnet tool ${verb}`);
    return 0;
  }
  const id = name.toLowerCase();
  const version = optionOf(words, "version") ?? "1.0.0";
  const command = commands[id] ?? id;
  const path = optionOf(words, "tool-path");
  const home = joinTo(variable(system.env(), "USERPROFILE") ?? "C:\\Users\\ContainerAdministrator", ".dotnet\\tools");
  const local = path === null && !hasOption(words, "-g", "--global");
  const directory = path === null ? home : resolvePath(system.cwd(), path);
  system.sleep(perPackage * 4);
  if (!local) {
    const store = `.store\\${id}\\${version}\\${id}\\${version}`;
    layDown(
      system,
      directory,
      `${command}.exe:140 ${store}\\${id}.nuspec:2 ${store}\\tools\\net8.0\\any\\${command}.dll:180 ${store}\\tools\\net8.0\\any\\DotnetToolSettings.xml:1`,
      `installation of ${id}`,
      { version },
    );
  }
  system.out(
    local
      ? `You can invoke the tool from this directory using the following commands: 'dotnet tool run ${command}' or 'dotnet ${command}'.\nTool '${id}' (version '${version}') was successfully installed.\n`
      : `You can invoke the tool using the following command: ${command}\nTool '${id}' (version '${version}') was successfully installed.\n`,
  );
  return 0;
};
