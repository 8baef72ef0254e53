import { nano, nanoserver } from "../base/nanoserver.ts";
import { core, servercore } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, entrypoint, env, expose, type ImageStep, run } from "../step.ts";
import { iisOn } from "../tools/iis.ts";

// Images that were on Docker Hub under the name of Microsoft until they moved to Microsoft's own registry. That both gave the same images,
// and what is in the ones that did not move, are assumptions. Each tag was one manifest.
const upTo1803 = ({ images }: Repository, latest: string): readonly CatalogueImage[] =>
  images
    .filter(({ osVersion }) => Number(osVersion.split(".")[2]) <= 17134)
    .map((image) => (image.tags.includes(latest) ? { ...image, tags: [...image.tags, "latest"] } : image));

const hub = (name: string, images: readonly CatalogueImage[]): Repository => ({
  name: `docker.io/microsoft/${name}`,
  images: images.map((image) => ({ ...image, mark: "assumption" })),
  single: true,
});

const created = "2018-09-12T00:00:00Z";
const core2016 = core("ltsc2016");
const nano2016 = nano("sac2016");

const aspnet: readonly ImageStep[] = [
  run(
    "powershell -Command Add-WindowsFeature Web-Server; Add-WindowsFeature NET-Framework-45-ASPNET; Add-WindowsFeature Web-Asp-Net45",
    {
      compressed: 170_113_351,
      size: 330_000_000,
      tree: "iis/aspnet",
    },
  ),
  expose("80/tcp"),
  entrypoint(["C:\\ServiceMonitor.exe", "w3svc"]),
];

const framework: readonly ImageStep[] = [
  run("powershell -Command Start-Process C:\\NDP472-KB4054530-x86-x64-AllOS-ENU.exe -Wait", {
    compressed: 320_000_000,
    size: 760_000_000,
    tree: "framework/4.7.2",
  }),
];

const dotnetSteps = (onNano: boolean, sdk: boolean): readonly ImageStep[] => [
  env({ ASPNETCORE_URLS: "http://+:80", DOTNET_RUNNING_IN_CONTAINER: "true" }),
  run(`cmd /S /C setx /M PATH "%PATH%;%ProgramFiles%\\dotnet"`, {
    compressed: 77_000,
    size: 190_000,
    tree: "path-append/C:\\Program Files\\dotnet",
  }),
  run("cmd /S /C Expand-Archive dotnet.zip", {
    compressed: 30_000_000,
    size: 66_000_000,
    tree: "dotnet-runtime/2.1.30",
  }),
  run("cmd /S /C Expand-Archive aspnetcore.zip", {
    compressed: 15_000_000,
    size: 38_000_000,
    tree: "dotnet-aspnet/2.1.30",
  }),
  ...(sdk
    ? [
        run("cmd /S /C Expand-Archive sdk.zip", {
          compressed: onNano ? 120_000_000 : 121_000_000,
          size: 330_000_000,
          tree: "dotnet-sdk/2.1.818",
        }),
      ]
    : []),
];

const dotnet = (tag: string, sdk: boolean, plain: readonly string[]): readonly CatalogueImage[] => [
  build(nano2016, [`${tag}-nanoserver-sac2016`, `${tag}-nanoserver`, ...plain], created, dotnetSteps(true, sdk)),
  build(nano("1709"), [`${tag}-nanoserver-1709`], created, dotnetSteps(true, sdk)),
  build(nano("1803"), [`${tag}-nanoserver-1803`], created, dotnetSteps(true, sdk)),
];

export const microsoft: readonly Repository[] = [
  hub("nanoserver", upTo1803(nanoserver, "sac2016")),
  hub("windowsservercore", upTo1803(servercore, "ltsc2016")),
  hub("iis", [
    iisOn(core2016, ["latest", "windowsservercore", "windowsservercore-ltsc2016"], created),
    iisOn(core("1709"), ["windowsservercore-1709"], created),
    iisOn(core("1803"), ["windowsservercore-1803"], created),
    iisOn(nano2016, ["nanoserver", "nanoserver-sac2016"], created),
  ]),
  hub("aspnet", [
    build(core2016, ["latest", "4.7.2", "4.7.2-windowsservercore-ltsc2016", "4.7", "4.6.2", "3.5"], created, aspnet),
    build(core("1709"), ["4.7.2-windowsservercore-1709"], created, aspnet),
    build(core("1803"), ["4.7.2-windowsservercore-1803"], created, aspnet),
  ]),
  hub("dotnet-framework", [
    build(core2016, ["latest", "4.7.2", "4.7.2-runtime", "4.7.2-sdk", "4.7", "4.6.2"], created, framework),
    build(core("1803"), ["4.7.2-runtime-windowsservercore-1803"], created, framework),
  ]),
  hub("dotnet", [
    ...dotnet("2.1-sdk", true, ["2.1-sdk", "sdk", "latest"]),
    ...dotnet("2.1-runtime", false, ["2.1-runtime", "runtime"]),
    ...dotnet("2.1-aspnetcore-runtime", false, ["2.1-aspnetcore-runtime", "aspnetcore-runtime"]),
  ]),
  hub("aspnetcore", dotnet("2.0", false, ["2.0", "latest"])),
  hub("aspnetcore-build", dotnet("2.0", true, ["2.0", "latest"])),
];
