import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { notModelledThenStay } from "../common/own-version.ts";
import { joinTo, leafOf } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";

/** How long a build takes, in µs; kB of a jar. Assumptions. */
const building = 15_000_000;
const jar = 18_000;

const read = (system: System, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const text = system.readText(joinTo(system.cwd(), name));
    if (!isFailure(text)) return text;
  }
  return null;
};

/** Gradle, which java.exe runs. Texts: Gradle 8; compilers are not modelled, the archive is. */
export const gradle = (system: System, args: readonly string[]): number => {
  if (args.includes("-v") || args.includes("--version")) {
    system.out(
      "\n------------------------------------------------------------\nGradle 8.11.1\n------------------------------------------------------------\n\n",
    );
    return 0;
  }
  const script = read(system, "build.gradle", "build.gradle.kts");
  const settings = read(system, "settings.gradle", "settings.gradle.kts");
  if (script === null && settings === null) {
    system.err(
      `\nFAILURE: Build failed with an exception.\n\n* What went wrong:\nDirectory '${system.cwd()}' does not contain a Gradle build.\n\nBUILD FAILED in 1s\n`,
    );
    return 1;
  }
  const tasks = args.filter((each) => !each.startsWith("-")).map((each) => each.split(":").at(-1) ?? each);
  if (tasks.some((each) => /^(?:run|bootRun)$/.test(each)))
    return notModelledThenStay(system, `the task ${tasks.at(-1)}`);
  system.sleep(building);
  if (tasks.some((each) => /^(?:build|assemble|jar|bootJar|shadowJar)$/.test(each))) {
    const name = /rootProject\.name\s*=\s*['"]([^'"]+)/.exec(settings ?? "")?.[1] ?? leafOf(system.cwd());
    const version = /^\s*version\s*=\s*['"]([^'"]+)/m.exec(script ?? "")?.[1];
    const file = version === undefined ? name : `${name}-${version}`;
    layDown(
      system,
      joinTo(system.cwd(), "build"),
      `libs\\${file.replaceAll(" ", "+")}.jar:${jar} classes\\ resources\\`,
      `gradle build of ${name}`,
    );
  }
  system.out(`\nBUILD SUCCESSFUL in ${building / 1_000_000}s\n`);
  return 0;
};
