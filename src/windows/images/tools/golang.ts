import { nano } from "../base/nanoserver.ts";
import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, copy, env, type ImageStep, run, shell, user, workdir } from "../step.ts";

// Instructions and compressed bytes: docker-library/repo-info, the pages of golang:1.25-nanoserver and caddy:2-builder (golang 1.23.4). Bytes on disk are assumptions.
const path = "path-prepend/C:\\go\\bin;C:\\Program Files\\Go\\bin";

const powershell = [
  "powershell",
  "-Command",
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';",
];

const onNano = (version: string): readonly ImageStep[] => [
  shell(["cmd", "/S", "/C"]),
  env({ GOPATH: "C:\\go" }),
  user("ContainerAdministrator"),
  run('cmd /S /C setx /m PATH "%GOPATH%\\bin;C:\\Program Files\\Go\\bin;%PATH%"', {
    compressed: 77_626,
    size: 190_000,
    tree: path,
  }),
  user("ContainerUser"),
  env({ GOLANG_VERSION: version }),
  copy("dir in C:\\Program Files\\Go", { compressed: 77_300_000, size: 250_000_000, tree: `go/${version}` }),
  run("cmd /S /C go version", { compressed: 84_094, size: 200_000, tree: "layer/metadata" }),
  workdir("C:\\go"),
];

const git = "2.23.0";

const onCore = (version: string): readonly ImageStep[] => [
  shell(powershell),
  env({ GIT_VERSION: git }),
  env({ GIT_TAG: `v${git}.windows.1` }),
  env({
    GIT_DOWNLOAD_URL: `https://github.com/git-for-windows/git/releases/download/v${git}.windows.1/MinGit-${git}-64-bit.zip`,
  }),
  env({ GIT_DOWNLOAD_SHA256: "8f65208f92c0b4c3ae4c0cf02d4b5f6791d539cd1a07b2df62b7116467724735" }),
  run(`${powershell.join(" ")} Expand-Archive -Path git.zip -DestinationPath C:\\git\\.`, {
    compressed: 25_433_638,
    size: 62_000_000,
    tree: "git/2.23.0",
  }),
  env({ GOPATH: "C:\\go" }),
  run(
    `${powershell.join(" ")} [Environment]::SetEnvironmentVariable('PATH', $newPath, [EnvironmentVariableTarget]::Machine);`,
    {
      compressed: 338_961,
      size: 800_000,
      tree: path,
    },
  ),
  env({ GOLANG_VERSION: version }),
  run(`${powershell.join(" ")} Expand-Archive go.zip -DestinationPath C:\\`, {
    compressed: 77_349_783,
    size: 250_000_000,
    tree: `go/${version}`,
  }),
  workdir("C:\\go"),
];

/** Versions with the bases that they were published for. */
const versions: readonly (readonly [version: string, created: string, bases: readonly string[]])[] = [
  ["1.23.4", "2024-12-11T20:43:07Z", ["ltsc2022", "1809"]],
  ["1.22.10", "2024-12-11T20:43:07Z", ["ltsc2022", "1809"]],
  ["1.20.14", "2024-02-14T00:00:00Z", ["ltsc2022", "1809"]],
  ["1.16.2", "2021-03-12T00:00:00Z", ["1809"]],
  ["1.15.10", "2021-03-12T00:00:00Z", ["1809"]],
];

const newest = versions[0]?.[0];

const numbers = (version: string): readonly string[] => {
  const [major, minor] = version.split(".");
  return [version, `${major}.${minor}`, ...(version === newest ? ["1"] : [])];
};

const tagsOf = (version: string, family: string, base: string, plain: boolean): readonly string[] => [
  ...numbers(version).flatMap((number) => [
    `${number}-${family}-${base}`,
    `${number}-${family}`,
    ...(plain ? [number] : []),
  ]),
  ...(version === newest ? [`${family}-${base}`, family, ...(plain ? ["latest"] : [])] : []),
];

const images: readonly CatalogueImage[] = versions.flatMap(([version, created, bases]) =>
  bases.flatMap((base) => [
    build(core(base), tagsOf(version, "windowsservercore", base, true), created, onCore(version)),
    build(nano(base), tagsOf(version, "nanoserver", base, false), created, onNano(version)),
  ]),
);

export const golang: Repository = {
  name: "docker.io/library/golang",
  images,
  linuxTags: ["alpine", "bookworm", "1.23-alpine"],
};
