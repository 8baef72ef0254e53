import { isFailure } from "#core/failure.ts";
import type { Program } from "#shell/system.ts";
import { inputLines } from "../find/find.ts";

/** Shows text; a page here is as long as the text. */
export const more: Program = {
  image: "more.com",
  main: (system) => {
    const [file] = system.args.filter((each) => !each.startsWith("/"));
    if (file === undefined)
      system.out(
        inputLines(system)
          .map((line) => `${line}\n`)
          .join(""),
      );
    else {
      const content = system.readText(file);
      if (isFailure(content)) {
        system.err(`Cannot access file ${system.absolute(file)}\n`);
        return 1;
      }
      system.out(content.endsWith("\n") ? content : `${content}\n`);
    }
    return 0;
  },
};
