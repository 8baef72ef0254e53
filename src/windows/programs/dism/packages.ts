import type { System } from "#shell/system.ts";
import { leafOf, stemOf } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";
import type { Options } from "./options.ts";
import { cannotOpen, progress, success } from "./report.ts";

/** How long servicing works on a package, in µs. An assumption. */
const duration = 20_000_000;

/** ERROR_PATH_NOT_FOUND, as dism itself ends. */
const missing = 3;

// What a package changes beyond the store's own records is not known; those records are what every package leaves.
export const addPackage = (system: System, options: Options, say: (text: string) => void): number => {
  const paths = options.get("packagepath") ?? [];
  const lost = paths.find((each) => system.find(each) === null);
  if (lost !== undefined) {
    say(cannotOpen(lost));
    return missing;
  }
  for (const [at, path] of paths.entries()) {
    const name = stemOf(leafOf(path));
    say(`Processing ${at + 1} of ${paths.length} - Adding package ${name}\n`);
    system.sleep(duration);
    layDown(
      system,
      "C:\\Windows\\servicing\\Packages",
      `${name.replaceAll(" ", "+")}.mum:2 ${name.replaceAll(" ", "+")}.cat:12`,
      `installation of ${name}`,
    );
    say(progress);
  }
  say(success);
  return 0;
};

/** Packages, capabilities and clean-ups that leave no trace in the model. */
export const maintain = (system: System, say: (text: string) => void): number => {
  system.sleep(duration);
  say(progress + success);
  return 0;
};
