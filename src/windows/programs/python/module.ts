import type { System } from "#shell/system.ts";
import { notModelledThenStay, ownVersion, valueAfter } from "../common/own-version.ts";
import { resolvePath } from "../common/path.ts";
import { layDown } from "../install/lay-down.ts";
import { serve, unknownAnswers } from "../install/stay-up.ts";
import { runPip } from "./pip.ts";

const venv = (system: System, args: readonly string[]): number => {
  const directory = resolvePath(system.cwd(), args.find((each) => !each.startsWith("-")) ?? "venv");
  system.sleep(4_000_000);
  layDown(
    system,
    directory,
    "Scripts\\python.exe:105 Scripts\\pip.exe:106 Scripts\\pip3.exe:106 Scripts\\activate.bat:1 Scripts\\Activate.ps1:9 Lib\\site-packages\\pip\\__init__.py:1 pyvenv.cfg:1",
    "python -m venv",
  );
  return 0;
};

const ensurePip = (system: System): number => {
  system.out("Looking in links: c:\\Temp\nRequirement already satisfied: pip\n");
  return 0;
};

const httpServer = (system: System, args: readonly string[]): number => {
  const port = args.find((each) => /^\d+$/.test(each)) ?? "8000";
  system.out(`Serving HTTP on :: port ${port} (http://[::]:${port}/) ...\n`);
  const version = ownVersion(system, "3.13.1");
  const serves = {
    kind: "files",
    path: resolvePath(system.cwd(), valueAfter(args, "-d", "--directory") ?? "."),
    index: ["index.html", "index.htm"],
    server: `SimpleHTTP/0.6 Python/${version}`,
  } as const;
  return serve(system, [{ port: Number(port), serves }], "\nKeyboard interrupt received, exiting.\n");
};

export const application = unknownAnswers("what a Python application answers");

const modules: Readonly<Record<string, (system: System, args: readonly string[]) => number>> = {
  pip: runPip,
  venv,
  virtualenv: venv,
  ensurepip: ensurePip,
  "http.server": httpServer,
  flask: (system) => serve(system, [application]),
  uvicorn: (system) => serve(system, [application]),
  waitress: (system) => serve(system, [application]),
};

/** `python -m name`. Source: docs.python.org, "Command line and environment". */
export const runModule = (system: System, name: string, args: readonly string[]): number => {
  const known = Object.hasOwn(modules, name) ? modules[name] : undefined;
  return known === undefined ? notModelledThenStay(system, `the module ${name}`) : known(system, args);
};
