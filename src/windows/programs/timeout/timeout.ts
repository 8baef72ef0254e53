import type { Program } from "#shell/system.ts";

/** Waits for so many seconds. */
export const timeout: Program = {
  image: "timeout.exe",
  main: (system) => {
    const seconds = Number(system.args.find((each) => /^-?\d+$/.test(each)));
    if (!Number.isInteger(seconds) || seconds > 99_999) {
      system.err("ERROR: Invalid syntax. Default option is not allowed more than '1' time(s).\n");
      return 1;
    }
    if (seconds < 0) return system.stay();
    system.out(`\nWaiting for ${seconds} seconds, press a key to continue ...\n`);
    system.sleep(seconds * 1_000_000);
    return 0;
  },
};
