import type { Program } from "#shell/system.ts";
import { machineEnvironment, userEnvironment } from "../common/environment.ts";

/** Sets a variable in the registry, for processes to come: the user's, with /M the machine's. Source: learn.microsoft.com, setx. */
export const setx: Program = {
  image: "setx.exe",
  main: (system) => {
    const machine = system.args.some((each) => each.toLowerCase() === "/m");
    const [name, value] = system.args.filter((each) => !/^\/[a-z]$/i.test(each));
    if (name === undefined || value === undefined) {
      system.err('ERROR: Invalid syntax.\nType "SETX /?" for usage.\n');
      return 1;
    }
    // Source: learn.microsoft.com, setx: no more than 1024 characters are kept.
    if (value.length > 1024) system.out("WARNING: The data being saved is truncated to 1024 characters.\n");
    system.registrySet(`${machine ? machineEnvironment : userEnvironment}\\${name}`, value.slice(0, 1024));
    system.out("\nSUCCESS: Specified value was saved.\n");
    return 0;
  },
};
