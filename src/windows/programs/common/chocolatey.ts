import type { System } from "#shell/system.ts";
import { machineEnvironment } from "./environment.ts";
import { placements } from "./placement.ts";

const root = "C:\\ProgramData\\chocolatey";

/** The directory of its commands, which joins PATH. */
export const chocolateyBin = `${root}\\bin`;

/** Lays down Chocolatey, as its install script does. Folders: docs.chocolatey.org, "More install options"; sizes are assumptions. */
export const installChocolatey = (system: System, say: (text: string) => void): void => {
  system.sleep(15_000_000);
  system.install(
    placements(
      root,
      "choco.exe:12000 bin\\choco.exe:140 bin\\cinst.exe:140 bin\\refreshenv.cmd:3 helpers\\chocolateyInstaller.psm1:6 lib\\chocolatey\\chocolatey.nupkg:5200 lib\\chocolatey\\chocolatey.nuspec:6 config\\chocolatey.config:8 logs\\chocolatey.log:4",
      {
        modified: system.wallClock(),
        version: "2.4.1",
      },
    ),
    "installation of Chocolatey",
  );
  const before = system.registryGet(`${machineEnvironment}\\Path`) ?? "";
  system.registrySet(`${machineEnvironment}\\Path`, `${before};${chocolateyBin}`);
  system.registrySet(`${machineEnvironment}\\ChocolateyInstall`, root);
  say(
    `Getting latest version of the Chocolatey package for download.\nInstalling Chocolatey on the local machine\nCreating ChocolateyInstall as an environment variable (targeting 'Machine')\n  Setting ChocolateyInstall to '${root}'\nChocolatey (choco.exe) is now ready.\nYou can call choco from anywhere, command line or powershell by typing choco.\n`,
  );
};
