// Source: nodejs.org, "Command-line API"; docs.npmjs.com, npm install, npm ci, npm run-script; classic.yarnpkg.com, CLI.
import { describe, expect, it } from "vitest";
import { findIn, fromText, opaqueFile, splitPath, textOf, withNode } from "#contract/file-tree/index.ts";
import { cmd } from "../cmd/cmd.ts";
import { placements } from "../common/placement.ts";
import { fakeMachine } from "../fake-host.ts";
import { defaultEnvironment, runOn } from "../fake-run.ts";
import { node } from "./node.ts";
import { readScript } from "./script.ts";

const env = { Path: `C:\\nodejs;${defaultEnvironment.Path}` };
const inApp = { cwd: "C:\\app", env };

const machineWith = (files: Readonly<Record<string, string>>) => {
  const machine = fakeMachine([node, cmd]);
  for (const { path, node: placed } of placements("C:\\nodejs", "node.exe:72000 npm.cmd:1 npx.cmd:1", {
    modified: 0,
    version: "20.1.0",
  }))
    machine.tree = withNode(machine.tree, splitPath(path), placed);
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));

const manifest = JSON.stringify({
  name: "shop",
  version: "2.0.0",
  dependencies: { express: "^4.19.2" },
  devDependencies: { typescript: "~5.4.0" },
  scripts: { start: "node server.js", build: "tsc -p .", hello: "echo hi" },
});

const server =
  'const app = require("express")();\napp.listen(3000, () => {\n  console.log("listening on 3000");\n});\n';

describe("what a script's text tells", () => {
  it.each([
    ["console.log(\"a\");\n// b\nconsole.info('it\\'s')", "a\nit's\n", null],
    ["console.log(x)", null, null],
    [server, null, "listening on 3000\n"],
    ["fs.readFileSync('x')", null, null],
    ["", null, null],
  ])("%j", (text, printed, listening) => {
    expect(readScript(text)).toEqual({ printed, listening });
  });
});

describe("node", () => {
  it("tells its version, that of its file", () => {
    expect(runOn(machineWith({}), "node -v", { env: { Path: "C:\\nodejs" } }).out).toBe("v20.1.0\n");
  });
  it("keeps a server up", () => {
    expect(runOn(machineWith({ "app\\server.js": server }), "node server.js", inApp)).toMatchObject({
      exitCode: null,
      out: "listening on 3000\n",
    });
  });
  it("prints what a script does nothing but print", () => {
    expect(runOn(machineWith({ "app\\a.js": "console.log('hi')" }), "node a", inApp).out).toBe("hi\n");
    expect(runOn(machineWith({}), "node -e \"console.log('x')\"").out).toBe("x\n");
  });
  it("fails on a module that is missing, and owns up to others", () => {
    const missing = runOn(machineWith({}), "node nope.js");
    expect(missing.exitCode).toBe(1);
    expect(missing.err).toContain("Error: Cannot find module 'C:\\nope.js'");
    const machine = machineWith({ "a.js": "compute()" });
    runOn(machine, "node a.js");
    expect(machine.notModelled).toEqual(["what a.js does"]);
  });
});

describe("npm", () => {
  it("installs what the manifest names, with the commands of packages", () => {
    const machine = machineWith({ "app\\package.json": manifest });
    const { exitCode, out } = runOn(machine, "cmd /c npm install", inApp);
    expect(exitCode).toBe(0);
    expect(out).toContain("added 2 packages, and audited 3 packages");
    expect(at(machine, "app\\node_modules\\express")).toMatchObject({ notModelled: "what is in the package express" });
    expect(at(machine, "app\\node_modules\\.bin\\tsc.cmd")).toBeDefined();
    expect(at(machine, "app\\package-lock.json")).toBeDefined();
  });
  it("leaves out what is for development, and pins what the lock file pins", () => {
    const lock = JSON.stringify({
      lockfileVersion: 3,
      packages: {
        "": {},
        "node_modules/a": { version: "1.2.3" },
        "node_modules/a/node_modules/b": { version: "2.0.0" },
        "node_modules/c": { version: "3.0.0", dev: true },
      },
    });
    const machine = machineWith({ "app\\package.json": manifest, "app\\package-lock.json": lock });
    expect(runOn(machine, "cmd /c npm ci --omit=dev", inApp).out).toContain("added 2 packages");
    expect(at(machine, "app\\node_modules\\a\\node_modules\\b\\package.json")).toBeDefined();
    expect(at(machine, "app\\node_modules\\c")).toBeUndefined();
  });
  it("writes a lock file that it can read again", () => {
    const machine = machineWith({ "app\\package.json": manifest });
    runOn(machine, "cmd /c npm install", inApp);
    const lock = at(machine, "app\\package-lock.json");
    expect(runOn(machine, "cmd /c npm ci", inApp).out).toContain("added 2 packages");
    expect(lock?.kind === "file" && JSON.parse(textOf(lock) ?? "").lockfileVersion).toBe(3);
  });
  it.each([
    ["cmd /c npm install", "Could not read package.json", 0xfffff026],
    ["cmd /c npm ci", "can only install with an existing package-lock.json", 1],
  ])("%s fails in an empty directory", (line, text, code) => {
    const { exitCode, err } = runOn(machineWith({ "app\\x.txt": "" }), line, inApp);
    expect(err).toContain(text);
    expect(exitCode).toBe(code);
  });
  it("runs scripts, and a server stays", () => {
    const machine = machineWith({ "app\\package.json": manifest, "app\\server.js": server });
    expect(runOn(machine, "cmd /c npm run hello", inApp)).toMatchObject({
      exitCode: 0,
      out: "\n> shop@2.0.0 hello\n> echo hi\n\nhi\n",
    });
    expect(runOn(machine, "cmd /c npm start", inApp).exitCode).toBeNull();
    expect(runOn(machine, "cmd /c npm run nope", inApp).err).toContain('Missing script: "nope"');
  });
  it("leaves what a build makes as a directory of unknown content", () => {
    const machine = machineWith({ "app\\package.json": manifest });
    expect(runOn(machine, "cmd /c npm run build", inApp).exitCode).toBe(0);
    expect(at(machine, "app\\dist")).toMatchObject({ notModelled: "what the script build builds" });
  });
  it("takes a manifest that nobody has looked into as it is", () => {
    const machine = machineWith({});
    machine.tree = withNode(machine.tree, ["app", "package.json"], opaqueFile("package.json", 500));
    expect(runOn(machine, "cmd /c npm install", inApp).exitCode).toBe(0);
    runOn(machine, "cmd /c npm run lint", inApp);
    expect(machine.notModelled).toEqual(["the script lint"]);
  });
});

describe("yarn", () => {
  it("works once npm has installed it", () => {
    const machine = machineWith({ "app\\package.json": manifest });
    expect(runOn(machine, "cmd /c npm install -g yarn", { env }).out).toContain("added 1 package in");
    expect(runOn(machine, "cmd /c yarn --version", inApp).out).toBe("1.22.22\n");
    expect(runOn(machine, "cmd /c yarn install --frozen-lockfile", inApp).out).toContain(
      "[4/4] Building fresh packages...",
    );
    expect(at(machine, "app\\node_modules\\express")).toBeDefined();
    expect(runOn(machine, "cmd /c yarn hello", inApp).out).toContain("hi\n");
  });
});
