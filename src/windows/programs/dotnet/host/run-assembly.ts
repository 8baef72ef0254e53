import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { variable } from "../../common/environment.ts";
import { notModelledThenStay } from "../../common/own-version.ts";
import { leafOf, parentOf, resolvePath } from "../../common/path.ts";
import { compareVersions, type Installation, installationOf, newestSdk } from "./installation.ts";
import { type Needed, neededFrameworks } from "./run-config.ts";
import { runWeb } from "./serve.ts";

/** Exit codes of the host. Source: dotnet/runtime, docs/design/features/host-error-codes.md. */
const invalidArgument = 0x80008081;
const noSdk = 0x80008091;
const noFramework = 0x80008096;

const aspnet = "Microsoft.AspNetCore.App";

const major = (version: string): string => version.split(".")[0] ?? version;

// The newest of the same major version runs an application. Source: learn.microsoft.com, "Framework-dependent apps roll forward".
const has = ({ frameworks }: Installation, { name, version }: Needed): boolean =>
  (frameworks[name] ?? []).some((each) => major(each) === major(version) && compareVersions(each, version) >= 0);

const lacks = (system: System, installation: Installation, path: string, { name, version }: Needed): number => {
  const near = (installation.frameworks[name] ?? []).map(
    (each) => `      ${each} at [${installation.root}\\shared\\${name}]\n`,
  );
  const found =
    near.length === 0 ? "No frameworks were found.\n" : `The following frameworks were found:\n${near.join("")}`;
  system.err(
    `You must install or update .NET to run this application.\n\nApp: ${path}\nArchitecture: x64\nFramework: '${name}', version '${version}' (x64)\n.NET location: ${installation.root}\\\n\n${found}\nLearn more:\nhttps://aka.ms/dotnet/app-launch-failed\n\nTo install missing framework, download:\nhttps://aka.ms/dotnet-core-applaunch?framework=${name}&framework_version=${version}&arch=x64&rid=win-x64&os=win10\n`,
  );
  return noFramework;
};

/** A rule of thumb for applications whose configuration nobody knows: settings of ASP.NET beside it, or an image made for it. An assumption. */
const looksLikeWeb = (system: System, installation: Installation, path: string): boolean => {
  const nodes = system.list(parentOf(path));
  const names = isFailure(nodes) ? [] : nodes.map(({ name }) => name.toLowerCase());
  const env = system.env();
  return (
    ["appsettings.json", "web.config", "wwwroot"].some((each) => names.includes(each)) ||
    ["ASPNETCORE_URLS", "ASPNET_VERSION"].some((name) => variable(env, name) !== undefined) ||
    // Images without ASP.NET set this one, too.
    (variable(env, "ASPNETCORE_HTTP_PORTS") !== undefined && installation.frameworks[aspnet] !== undefined)
  );
};

/** `dotnet app.dll`: an application for ASP.NET listens; what any other does is not modelled. */
export const runAssembly = (system: System, written: string, args: readonly string[]): number => {
  const path = resolvePath(system.cwd(), written);
  if (system.find(path) === null) {
    if (/\.(?:dll|exe)$/i.test(written)) {
      system.err(`The application to execute does not exist: '${path}'\n`);
      return invalidArgument;
    }
    return unknownCommand(system, installationOf(system), written);
  }
  const needed = neededFrameworks(system, path);
  const installation = installationOf(system);
  const missing = needed?.find((each) => !has(installation, each));
  if (missing !== undefined) return lacks(system, installation, path, missing);
  const web = needed === null ? looksLikeWeb(system, installation, path) : needed.some(({ name }) => name === aspnet);
  return web ? runWeb(system, args) : notModelledThenStay(system, `what ${leafOf(path)} does`);
};

/** What the host says to a command that needs an SDK where there is none, or that no SDK knows. */
export const unknownCommand = (system: System, installation: Installation, command: string): number => {
  if (newestSdk(installation) === null) {
    system.err(
      `The command could not be loaded, possibly because:\n  * You intended to execute a .NET application:\n      The application '${command}' does not exist.\n  * You intended to execute a .NET SDK command:\n      No .NET SDKs were found.\n\nDownload a .NET SDK:\nhttps://aka.ms/dotnet/download\n\nLearn about SDK resolution:\nhttps://aka.ms/dotnet/sdk-not-found\n`,
    );
    return noSdk;
  }
  system.err(
    `Could not execute because the specified command or file was not found.\nPossible reasons for this include:\n  * You misspelled a built-in dotnet command.\n  * You intended to execute a .NET program, but dotnet-${command} does not exist.\n  * You intended to run a global tool, but a dotnet-prefixed executable with this name could not be found on the PATH.\n`,
  );
  return 1;
};
