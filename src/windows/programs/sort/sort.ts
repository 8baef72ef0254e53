import { isFailure } from "#core/failure.ts";
import type { Program } from "#shell/system.ts";

/** Sorts lines, without regard to case; `/r` the other way round. Source: learn.microsoft.com, sort. */
export const sort: Program = {
  image: "sort.exe",
  main: (system) => {
    const [file] = system.args.filter((each) => !each.startsWith("/"));
    const lines: string[] = [];
    if (file === undefined)
      for (let line = system.readLine(); line !== null; line = system.readLine()) lines.push(line);
    else {
      const text = system.readText(file);
      if (isFailure(text)) {
        system.err("The system cannot find the file specified.\n");
        return 1;
      }
      lines.push(...text.replace(/\r?\n$/, "").split(/\r?\n/));
    }
    const sign = system.args.some((each) => each.toLowerCase() === "/r") ? -1 : 1;
    const sorted = lines
      .map((line) => ({ line, key: line.toUpperCase() }))
      .sort((one, other) => (one.key < other.key ? -sign : one.key > other.key ? sign : 0));
    if (sorted.length > 0) system.out(sorted.map(({ line }) => `${line}\n`).join(""));
    return 0;
  },
};
