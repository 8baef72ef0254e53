// Source: docs.python.org, "Command line and environment"; pip.pypa.io, pip install.
import { describe, expect, it } from "vitest";
import { findIn, fromText, opaqueFile, splitPath, withNode } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { defaultEnvironment, runOn } from "../fake-run.ts";
import { pip, python } from "./python.ts";
import { readScript } from "./script.ts";

const env = { Path: `C:\\Python\\Scripts;C:\\Python;${defaultEnvironment.Path}` };

const machineWith = (files: Readonly<Record<string, string>> = {}) => {
  const machine = fakeMachine([python, pip]);
  machine.tree = withNode(
    machine.tree,
    ["Python", "python.exe"],
    opaqueFile("python.exe", 105_000, { version: "3.11.4" }),
  );
  machine.tree = withNode(machine.tree, ["Python", "Scripts", "pip.exe"], opaqueFile("pip.exe", 106_000));
  for (const [path, text] of Object.entries(files))
    machine.tree = withNode(machine.tree, splitPath(path), fromText(splitPath(path).at(-1) ?? "", text));
  return machine;
};

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));
const run = (machine: ReturnType<typeof fakeMachine>, line: string) => runOn(machine, line, { env });

describe("what a script's text tells", () => {
  it.each([
    ["print('a')\n# b\nprint(\"it's\")\n", { printed: null, serves: false }],
    ["print('a')\nprint(\"b\", flush=True)", { printed: "a\nb\n", serves: false }],
    ["app = Flask(__name__)\napp.run(host='0.0.0.0')", { printed: null, serves: true }],
    ["x = 1", { printed: null, serves: false }],
  ])("%j", (text, script) => {
    expect(readScript(text)).toEqual(script);
  });
});

describe("pip", () => {
  it("installs distributions with their commands", () => {
    const machine = machineWith();
    expect(run(machine, "pip install --no-cache-dir Django==3.2.9")).toMatchObject({
      exitCode: 0,
      out: "Collecting Django==3.2.9\n  Downloading Django-3.2.9-py3-none-any.whl\nInstalling collected packages: Django\nSuccessfully installed Django-3.2.9\n",
    });
    expect(at(machine, "Python\\Lib\\site-packages\\django")).toMatchObject({ kind: "directory" });
    expect(at(machine, "Python\\Lib\\site-packages\\Django-3.2.9.dist-info\\METADATA")).toBeDefined();
    expect(at(machine, "Python\\Scripts\\django-admin.exe")).toBeDefined();
  });
  it("takes a file of requirements, and another target", () => {
    const machine = machineWith({
      "req.txt": "# web\nflask>=2 ; python_version > '3'\n-i https://x\nrequests==2.32.3\n",
    });
    expect(run(machine, "python -m pip install -r req.txt -t lib").out).toContain(
      "Successfully installed flask-2 requests-2.32.3",
    );
    expect(at(machine, "lib\\requests")).toBeDefined();
  });
  it("fails without its file, or without anything to install", () => {
    expect(run(machineWith(), "pip install -r nope.txt").err).toContain(
      "[Errno 2] No such file or directory: 'nope.txt'",
    );
    expect(run(machineWith(), "pip install").exitCode).toBe(1);
  });
  it("tells its version", () => {
    expect(run(machineWith(), "python -m pip --version").out).toBe(
      "pip 24.3.1 from C:\\Python\\Lib\\site-packages\\pip (python 3.11)\n",
    );
  });
  it("comes with get-pip.py", () => {
    const machine = machineWith({ "get-pip.py": "..." });
    expect(run(machine, "python get-pip.py --no-compile pip==23.0.1").out).toContain(
      "Successfully installed pip-23.0.1",
    );
    expect(at(machine, "Python\\Scripts\\pip3.exe")).toBeDefined();
  });
});

describe("python", () => {
  it("tells its version, that of its file", () => {
    expect(runOn(machineWith(), "python --version", { env: { Path: "C:\\Python" } }).out).toBe("Python 3.11.4\n");
  });
  it("keeps servers up", () => {
    const machine = machineWith({ "app.py": "app.run()" });
    expect(run(machine, "python -u app.py").exitCode).toBeNull();
    expect(run(machine, "python -m http.server 80").out).toBe("Serving HTTP on :: port 80 (http://[::]:80/) ...\n");
  });
  it("prints what a script does nothing but print", () => {
    expect(run(machineWith(), "python -c \"print('hi')\"").out).toBe("hi\n");
  });
  it("fails on a file that is missing, and owns up to others", () => {
    const missing = run(machineWith(), "python nope.py");
    expect(missing.exitCode).toBe(2);
    expect(missing.err).toBe(
      "C:\\Python\\python.exe: can't open file 'C:\\\\nope.py': [Errno 2] No such file or directory\n",
    );
    const machine = machineWith({ "a.py": "compute()" });
    run(machine, "python a.py");
    expect(machine.notModelled).toEqual(["what a.py does"]);
  });
  it("makes environments", () => {
    const machine = machineWith();
    run(machine, "python -m venv C:\\venv");
    expect(at(machine, "venv\\Scripts\\python.exe")).toBeDefined();
  });
  it("is its own installer where one was saved under its name", () => {
    const machine = fakeMachine([python]);
    machine.tree = withNode(machine.tree, ["python.exe"], opaqueFile("python.exe", 31_000_000));
    expect(runOn(machine, "C:\\python.exe /quiet InstallAllUsers=1 TargetDir=C:\\Py PrependPath=1").exitCode).toBe(0);
    expect(at(machine, "Py\\python.exe")).toBeDefined();
  });
});
