import type { Program } from "#shell/system.ts";
import { valueAfter } from "../common/own-version.ts";

/** Makes who calls it, or with /A the administrators, owner of a file. Texts: learn.microsoft.com, takeown. */
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
    const administrators = system.args.some((each) => /^\/a$/i.test(each));
    const failed = system.setOwner(found.path, administrators ? "BUILTIN\\Administrators" : system.user());
    if (failed !== null) {
      system.err(`ERROR: ${failed.message}\n`);
      return 1;
    }
    const owner = administrators ? "the administrators group" : `user "${system.user()}"`;
    system.out(`\nSUCCESS: The file (or folder): "${found.path}" now owned by ${owner}.\n`);
    return 0;
  },
};
