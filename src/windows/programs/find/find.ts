import { isFailure } from "#core/failure.ts";
import type { Program, System } from "#shell/system.ts";

/** All lines of standard input. */
export const inputLines = (system: System): readonly string[] => {
  const lines: string[] = [];
  for (let line = system.readLine(); line !== null; line = system.readLine()) lines.push(line);
  return lines;
};

/** Finds lines that contain a text: /i any case, /v those without, /c only how many. */
export const find: Program = {
  image: "find.exe",
  main: (system) => {
    const options = system.args.filter((each) => /^\/[a-z]+$/i.test(each)).map((each) => each.toLowerCase());
    const [text, ...files] = system.args.filter((each) => !/^\/[a-z]+$/i.test(each));
    if (text === undefined) {
      system.err("FIND: Parameter format not correct\n");
      return 2;
    }
    const folded = options.includes("/i");
    const fits = (line: string): boolean =>
      (folded ? line.toLowerCase().includes(text.toLowerCase()) : line.includes(text)) !== options.includes("/v");
    let total = 0;
    const report = (lines: readonly string[], title: string): void => {
      const hits = lines.filter(fits);
      total += hits.length;
      if (options.includes("/c")) system.out(title === "" ? `${hits.length}\n` : `\n${title}: ${hits.length}\n`);
      else system.out(`${title === "" ? "" : `\n${title}\n`}${hits.map((line) => `${line}\n`).join("")}`);
    };
    if (files.length === 0) report(inputLines(system), "");
    for (const file of files) {
      const content = system.readText(file);
      if (isFailure(content)) system.err(`File not found - ${file.toUpperCase()}\n`);
      else report(content.split(/\r?\n/), `---------- ${file.toUpperCase()}`);
    }
    return total > 0 ? 0 : 1;
  },
};
