import type { Program } from "#shell/system.ts";

/** Tells where a command would be found. */
export const where: Program = {
  image: "where.exe",
  main: (system) => {
    const names = system.args.filter((each) => !each.startsWith("/"));
    const found = names.flatMap((name) => system.which(name)?.path ?? []);
    for (const path of found) system.out(`${path}\n`);
    if (found.length > 0) return 0;
    system.err("INFO: Could not find files for the given pattern(s).\n");
    return 1;
  },
};
