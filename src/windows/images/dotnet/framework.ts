import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, entrypoint, env, expose, type Files, type ImageStep, run, shell } from "../step.ts";

// Instructions: microsoft/dotnet-framework-docker, src/{runtime,aspnet,sdk}/4.8.1/windowsservercore-ltsc2022/Dockerfile.
// Compressed bytes: corpus/outputs/registry/dotnet-framework-image-info.json. Layer counts: corpus/published-layer-counts.json. Bytes on disk are assumptions.
interface FrameworkImage {
  readonly version: string;
  readonly base: string;
  /** Of the layer that brings or patches the framework. */
  readonly framework: number;
  /** Of the features, the first and the second compilers. */
  readonly aspnet: readonly [features: number, first: number, second: number];
  /** Of NuGet, Visual Studio parts, PATH and targeting packs. */
  readonly sdk: readonly [nuget: number, visualStudio: number, path: number, packs: number];
  /** Has the SHELL instruction of the images for Windows Server 2016 and 2019. */
  readonly old: boolean;
}

const images: readonly FrameworkImage[] = [
  {
    version: "4.8.1",
    base: "ltsc2025",
    framework: 99_861_618,
    aspnet: [36_351_051, 31_280_918, 30_384_832],
    sdk: [3_206_215, 1_840_653_650, 455_223, 167_671_781],
    old: false,
  },
  {
    version: "4.8.1",
    base: "ltsc2022",
    framework: 491_213_937,
    aspnet: [32_424_682, 31_308_044, 30_412_280],
    sdk: [3_303_946, 1_817_147_708, 480_314, 173_705_997],
    old: false,
  },
  {
    version: "4.8",
    base: "ltsc2022",
    framework: 99_000_000,
    aspnet: [32_424_682, 31_308_044, 30_412_280],
    sdk: [3_303_946, 1_817_147_708, 480_314, 173_705_997],
    old: false,
  },
  {
    version: "4.8",
    base: "ltsc2019",
    framework: 826_334_427,
    aspnet: [40_640_293, 50_037_812, 49_195_266],
    sdk: [9_161_482, 1_870_191_774, 548_437, 167_786_582],
    old: true,
  },
  {
    version: "4.8",
    base: "ltsc2016",
    framework: 931_898_939,
    aspnet: [170_113_351, 56_261_216, 55_428_187],
    sdk: [9_624_872, 1_680_073_797, 6_798_230, 179_379_199],
    old: true,
  },
  {
    version: "3.5",
    base: "ltsc2022",
    framework: 180_000_000,
    aspnet: [32_424_682, 31_308_044, 30_412_280],
    sdk: [3_303_946, 1_817_147_708, 480_314, 173_705_997],
    old: false,
  },
  {
    version: "3.5",
    base: "ltsc2019",
    framework: 900_000_000,
    aspnet: [40_640_293, 50_037_812, 49_195_266],
    sdk: [9_161_482, 1_870_191_774, 548_437, 167_786_582],
    old: true,
  },
];

const files = (compressed: number, tree: string): Files => ({
  compressed,
  size: Math.round(compressed * 2.4),
  tree,
});

const powershell = [
  "powershell",
  "-Command",
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';",
];

const runtimeSteps = ({ version, framework }: FrameworkImage): readonly ImageStep[] => [
  env({
    DOTNET_RUNNING_IN_CONTAINER: "true",
    COMPLUS_RUNNING_IN_CONTAINER: "1",
    COMPLUS_NGenProtectedProcess_FeatureEnabled: "0",
  }),
  run(`cmd /S /C curl -fSLo patch.msu  && dism /Online /Quiet /Add-Package`, files(framework, `framework/${version}`)),
];

const compilers = (directory: string): string =>
  `cmd /S /C mkdir C:\\${directory} && tar -C C:\\${directory} -zxf compilers.zip`;

const aspnetSteps = ({ aspnet: [features, first, second], old }: FrameworkImage): readonly ImageStep[] => [
  ...(old ? [shell(powershell)] : []),
  run(
    "cmd /S /C dism /Online /Quiet /Enable-Feature /All /FeatureName:IIS-WebServerRole /FeatureName:IIS-ASPNET45",
    files(features, "iis/aspnet"),
  ),
  run(compilers("RoslynCompilers"), files(first, "roslyn/RoslynCompilers")),
  run(compilers("RoslynCompilers-3.6.0"), files(second, "roslyn/RoslynCompilers-3.6.0")),
  env({ ROSLYN_COMPILER_LOCATION: "C:\\RoslynCompilers-3.6.0\\tools" }),
  expose("80/tcp"),
  entrypoint(["C:\\ServiceMonitor.exe", "w3svc"]),
];

const sdkVariables = {
  DOTNET_USE_POLLING_FILE_WATCHER: "true",
  NUGET_VERSION: "6.12.2",
  ROSLYN_COMPILER_LOCATION:
    "C:\\Program Files (x86)\\Microsoft Visual Studio\\2022\\BuildTools\\MSBuild\\Current\\Bin\\Roslyn",
};

const sdkSteps = ({ sdk: [nuget, visualStudio, path, packs], old, base }: FrameworkImage): readonly ImageStep[] => [
  // The image for Windows Server 2016 sets its variables one by one.
  ...(base === "ltsc2016"
    ? Object.entries(sdkVariables).map(([name, value]) => env({ [name]: value }))
    : [env(sdkVariables)]),
  run("cmd /S /C curl -fSLo nuget.exe", files(nuget, "nuget/6.12.2")),
  run("cmd /S /C start /w vs_BuildTools --quiet --norestart --nocache --wait", files(visualStudio, "build-tools/2022")),
  run("cmd /S /C powershell setx /M PATH", files(path, "build-tools-path")),
  ...(old ? [shell(powershell)] : []),
  run("cmd /S /C tar -xzf referenceassemblies.zip", files(packs, "reference-assemblies/4.8.1")),
];

const created = "2024-12-10T00:00:00Z";

const repository = (name: string, steps: (image: FrameworkImage) => readonly ImageStep[]): Repository => ({
  name: `mcr.microsoft.com/dotnet/framework/${name}`,
  images: images.map((image): CatalogueImage => {
    const { version, base } = image;
    const tags = [
      `${version}-windowsservercore-${base}`,
      `${version}-20241210-windowsservercore-${base}`,
      version,
      ...(version === "4.8" ? ["latest"] : []),
    ];
    return build(core(base), tags, created, steps(image));
  }),
});

const withRuntime =
  (steps: (image: FrameworkImage) => readonly ImageStep[]) =>
  (image: FrameworkImage): readonly ImageStep[] => [...runtimeSteps(image), ...steps(image)];

export const framework: readonly Repository[] = [
  repository("runtime", runtimeSteps),
  repository("aspnet", withRuntime(aspnetSteps)),
  repository("sdk", withRuntime(sdkSteps)),
  repository("wcf", (image) => [
    ...withRuntime(aspnetSteps)(image),
    run(
      "cmd /S /C dism /Online /Quiet /Enable-Feature /All /FeatureName:WCF-HTTP-Activation45",
      files(10_206_121, "iis/wcf"),
    ),
    run("cmd /S /C %windir%\\system32\\inetsrv\\appcmd set app", files(477_182, "layer/metadata")),
    expose("808/tcp"),
  ]),
];
