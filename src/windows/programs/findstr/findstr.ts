import { isFailure } from "#core/failure.ts";
import type { Program } from "#shell/system.ts";
import { inputLines } from "../find/find.ts";

const special = /[.*+?^${}()|[\]\\]/g;

/** Findstr's own small language: `.`, `*`, `^`, `$`, classes; with /l or /c: literal words. */
const patternOf = (text: string, literal: boolean, folded: boolean): RegExp => {
  const words = literal ? [text] : text.split(" ").filter((each) => each !== "");
  const source = words
    .map((each) => (literal ? each.replace(special, "\\$&") : each.replace(/[+?{}()|]/g, "\\$&")))
    .join("|");
  try {
    return new RegExp(source, folded ? "i" : "");
  } catch {
    return new RegExp(text.replace(special, "\\$&"), folded ? "i" : "");
  }
};

export const findstr: Program = {
  image: "findstr.exe",
  main: (system) => {
    const options = system.args.filter((each) => each.startsWith("/"));
    const rest = system.args.filter((each) => !each.startsWith("/"));
    const given = options.find((each) => /^\/c:/i.test(each))?.slice(3);
    const text = given ?? rest.shift();
    if (text === undefined) {
      system.err("FINDSTR: Bad command line\n");
      return 2;
    }
    const has = (letter: string): boolean => options.some((each) => each.toLowerCase() === `/${letter}`);
    const pattern = patternOf(text, given !== undefined || has("l"), has("i"));
    const fits = (line: string): boolean => pattern.test(line) !== has("v");
    let hits = 0;
    const report = (lines: readonly string[], prefix: string): void => {
      const found = lines.filter(fits);
      hits += found.length;
      system.out(found.map((line) => `${prefix}${line}\n`).join(""));
    };
    if (rest.length === 0) report(inputLines(system), "");
    for (const file of rest) {
      const content = system.readText(file);
      if (isFailure(content)) system.err(`FINDSTR: Cannot open ${file}\n`);
      else report(content.split(/\r?\n/), rest.length > 1 ? `${file}:` : "");
    }
    return hits > 0 ? 0 : 1;
  },
};
