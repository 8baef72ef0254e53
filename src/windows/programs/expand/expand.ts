import type { Program } from "#shell/system.ts";
import { contentOf } from "../common/archives/layout.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { openDirectory, placements } from "../common/placement.ts";
import { cabinets } from "./cabinets.ts";

/** Unpacks cabinets: what their names tell, else a directory of unknown content. Texts: learn.microsoft.com, expand. */
export const expand: Program = {
  image: "expand.exe",
  main: (system) => {
    const [source = "", target = "."] = system.args.filter((each) => !/^[-/][a-z]/i.test(each));
    const found = system.find(source);
    if (found === null) {
      system.err(`Can't open input file: ${source}.\n`);
      return 255;
    }
    system.out("Microsoft (R) File Expansion Utility\nCopyright (c) Microsoft Corporation. All rights reserved.\n\n");
    system.sleep(2_000_000);
    const directory = resolvePath(system.cwd(), target);
    const name = leafOf(found.path);
    const content = contentOf(cabinets, name);
    const modified = system.wallClock();
    if (content !== null) system.install(placements(directory, content.files, { modified }), `expansion of ${name}`);
    else if (system.find(directory) === null)
      system.install([openDirectory(directory, `what is in ${name}`, modified)], `expansion of ${name}`);
    else system.notModelled(`what is in ${name}`);
    system.out("Expanding Files ....\n\nExpanding Files Complete ...\n");
    return 0;
  },
};
