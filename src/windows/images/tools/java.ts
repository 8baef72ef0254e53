import { nano } from "../base/nanoserver.ts";
import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, command, copy, env, type ImageStep, run, shell, user } from "../step.ts";

// Instructions and compressed bytes: docker-library/repo-info, the pages of eclipse-temurin:8-jdk-nanoserver, 17-nanoserver and 17-jre-windowsservercore.
// Bytes on disk, and bytes of versions other than 8 and 17, are assumptions.
interface JavaVersion {
  readonly feature: number;
  /** Value of JAVA_VERSION. */
  readonly version: string;
  /** Tag of the exact version. */
  readonly exact: string;
  readonly compressed: number;
}

const versions: readonly JavaVersion[] = [
  { feature: 21, version: "jdk-21.0.5+11", exact: "21.0.5_11", compressed: 203_000_000 },
  { feature: 17, version: "jdk-17.0.13+11", exact: "17.0.13_11", compressed: 188_200_000 },
  { feature: 11, version: "jdk-11.0.25+9", exact: "11.0.25_9", compressed: 194_766_647 },
  { feature: 8, version: "jdk8u432-b06", exact: "8u432-b06", compressed: 103_441_041 },
];

const powershell = [
  "powershell",
  "-Command",
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';",
];

const home = (feature: number): string => `C:\\openjdk-${feature}`;

// jshell came with version 9.
const jshell = (feature: number): readonly ImageStep[] => (feature > 8 ? [command(["jshell"])] : []);

const onNano = ({ feature, version, compressed }: JavaVersion): readonly ImageStep[] => [
  shell(["cmd", "/s", "/c"]),
  env({ JAVA_VERSION: version }),
  env({ JAVA_HOME: home(feature) }),
  user("ContainerAdministrator"),
  run("cmd /s /c echo Updating PATH: %JAVA_HOME%\\bin;%PATH%     && setx /M PATH %JAVA_HOME%\\bin;%PATH%", {
    compressed: 78_275,
    size: 190_000,
    tree: `path-prepend/${home(feature)}\\bin`,
  }),
  user("ContainerUser"),
  copy(`dir in ${home(feature)}`, { compressed, size: Math.round(compressed * 1.65), tree: `java/${feature}` }),
  run("cmd /s /c echo Verifying install ...", { compressed: 106_665, size: 250_000, tree: "layer/metadata" }),
  ...jshell(feature),
];

const onCore = ({ feature, version, compressed }: JavaVersion): readonly ImageStep[] => [
  shell(powershell),
  env({ JAVA_VERSION: version }),
  run(`${powershell.join(" ")} Start-Process -FilePath "msiexec.exe" -ArgumentList '/i', 'openjdk.msi'`, {
    compressed: compressed + 30_000_000,
    size: Math.round(compressed * 1.65) + 70_000_000,
    tree: `java-installed/${feature}`,
  }),
  run(`${powershell.join(" ")} Write-Host 'Verifying install ...'`, {
    compressed: 360_129,
    size: 850_000,
    tree: "layer/metadata",
  }),
  ...jshell(feature),
];

const created = "2024-12-11T21:43:29Z";

const tagsOf = ({ feature, exact }: JavaVersion, family: string, base: string, plain: boolean): readonly string[] =>
  [exact, `${feature}`].flatMap((number) =>
    ["-jdk", ""].flatMap((kind) => [
      `${number}${kind}-${family}-${base}`,
      `${number}${kind}-${family}`,
      ...(plain ? [`${number}${kind}`] : []),
    ]),
  );

const images: readonly CatalogueImage[] = versions.flatMap((version) =>
  ["ltsc2022", "1809"].flatMap((base) => [
    build(core(base), tagsOf(version, "windowsservercore", base, true), created, onCore(version)),
    build(nano(base), tagsOf(version, "nanoserver", base, false), created, onNano(version)),
  ]),
);

export const java: readonly Repository[] = [
  { name: "docker.io/library/eclipse-temurin", images },
  { name: "docker.io/library/openjdk", images },
];
