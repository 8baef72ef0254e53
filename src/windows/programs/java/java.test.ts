// Source: docs.oracle.com, java and javac; maven.apache.org, "Introduction to the Build Lifecycle"; docs.gradle.org, "Java plugin".
import { describe, expect, it } from "vitest";
import { findIn, fromText, splitPath, withNode } from "#contract/file-tree/index.ts";
import { cmd } from "../cmd/cmd.ts";
import { placements } from "../common/placement.ts";
import { fakeMachine } from "../fake-host.ts";
import { defaultEnvironment, runOn } from "../fake-run.ts";
import { java } from "./java.ts";
import { javac } from "./javac.ts";

const env = { JAVA_HOME: "C:\\jdk", Path: `C:\\maven\\bin;C:\\gradle\\bin;${defaultEnvironment.Path}` };
const inApp = { cwd: "C:\\app", env };

const machineWith = (files: Readonly<Record<string, string>>) => {
  const machine = fakeMachine([java, javac, cmd]);
  const list = "jdk\\bin\\java.exe maven\\bin\\mvn.cmd gradle\\bin\\gradle.bat";
  for (const { path, node } of placements("C:\\", list, { modified: 0, version: "21.0.5" }))
    machine.tree = withNode(machine.tree, splitPath(path), node);
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));

const pom =
  "<project><parent><artifactId>p</artifactId><version>9</version></parent><artifactId>shop</artifactId><version>1.2</version><dependencies><dependency><artifactId>d</artifactId><version>3</version></dependency></dependencies></project>";

describe("mvn", () => {
  it("leaves the project's jar", () => {
    const machine = machineWith({ "app\\pom.xml": pom });
    const { exitCode, out } = runOn(machine, "cmd /c mvn -B clean package -DskipTests", inApp);
    expect(exitCode).toBe(0);
    expect(out).toContain("[INFO] Building jar: C:\\app\\target\\shop-1.2.jar\n");
    expect(out).toContain("[INFO] BUILD SUCCESS");
    expect(at(machine, "app\\target\\shop-1.2.jar")).toBeDefined();
  });
  it("only compiles where it is told to", () => {
    const machine = machineWith({ "app\\pom.xml": pom });
    runOn(machine, "cmd /c mvn compile", inApp);
    expect(at(machine, "app\\target\\classes")).toBeDefined();
    expect(at(machine, "app\\target\\shop-1.2.jar")).toBeUndefined();
  });
  it("fails without a project, or a goal", () => {
    expect(runOn(machineWith({ "app\\x": "" }), "cmd /c mvn package", inApp).out).toContain(
      "there is no POM in this directory (C:\\app)",
    );
    expect(runOn(machineWith({ "app\\pom.xml": pom }), "cmd /c mvn", inApp).out).toContain(
      "No goals have been specified",
    );
  });
});

describe("gradle", () => {
  it("leaves the project's jar", () => {
    const machine = machineWith({
      "app\\build.gradle": "version = '0.1'\n",
      "app\\settings.gradle": "rootProject.name = 'shop'\n",
    });
    expect(runOn(machine, "cmd /c gradle --no-daemon build", inApp).out).toContain("BUILD SUCCESSFUL");
    expect(at(machine, "app\\build\\libs\\shop-0.1.jar")).toBeDefined();
  });
  it("fails without a build", () => {
    expect(runOn(machineWith({ "app\\x": "" }), "cmd /c gradle build", inApp)).toMatchObject({ exitCode: 1 });
  });
});

describe("java and javac", () => {
  it("tell their versions", () => {
    expect(runOn(machineWith({}), "C:\\jdk\\bin\\java.exe -version").err).toMatch(/^openjdk version "21\.0\.5"/);
    expect(runOn(machineWith({}), "java --version").out).toMatch(/^openjdk version/);
  });
  it("compile", () => {
    const machine = machineWith({ "app\\Main.java": "class Main {}" });
    expect(runOn(machine, "javac -d out Main.java", inApp).exitCode).toBe(0);
    expect(at(machine, "app\\out\\Main.class")).toBeDefined();
    expect(runOn(machine, "javac Nope.java", inApp).err).toMatch(/^error: file not found: Nope\.java\n/);
  });
  it("need their jar, and own up to what it does", () => {
    expect(runOn(machineWith({}), "java -jar nope.jar")).toMatchObject({
      exitCode: 1,
      err: "Error: Unable to access jarfile nope.jar\n",
    });
    const machine = machineWith({ "app.jar": "" });
    runOn(machine, "java -Xmx1g -jar app.jar");
    expect(machine.notModelled).toEqual(["what app.jar does"]);
  });
});
