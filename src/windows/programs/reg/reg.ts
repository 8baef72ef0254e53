import type { Program, System } from "#shell/system.ts";

const long: Readonly<Record<string, string>> = {
  HKEY_LOCAL_MACHINE: "HKLM",
  HKEY_CURRENT_USER: "HKCU",
  HKEY_CLASSES_ROOT: "HKCR",
  HKEY_USERS: "HKU",
};

const keyOf = (text: string): string => {
  const [hive = "", ...rest] = text.split("\\");
  return [long[hive.toUpperCase()] ?? hive.toUpperCase(), ...rest].join("\\");
};

const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.findIndex((each) => each.toLowerCase() === name);
  return at < 0 ? undefined : args[at + 1];
};

const valueName = (args: readonly string[]): string => option(args, "/v") ?? "(Default)";

const done = (system: System): number => {
  system.out("The operation completed successfully.\n\n");
  return 0;
};

const missing = (system: System): number => {
  system.err("ERROR: The system was unable to find the specified registry key or value.\n");
  return 1;
};

/** Reads and writes registry values. Texts: learn.microsoft.com, reg. */
export const reg: Program = {
  image: "reg.exe",
  main: (system) => {
    const [verb = "", key = "", ...rest] = system.args;
    const name = `${keyOf(key)}\\${valueName(rest)}`;
    switch (verb.toLowerCase()) {
      case "add":
        system.registrySet(name, option(rest, "/d") ?? "");
        return done(system);
      case "delete":
        if (option(rest, "/v") !== undefined && system.registryGet(name) === null) return missing(system);
        system.registrySet(name, null);
        return done(system);
      case "query": {
        const value = system.registryGet(name);
        if (value === null) return missing(system);
        system.out(`\n${key}\n    ${valueName(rest)}    REG_SZ    ${value}\n\n`);
        return 0;
      }
      case "load":
      case "unload":
      case "import":
      case "export":
      case "copy":
        system.notModelled(`reg ${verb}`);
        return 0;
      default:
        system.err('ERROR: Invalid syntax.\nType "REG /?" for usage.\n');
        return 1;
    }
  },
};
