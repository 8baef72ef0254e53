import type { Program } from "#shell/system.ts";

/** Changes access rights: Silo keeps owners alone. Texts: learn.microsoft.com, icacls. */
export const icacls: Program = {
  image: "icacls.exe",
  main: (system) => {
    const [path, ...rest] = system.args;
    if (path === undefined) {
      system.out(
        "\nICACLS name /save aclfile [/T] [/C] [/L] [/Q]\n    stores the DACLs for the files and folders that match the name\n",
      );
      return 0;
    }
    const clean = path.replace(/[\\/]\*$/, "");
    const found = system.find(clean);
    if (found === null) {
      system.err(
        `${path}: The system cannot find the file specified.\nSuccessfully processed 0 files; Failed processing 1 files\n`,
      );
      return 2;
    }
    if (rest.length === 0)
      system.out(`${path} BUILTIN\\Administrators:(I)(F)\n${" ".repeat(path.length)} NT AUTHORITY\\SYSTEM:(I)(F)\n\n`);
    else {
      const owner = rest[rest.findIndex((each) => each.toLowerCase() === "/setowner") + 1];
      if (rest.some((each) => each.toLowerCase() === "/setowner") && owner !== undefined)
        system.setOwner(found.path, owner);
      system.out(`processed file: ${path}\n`);
    }
    system.out("Successfully processed 1 files; Failed processing 0 files\n");
    return 0;
  },
};
