import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { variable } from "../common/environment.ts";
import { joinTo, leafOf, parentOf, resolvePath, stemOf } from "../common/path.ts";
import { placements } from "../common/placement.ts";
import { optionOf, readWords } from "../install/words.ts";
import { download } from "./download.ts";
import { moduleAt } from "./module.ts";

/** How long the compiler works, in µs; kB of a program. Assumptions. */
const compiling = 7_000_000;
const size = 7200;

const valued = Object.fromEntries(
  "o ldflags tags gcflags asmflags mod p buildmode pkgdir installsuffix overlay pgo modfile C"
    .split(" ")
    .map((each) => [`-${each}`, each]),
);

const hasSources = (system: System, directory: string): boolean => {
  const found = system.find(directory);
  const nodes = system.list(directory);
  return found?.notModelled != null || (!isFailure(nodes) && nodes.some(({ name }) => name.endsWith(".go")));
};

const slashed = (path: string): string => path.replaceAll("/", "\\");

// `./cmd/app` and `.` are directories; `example.com/x` is a package of the module or of another.
const nameOf = (system: System, target: string | undefined): string => {
  if (target?.endsWith(".go")) return stemOf(slashed(target));
  const module = moduleAt(system);
  const local = target === undefined || /^\.\.?(?:[\\/]|$)/.test(target);
  if (!local) return leafOf(slashed((target ?? "").replace(/@.*$/, "")).replace(/\\v\d+$/, ""));
  const directory = resolvePath(system.cwd(), slashed(target ?? "."));
  return directory === module?.directory ? leafOf(slashed(module.name).replace(/\\v\d+$/, "")) : leafOf(directory);
};

const missing = (system: System, target: string | undefined): string | null => {
  if (target?.endsWith(".go"))
    return system.find(target) === null
      ? `no required module provides package ${target}; to add it:\n\tgo get ${target}\n`
      : null;
  const local = target === undefined || /^\.\.?(?:[\\/]|$)/.test(target);
  const directory = resolvePath(system.cwd(), slashed(target ?? "."));
  if (!local || target?.endsWith("...") || hasSources(system, directory)) return null;
  return system.find(directory) === null ? `stat ${directory}: directory not found\n` : `no Go files in ${directory}\n`;
};

/** Compiles the program that the words name, into `directory` or where `-o` says. */
export const build = (system: System, args: readonly string[], directory: string | null = null): number => {
  const words = readWords(args, valued);
  const [target] = words.rest;
  const fault = missing(system, target);
  if (fault !== null) {
    system.err(fault);
    return 1;
  }
  const module = moduleAt(system);
  if (module !== null) download(system, module.needs, true);
  system.sleep(compiling);
  if (target?.endsWith("...") && directory === null) return 0;
  const extension = (variable(system.env(), "GOOS") || "windows") === "windows" ? ".exe" : "";
  const name = `${nameOf(system, target)}${extension}`;
  const written = optionOf(words, "o");
  const given = written === null ? null : resolvePath(system.cwd(), written);
  const isDirectory = given !== null && (/[\\/]$/.test(written ?? "") || system.find(given)?.node.kind === "directory");
  const path = given === null ? joinTo(directory ?? system.cwd(), name) : isDirectory ? joinTo(given, name) : given;
  system.install(
    placements(parentOf(path), `${leafOf(path).replaceAll(" ", "+")}:${size}`, { modified: system.wallClock() }),
    `go build ${target ?? ""}`,
  );
  return 0;
};
