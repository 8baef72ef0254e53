import type { Program } from "#shell/system.ts";
import { ownVersion } from "../common/own-version.ts";
import { parentOf, resolvePath, stemOf } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";
import { optionOf, readWords } from "../install/words.ts";

const valued = {
  "-d": "directory",
  "-cp": "classpath",
  "-classpath": "classpath",
  "--class-path": "classpath",
  "--release": "release",
  "-source": "source",
  "-target": "target",
  "-encoding": "encoding",
} as const;

/** How long the compiler works on one file, in µs. An assumption. */
const perFile = 900_000;

/** Compiles each source into one class. Source: docs.oracle.com, javac; further classes in a file are not modelled. */
export const javac: Program = {
  image: "javac.exe",
  main: (system) => {
    if (system.args.some((each) => /^--?version$/.test(each))) {
      system.out(`javac ${ownVersion(system, "17.0.13")}\n`);
      return 0;
    }
    const words = readWords(system.args, valued);
    const sources = words.rest.filter((each) => each.endsWith(".java"));
    const lost = sources.find((each) => !each.includes("*") && system.find(each) === null);
    if (lost !== undefined) {
      system.err(
        `error: file not found: ${lost}\nUsage: javac <options> <source files>\nuse --help for a list of possible options\n`,
      );
      return 2;
    }
    const target = optionOf(words, "directory");
    for (const each of sources.filter((source) => !source.includes("*"))) {
      const path = resolvePath(system.cwd(), each);
      system.sleep(perFile);
      const directory = target === null ? parentOf(path) : resolvePath(system.cwd(), target);
      layDown(system, directory, `${stemOf(path)}.class:2`, `javac ${each}`);
    }
    if (sources.some((each) => each.includes("*"))) system.notModelled("sources that a wildcard names");
    return 0;
  },
};
