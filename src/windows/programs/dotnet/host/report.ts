import { type Installation, newestSdk } from "./installation.ts";

export const usage =
  "\nUsage: dotnet [options]\nUsage: dotnet [path-to-application]\n\nOptions:\n  -h|--help         Display help.\n  --info            Display .NET information.\n  --list-sdks       Display the installed SDKs.\n  --list-runtimes   Display the installed runtimes.\n\npath-to-application:\n  The path to an application .dll file to execute.\n";

export const sdkLines = ({ sdks, root }: Installation, indent = ""): string =>
  sdks.map((each) => `${indent}${each} [${root}\\sdk]\n`).join("");

export const runtimeLines = ({ frameworks, root }: Installation, indent = ""): string =>
  Object.entries(frameworks)
    .flatMap(([name, versions]) => versions.map((each) => `${indent}${name} ${each} [${root}\\shared\\${name}]\n`))
    .join("");

/** `dotnet --info`, shortened to what a container's image decides. */
export const info = (installation: Installation): string => {
  const sdk = newestSdk(installation);
  const runtime = installation.frameworks["Microsoft.NETCore.App"]?.at(-1) ?? "";
  const own =
    sdk === null
      ? ""
      : `.NET SDK:\n Version:           ${sdk}\n\nRuntime Environment:\n OS Name:     Windows\n OS Version:  10.0.20348\n OS Platform: Windows\n RID:         win-x64\n Base Path:   ${installation.root}\\sdk\\${sdk}\\\n`;
  const none = "  No SDKs were found.\n";
  return `${own}\nHost:\n  Version:      ${runtime}\n  Architecture: x64\n\n.NET SDKs installed:\n${sdk === null ? none : sdkLines(installation, "  ")}\n.NET runtimes installed:\n${runtimeLines(installation, "  ")}\n`;
};
