import type { Program } from "#shell/system.ts";
import { copyInto } from "./copy-tree.ts";

/** Copies files and trees. Counts what lies directly in the source: the rest is copied with it. */
export const xcopy: Program = {
  image: "xcopy.exe",
  main: (system) => {
    const [from, to] = system.args.filter((each) => !each.startsWith("/"));
    if (from === undefined || to === undefined) {
      system.err("Invalid number of parameters\n");
      return 4;
    }
    const deep = system.args.some((each) => /^\/[se]$/i.test(each));
    const count = copyInto(system, from, to, deep);
    if (count === null) {
      system.err(`File not found - ${from.split(/[\\/]/).at(-1)}\n0 File(s) copied\n`);
      return 4;
    }
    system.out(`${count} File(s) copied\n`);
    return 0;
  },
};
