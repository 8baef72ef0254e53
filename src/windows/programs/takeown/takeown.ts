import type { Program } from "#shell/system.ts";
import { valueAfter } from "../common/own-version.ts";

/** Owners of files are not modelled: only whether there is such a file matters. Texts: learn.microsoft.com, takeown. */
export const takeown: Program = {
  image: "takeown.exe",
  main: (system) => {
    const file = valueAfter(system.args, "/f", "/F");
    if (file === undefined) {
      system.err('ERROR: Invalid syntax. Mandatory option /F is missing.\nType "TAKEOWN /?" for usage.\n');
      return 1;
    }
    const found = system.find(file);
    if (found === null) {
      system.err("ERROR: The system cannot find the file specified.\n");
      return 1;
    }
    system.out(`\nSUCCESS: The file (or folder): "${found.path}" now owned by user "${system.user()}".\n`);
    return 0;
  },
};
