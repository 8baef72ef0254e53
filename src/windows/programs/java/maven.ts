import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { notModelledThenStay, valueAfter } from "../common/own-version.ts";
import { joinTo, leafOf, parentOf, resolvePath } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";

const rule = `[INFO] ${"-".repeat(72)}\n`;

/** How long a build takes, in µs; kB of a jar. Assumptions. */
const building = 12_000_000;
const jar = 18_000;

const failed = (text: string): string =>
  `[INFO] Scanning for projects...\n${rule}[INFO] BUILD FAILURE\n${rule}[ERROR] ${text} -> [Help 1]\n`;

const element = (pom: string, name: string): string | undefined =>
  new RegExp(`<${name}>\\s*([^<$]+?)\\s*</${name}>`).exec(pom)?.[1];

/** What of a project's model names its artifact. Source: maven.apache.org, "POM Reference". */
interface Artifact {
  readonly name: string;
  readonly version: string;
  readonly packaging: string;
  readonly file: string;
}

const artifactOf = (pom: string, directory: string): Artifact => {
  const own = pom.replace(/<(parent|dependencies|dependencyManagement|build|profiles|modules)>[\s\S]*?<\/\1>/g, "");
  const parent = /<parent>([\s\S]*?)<\/parent>/.exec(pom)?.[1] ?? "";
  const name = element(own, "artifactId") ?? leafOf(directory);
  const version = element(own, "version") ?? element(parent, "version") ?? "1.0-SNAPSHOT";
  const build = /<build>([\s\S]*?)<\/build>/.exec(pom)?.[1] ?? "";
  return {
    name,
    version,
    packaging: element(own, "packaging") ?? "jar",
    file: element(build.replace(/<plugins>[\s\S]*/, ""), "finalName") ?? `${name}-${version}`,
  };
};

const phases = ["validate", "compile", "test", "package", "verify", "install", "deploy"];

/** Maven, which java.exe runs. Texts: Maven 3.9; compilers are not modelled, the artifact is. */
export const maven = (system: System, args: readonly string[]): number => {
  if (args.includes("-v") || args.includes("--version")) {
    system.out("Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)\n");
    return 0;
  }
  const file = resolvePath(system.cwd(), valueAfter(args, "-f", "--file") ?? "pom.xml");
  const pom = system.readText(file);
  const directory = parentOf(file);
  if (isFailure(pom)) {
    const text = `The goal you specified requires a project to execute but there is no POM in this directory (${directory}). Please verify you invoked Maven from the correct directory.`;
    system.out(failed(text));
    return 1;
  }
  const goals = args.filter(
    (each, at) => !each.startsWith("-") && !/^-(?:f|s|P|pl|T|-file|-settings)$/.test(args[at - 1] ?? ""),
  );
  if (goals.length === 0) {
    system.out(failed("No goals have been specified for this build."));
    return 1;
  }
  const artifact = artifactOf(pom, directory);
  system.out(`[INFO] Scanning for projects...\n[INFO] \n[INFO] Building ${artifact.name} ${artifact.version}\n`);
  const reached = Math.max(...goals.map((each) => phases.indexOf(each)));
  if (goals.some((each) => /^(?:exec:|spring-boot:run|jetty:run|tomcat\d*:run)/.test(each)))
    return notModelledThenStay(system, `the goal ${goals.at(-1)}`);
  system.sleep(building);
  const target = joinTo(directory, "target");
  if (reached >= phases.indexOf("compile"))
    layDown(system, target, "classes\\ maven-status\\", `mvn compile of ${artifact.name}`);
  if (reached >= phases.indexOf("package") && artifact.packaging !== "pom") {
    const name = `${artifact.file}.${artifact.packaging === "war" ? "war" : "jar"}`;
    layDown(
      system,
      target,
      `${name.replaceAll(" ", "+")}:${jar} maven-archiver\\pom.properties:1`,
      `mvn package of ${artifact.name}`,
    );
    system.out(`[INFO] Building ${artifact.packaging}: ${joinTo(target, name)}\n`);
  }
  system.out(`${rule}[INFO] BUILD SUCCESS\n${rule}[INFO] Total time:  ${(building / 1_000_000).toFixed(3)} s\n${rule}`);
  return 0;
};
