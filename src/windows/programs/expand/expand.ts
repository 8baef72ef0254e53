import type { Program } from "#shell/system.ts";
import { contentOf } from "../common/archives/layout.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { openDirectory, placements } from "../common/placement.ts";
import { cabinets } from "./cabinets.ts";

const banner = "Microsoft (R) File Expansion Utility\nCopyright (c) Microsoft Corporation. All rights reserved.\n\n";

/** How long it unpacks, in µs. An assumption. */
const duration = 2_000_000;

/** Unpacks cabinets: what their names tell, else a directory of unknown content. Syntax: learn.microsoft.com, expand. */
export const expand: Program = {
  image: "expand.exe",
  main: (system) => {
    const [source, target = "."] = system.args.filter((each) => !/^[-/][a-z]/i.test(each));
    if (source === undefined) {
      system.out(`${banner}No files specified.\n`);
      return 1;
    }
    const found = system.find(source);
    if (found === null || found.node.kind === "directory") {
      system.out(`${banner}Can't open input file: ${source}.\n`);
      return 1;
    }
    system.sleep(duration);
    const directory = resolvePath(system.cwd(), target);
    const name = leafOf(found.path);
    const content = contentOf(cabinets, name);
    const modified = system.wallClock();
    const why = `expansion of ${name}`;
    if (content !== null) system.install(placements(directory, content.files, { modified }), why);
    else if (system.find(directory) === null)
      system.install([openDirectory(directory, `what is in ${name}`, modified)], why);
    else system.notModelled(`what is in ${name}`);
    system.out(`${banner}Expanding Files ....\n\nExpanding Files Complete ...\n`);
    return 0;
  },
};
