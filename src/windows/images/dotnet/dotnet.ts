import { nano } from "../base/nanoserver.ts";
import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, copy, env, type Files, type ImageStep, run, user } from "../step.ts";
import { type DotnetVersion, dotnetVersions } from "./versions.ts";

// Instructions and what they set: dotnet/dotnet-docker, src/{runtime,aspnet,sdk}/8.0/nanoserver-ltsc2022/amd64/Dockerfile. Bytes are assumptions.
const pathRun = (directories: readonly string[]): ImageStep =>
  run(`cmd /S /C setx /M PATH "%PATH%;${directories.join(";")}"`, {
    compressed: 78_000,
    size: 190_000,
    tree: `path-append/${directories.join(";")}`,
  });

const asAdministrator = (onNano: boolean, step: ImageStep): readonly ImageStep[] =>
  onNano ? [user("ContainerAdministrator"), step, user("ContainerUser")] : [step];

const files = (compressed: number, size: number, tree: string): Files => ({ compressed, size, tree });

const runtimeSteps = ({ runtime, port }: DotnetVersion, onNano: boolean): readonly ImageStep[] => [
  env({
    ...(port === 8080 ? { ASPNETCORE_HTTP_PORTS: "8080" } : { ASPNETCORE_URLS: "http://+:80" }),
    DOTNET_RUNNING_IN_CONTAINER: "true",
    DOTNET_VERSION: runtime,
  }),
  ...asAdministrator(onNano, pathRun(["C:\\Program Files\\dotnet"])),
  copy("dir in C:\\Program Files\\dotnet", files(33_000_000, 72_000_000, `dotnet-runtime/${runtime}`)),
];

const aspnetSteps = ({ runtime }: DotnetVersion): readonly ImageStep[] => [
  env({ ASPNET_VERSION: runtime }),
  copy(
    "dir in C:\\Program Files\\dotnet\\shared\\Microsoft.AspNetCore.App",
    files(10_500_000, 25_000_000, `dotnet-aspnet/${runtime}`),
  ),
];

const sdkSteps = ({ sdk, powershell }: DotnetVersion, onNano: boolean): readonly ImageStep[] => [
  env({
    DOTNET_GENERATE_ASPNET_CERTIFICATE: "false",
    DOTNET_NOLOGO: "true",
    DOTNET_SDK_VERSION: sdk,
    DOTNET_USE_POLLING_FILE_WATCHER: "true",
    NUGET_XMLDOC_MODE: "skip",
    POWERSHELL_DISTRIBUTION_CHANNEL: onNano ? "PSDocker-DotnetSDK-NanoServer" : "PSDocker-DotnetSDK-WindowsServerCore",
  }),
  ...asAdministrator(onNano, pathRun(["C:\\Program Files\\powershell", "C:\\Program Files\\MinGit\\cmd"])),
  copy("dir in C:\\Program Files\\dotnet", files(190_000_000, 560_000_000, `dotnet-sdk/${sdk}`)),
  copy("dir in C:\\Program Files\\powershell", files(52_000_000, 120_000_000, `powershell-tool/${powershell}`)),
  copy("dir in C:\\Program Files\\MinGit", files(37_000_000, 92_000_000, "mingit/2.47.1")),
  run("cmd /S /C dotnet help", files(120_000, 300_000, "layer/metadata")),
];

const bases = (
  version: DotnetVersion,
): readonly (readonly [suffix: string, base: CatalogueImage, onNano: boolean])[] => [
  ...(version.on2025 ? [["nanoserver-ltsc2025", nano("ltsc2025"), true] as const] : []),
  ["nanoserver-ltsc2022", nano("ltsc2022"), true],
  ["nanoserver-1809", nano("1809"), true],
  ...(version.on2025 ? [["windowsservercore-ltsc2025", core("ltsc2025"), false] as const] : []),
  ["windowsservercore-ltsc2022", core("ltsc2022"), false],
  ["windowsservercore-ltsc2019", core("ltsc2019"), false],
];

const created = "2024-12-11T00:00:00Z";

const imagesOf = (
  numberOf: (version: DotnetVersion) => string,
  steps: (version: DotnetVersion, onNano: boolean) => readonly ImageStep[],
): readonly CatalogueImage[] =>
  dotnetVersions.flatMap((version) =>
    bases(version).map(([suffix, base, onNano]) => {
      const names = [version.tag, numberOf(version)];
      const shared = version.shared && onNano ? names : [];
      return build(base, [...names.map((name) => `${name}-${suffix}`), ...shared], created, steps(version, onNano));
    }),
  );

const ofRuntime = ({ runtime }: DotnetVersion): string => runtime;
const withAspnet = (version: DotnetVersion, onNano: boolean): readonly ImageStep[] => [
  ...runtimeSteps(version, onNano),
  ...aspnetSteps(version),
];

const linuxTags: readonly string[] = [
  "latest",
  ...dotnetVersions.flatMap(({ tag, shared }) => (shared ? [] : [tag, `${tag}-alpine`, `${tag}-noble`])),
];

export const dotnet: readonly Repository[] = [
  { name: "mcr.microsoft.com/dotnet/runtime", images: imagesOf(ofRuntime, runtimeSteps), linuxTags },
  { name: "mcr.microsoft.com/dotnet/aspnet", images: imagesOf(ofRuntime, withAspnet), linuxTags },
  {
    name: "mcr.microsoft.com/dotnet/sdk",
    images: imagesOf(
      ({ sdk }) => sdk,
      (version, onNano) => [...withAspnet(version, onNano), ...sdkSteps(version, onNano)],
    ),
    linuxTags,
  },
];
