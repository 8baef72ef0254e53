import { nano } from "../base/nanoserver.ts";
import { core } from "../base/servercore.ts";
import type { CatalogueImage, Repository } from "../image.ts";
import { build, command, copy, env, type ImageStep, run, user } from "../step.ts";

// PowerShell/PowerShell-Docker publishes these tags; versions and instructions here are assumptions.
const version = "7.4.6";

const steps = (onNano: boolean, suffix: string): readonly ImageStep[] => [
  env({
    ProgramFiles: "C:\\Program Files",
    PSModuleAnalysisCachePath:
      "C:\\Users\\Public\\AppData\\Local\\Microsoft\\Windows\\PowerShell\\docker\\ModuleAnalysisCache",
    POWERSHELL_DISTRIBUTION_CHANNEL: `PSDocker-${suffix}`,
  }),
  copy("dir in C:\\Program Files\\PowerShell", {
    compressed: 105_000_000,
    size: 265_000_000,
    tree: `powershell/${version}`,
  }),
  ...(onNano ? [user("ContainerAdministrator")] : []),
  run('cmd /S /C setx /M PATH "%PATH%;C:\\Program Files\\PowerShell"', {
    compressed: 78_000,
    size: 190_000,
    tree: "path-append/C:\\Program Files\\PowerShell",
  }),
  ...(onNano ? [user("ContainerUser")] : []),
  command(["pwsh.exe"]),
];

const image = (base: CatalogueImage, suffix: string, onNano: boolean, shared: readonly string[] = []): CatalogueImage =>
  build(
    base,
    [suffix, `7.4-${suffix}`, `lts-${suffix}`, `lts-7.4-${suffix}`, ...shared],
    "2024-12-11T00:00:00Z",
    steps(onNano, suffix),
  );

export const powershell: Repository = {
  name: "mcr.microsoft.com/powershell",
  images: [
    image(nano("ltsc2022"), "nanoserver-ltsc2022", true, ["nanoserver", "latest"]),
    image(nano("1809"), "nanoserver-1809", true, ["nanoserver", "latest"]),
    image(core("ltsc2022"), "windowsservercore-ltsc2022", false, ["windowsservercore"]),
    image(core("ltsc2019"), "windowsservercore-ltsc2019", false, ["windowsservercore", "windowsservercore-1809"]),
  ],
  linuxTags: ["ubuntu-22.04", "alpine-3.20", "debian-12"],
};
