import type { Program, System } from "#shell/system.ts";

const root = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\";

const unknown = (system: System, call: string): number => {
  system.out(`[SC] ${call} FAILED 1060:\n\nThe specified service does not exist as an installed service.\n\n`);
  return 1060;
};

const value = (args: readonly string[], name: string): string | undefined => {
  const at = args.findIndex((each) => each.toLowerCase() === `${name}=`);
  return at < 0 ? undefined : args[at + 1];
};

const starts: Readonly<Record<string, string>> = { auto: "2", demand: "3", disabled: "4", "delayed-auto": "2" };

/** The service control manager's command line. Texts: learn.microsoft.com, sc. */
export const sc: Program = {
  image: "sc.exe",
  main: (system) => {
    const [verb = "", name = "", ...rest] = system.args;
    const known = (): boolean => system.registryGet(`${root}${name}\\ImagePath`) !== null;
    switch (verb.toLowerCase()) {
      case "create":
        system.registrySet(`${root}${name}\\ImagePath`, value(rest, "binpath") ?? "");
        system.registrySet(`${root}${name}\\Start`, starts[value(rest, "start") ?? "demand"] ?? "3");
        system.out("[SC] CreateService SUCCESS\n");
        return 0;
      case "config":
        if (!known()) return unknown(system, "OpenService");
        system.registrySet(`${root}${name}\\Start`, starts[value(rest, "start") ?? "demand"] ?? "3");
        system.out("[SC] ChangeServiceConfig SUCCESS\n");
        return 0;
      case "delete":
        if (!known()) return unknown(system, "OpenService");
        system.registrySet(`${root}${name}\\ImagePath`, null);
        system.out("[SC] DeleteService SUCCESS\n");
        return 0;
      default:
        system.notModelled(`sc ${verb}`);
        return 0;
    }
  },
};
