import type { System } from "#shell/system.ts";
import { leafOf, stemOf } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";
import type { Options } from "./options.ts";
import { cannotOpen, progress, success } from "./report.ts";

type Say = (text: string) => void;

/** How long servicing works on a package, in µs. An assumption. */
const duration = 20_000_000;

/** ERROR_PATH_NOT_FOUND, with which dism itself ends. */
const missing = 3;

/** The servicing stack's records of packages. */
const records = "C:\\Windows\\servicing\\Packages";

// What a package changes beyond these records is not known; the records are what every package leaves.
export const addPackage = (system: System, options: Options, say: Say): number => {
  const paths = options.get("packagepath") ?? [];
  const lost = paths.find((each) => system.find(each) === null);
  if (lost !== undefined) {
    say(cannotOpen(lost));
    return missing;
  }
  for (const [at, path] of paths.entries()) {
    const name = stemOf(leafOf(path.replaceAll("/", "\\")));
    say(`Processing ${at + 1} of ${paths.length} - Adding package ${name}\n`);
    system.sleep(duration);
    const written = name.replaceAll(" ", "+");
    layDown(system, records, `${written}.mum:2 ${written}.cat:12`, `installation of ${name}`);
    say(progress);
  }
  say(success);
  return 0;
};

/** What leaves no trace in the model: clean-ups, removals, listings. */
export const maintain = (system: System, say: Say): number => {
  system.sleep(duration);
  say(progress + success);
  return 0;
};
