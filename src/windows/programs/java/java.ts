import type { Program, System } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { gradle } from "./gradle.ts";
import { maven } from "./maven.ts";

/** Classes that Silo knows by their names: those of the build tools, which their scripts start. */
const mains: Readonly<Record<string, (system: System, args: readonly string[]) => number>> = {
  "org.codehaus.plexus.classworlds.launcher.Launcher": maven,
  "org.gradle.launcher.GradleMain": gradle,
  "org.gradle.wrapper.GradleWrapperMain": gradle,
};

const versionText = (version: string): string => {
  const build = `${version}+11`;
  return `openjdk version "${version}" 2024-10-15\nOpenJDK Runtime Environment Temurin-${build} (build ${build})\nOpenJDK 64-Bit Server VM Temurin-${build} (build ${build}, mixed mode, sharing)\n`;
};

const valued = new Set(["-cp", "-classpath", "--class-path", "--module-path", "-p", "--add-modules"]);

const mainAt = (args: readonly string[]): number => {
  let at = 0;
  while ((args[at] ?? "").startsWith("-") && args[at] !== "-jar") at += valued.has(args[at] ?? "") ? 2 : 1;
  return at;
};

/** Runs Java programs, of which Maven and Gradle are modelled. Texts: OpenJDK 17. */
export const java: Program = {
  image: "java.exe",
  main: (system) => {
    const { args } = system;
    if (args.some((each) => /^--?version$/.test(each))) {
      const text = versionText(ownVersion(system, "17.0.13"));
      // One dash prints to standard error, two to standard output. Source: docs.oracle.com, java.
      if (args.includes("--version")) system.out(text);
      else system.err(text);
      return 0;
    }
    const at = mainAt(args);
    const [first, ...rest] = args.slice(at);
    if (first === undefined) {
      system.err("Usage: java [options] <mainclass> [args...]\n           (to execute a class)\n");
      return 1;
    }
    const known = Object.hasOwn(mains, first) ? mains[first] : undefined;
    if (known !== undefined) return known(system, rest);
    if (first !== "-jar") return notModelledThenStay(system, `what the class ${first} does`);
    const jar = rest[0] ?? "";
    if (system.find(resolvePath(system.cwd(), jar)) === null) {
      system.err(`Error: Unable to access jarfile ${jar}\n`);
      return 1;
    }
    return notModelledThenStay(system, `what ${leafOf(jar.replaceAll("/", "\\"))} does`);
  },
};
