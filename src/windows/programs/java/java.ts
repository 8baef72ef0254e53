import { isFailure } from "#core/failure.ts";
import type { Program, System } from "#shell/system.ts";
import { notModelledThenStay, ownVersion, valueAfter } from "../common/own-version.ts";
import { joinTo, leafOf, resolvePath } from "../common/path.ts";
import { placements } from "../common/placement.ts";

const versionText = (system: System): number => {
  const version = ownVersion(system, "17.0.13");
  system.err(
    `openjdk version "${version}" 2024-10-15\nOpenJDK Runtime Environment Temurin-${version} (build ${version}+11)\nOpenJDK 64-Bit Server VM Temurin-${version} (build ${version}+11, mixed mode, sharing)\n`,
  );
  return 0;
};

// Maven leaves a jar named after the project.
const maven = (system: System, args: readonly string[]): number => {
  if (args.includes("-v") || args.includes("--version")) {
    system.out("Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)\n");
    return 0;
  }
  const pom = system.readText(resolvePath(system.cwd(), valueAfter(args, "-f", "--file") ?? "pom.xml"));
  if (isFailure(pom)) {
    system.out(
      `[INFO] Scanning for projects...\n[INFO] ------------------------------------------------------------------------\n[INFO] BUILD FAILURE\n[INFO] ------------------------------------------------------------------------\n[ERROR] The goal you specified requires a project to execute but there is no POM in this directory (${system.cwd()}). Please verify you invoked Maven from the correct directory. -> [Help 1]\n`,
    );
    return 1;
  }
  const name = /<artifactId>([^<]+)</.exec(pom)?.[1] ?? leafOf(system.cwd());
  const version = /<version>([^<]+)</.exec(pom.replace(/<parent>[\s\S]*?<\/parent>/, ""))?.[1] ?? "1.0";
  system.sleep(12_000_000);
  if (args.some((each) => /^(?:package|verify|install|deploy)$/.test(each))) {
    system.install(
      placements(
        joinTo(system.cwd(), "target"),
        `${name}-${version}.jar:18000 classes\\ maven-archiver\\pom.properties:1`,
        { modified: system.wallClock() },
      ),
      `mvn package of ${name}`,
    );
    system.out(`[INFO] Building jar: ${joinTo(system.cwd(), `target\\${name}-${version}.jar`)}\n`);
  }
  system.out(
    "[INFO] ------------------------------------------------------------------------\n[INFO] BUILD SUCCESS\n[INFO] ------------------------------------------------------------------------\n",
  );
  return 0;
};

/** Runs Java programs, which are not modelled but for Maven. Texts: OpenJDK 17. */
export const java: Program = {
  image: "java.exe",
  main: (system) => {
    const { args } = system;
    if (args.some((each) => /^--?version$/.test(each))) return versionText(system);
    if (args[0] === "org.codehaus.plexus.classworlds.launcher.Launcher") return maven(system, args.slice(1));
    const jar = valueAfter(args, "-jar");
    if (jar !== undefined && system.find(resolvePath(system.cwd(), jar)) === null) {
      system.err(`Error: Unable to access jarfile ${jar}\n`);
      return 1;
    }
    return notModelledThenStay(
      system,
      `what ${jar === undefined ? (args.at(-1) ?? "this class") : leafOf(jar.replaceAll("/", "\\"))} does`,
    );
  },
};

export const javac: Program = {
  image: "javac.exe",
  main: (system) => {
    if (system.args.includes("-version")) {
      system.out(`javac ${ownVersion(system, "17.0.13")}\n`);
      return 0;
    }
    for (const each of system.args.filter((arg) => arg.endsWith(".java"))) {
      if (system.find(each) === null) {
        system.err(
          `error: file not found: ${each}\nUsage: javac <options> <source files>\nuse --help for a list of possible options\n`,
        );
        return 2;
      }
      system.install(
        placements(system.cwd(), `${leafOf(each.replaceAll("/", "\\")).replace(/\.java$/, ".class")}:2`, {
          modified: system.wallClock(),
        }),
        `javac ${each}`,
      );
    }
    return 0;
  },
};
