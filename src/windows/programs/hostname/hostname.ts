import type { Program } from "#shell/system.ts";

/** Prints the name of the machine, or of the container. */
export const hostname: Program = {
  image: "hostname.exe",
  main: (system) => {
    system.out(`${system.hostname()}\n`);
    return 0;
  },
};
