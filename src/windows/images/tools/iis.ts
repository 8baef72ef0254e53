import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, entrypoint, expose, run } from "../step.ts";

// Instructions: microsoft/iis-docker, windowsservercore-ltsc2022/Dockerfile. Bytes: reference/windows-storage.md F1.27 on disk, compressed an assumption.
const powershell =
  'cmd /S /C powershell -Command Add-WindowsFeature Web-Server; Invoke-WebRequest -OutFile "C:\\ServiceMonitor.exe"';

/** IIS with ServiceMonitor on a Server Core. */
export const iisOn = (base: CatalogueImage, tags: readonly string[], created: string): CatalogueImage =>
  build(base, tags, created, [
    run(powershell, { compressed: 68_000_000, size: 162_700_000, tree: "iis/web-server" }),
    expose("80/tcp"),
    entrypoint(["C:\\ServiceMonitor.exe", "w3svc"]),
  ]);

const named = (base: string): readonly string[] => [`windowsservercore-${base}`, `windowsservercore-${base}-amd64`];

export const iis: Repository = {
  name: "mcr.microsoft.com/windows/servercore/iis",
  images: [
    iisOn(core("ltsc2025"), [...named("ltsc2025"), "windowsservercore", "latest"], "2025-01-14T00:00:00Z"),
    iisOn(core("ltsc2022"), [...named("ltsc2022"), "windowsservercore", "latest"], "2024-12-10T00:00:00Z"),
    iisOn(core("ltsc2019"), [...named("ltsc2019"), "windowsservercore", "latest"], "2024-12-10T00:00:00Z"),
    iisOn(core("ltsc2016"), [...named("ltsc2016"), "windowsservercore", "latest"], "2024-12-10T00:00:00Z"),
    iisOn(core("20H2"), [...named("20H2"), ...named("2009")], "2022-08-09T00:00:00Z"),
    iisOn(core("2004"), named("2004"), "2021-12-14T00:00:00Z"),
    iisOn(core("1909"), named("1909"), "2021-05-11T00:00:00Z"),
    iisOn(core("1903"), named("1903"), "2020-12-08T00:00:00Z"),
    iisOn(core("1803"), named("1803"), "2018-09-11T00:00:00Z"),
    iisOn(core("1709"), named("1709"), "2018-09-11T00:00:00Z"),
  ],
};
