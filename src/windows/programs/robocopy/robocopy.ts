import type { Program } from "#shell/system.ts";
import { copyInto } from "../xcopy/copy-tree.ts";

/** Copies trees. Exit codes: learn.microsoft.com, robocopy: 1 when files were copied, 16 when it could not begin. */
export const robocopy: Program = {
  image: "robocopy.exe",
  main: (system) => {
    const [from, to] = system.args.filter((each) => !each.startsWith("/"));
    if (from === undefined || to === undefined) return 16;
    const count = copyInto(
      system,
      from,
      to,
      system.args.some((each) => /^\/(s|e|mir)$/i.test(each)),
    );
    if (count === null) {
      system.err(
        `\nERROR 2 (0x00000002) Accessing Source Directory ${from}\nThe system cannot find the file specified.\n`,
      );
      return 16;
    }
    return count > 0 ? 1 : 0;
  },
};
