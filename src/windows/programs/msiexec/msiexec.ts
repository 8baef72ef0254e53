import type { Program } from "#shell/system.ts";
import { installPackage } from "../common/installers/install.ts";
import { resolvePath } from "../common/path.ts";

/** Exit codes. Source: learn.microsoft.com, "MsiExec.exe and InstMsi.exe error messages". */
const packageMissing = 1619;
const failedInstall = 1603;

/** Installs packages by what their names tell; `/l` leaves a log, `/x` takes nothing away. */
export const msiexec: Program = {
  image: "msiexec.exe",
  main: (system) => {
    const { args } = system;
    const at = args.findIndex((each) => /^[-/](?:i|package|a|x|uninstall|p|update)$/i.test(each));
    const file =
      at < 0
        ? /^[-/](?:i|x|a)(.+\.ms[ip])$/i.exec(args.find((each) => /^[-/][ixa].+\.ms[ip]$/i.test(each)) ?? "")?.[1]
        : args[at + 1];
    if (file === undefined) return system.building ? 1639 : 0;
    const path = resolvePath(system.cwd(), file);
    if (/^[-/](?:x|uninstall)$/i.test(args[at] ?? "")) {
      system.notModelled(`the removal of ${file}`);
      return 0;
    }
    if (!/^https?:/i.test(file) && system.find(path) === null) return packageMissing;
    const log = args.findIndex((each) => /^[-/](?:l\S*|log)$/i.test(each));
    if (log >= 0) system.writeOpaque(resolvePath(system.cwd(), args[log + 1] ?? "msi.log"), 180_000);
    return installPackage(system, path, args) === null ? 0 : failedInstall;
  },
};
