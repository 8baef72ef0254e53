import type { Program } from "#shell/system.ts";

/** Prints the account, in lower case as whoami does. */
export const whoami: Program = {
  image: "whoami.exe",
  main: (system) => {
    system.out(`${system.user().toLowerCase()}\n`);
    return 0;
  },
};
