import type { Program, System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { contentOf } from "../common/content.ts";
import { installPackage, isSilent } from "../common/installers/install.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { joinTo, leafOf, resolvePath } from "../common/path.ts";
import { serve } from "../install/stay-up.ts";
import { pythonHome } from "./home.ts";
import { application, runModule } from "./module.ts";
import { getPip, runPip } from "./pip.ts";
import { readScript } from "./script.ts";

const runText = (system: System, text: string | null, what: string): number => {
  const script = text === null ? null : readScript(text);
  if (script?.printed != null) {
    system.out(script.printed);
    return 0;
  }
  return script?.serves ? serve(system, [application]) : notModelledThenStay(system, what);
};

const runFile = (system: System, written: string, args: readonly string[]): number => {
  const path = resolvePath(system.cwd(), written);
  const found = system.find(path);
  if (found === null) {
    const own = joinTo(pythonHome(system), "python.exe");
    system.err(`${own}: can't open file '${path.replaceAll("\\", "\\\\")}': [Errno 2] No such file or directory\n`);
    return 2;
  }
  const name = leafOf(path);
  if (name.toLowerCase() === "get-pip.py") return getPip(system, args);
  // Django's own server: `manage.py runserver`.
  if (name === "manage.py" && args[0] === "runserver") return serve(system, [application]);
  return runText(system, contentOf(system, found), `what ${name} does`);
};

/** Runs scripts: pip is modelled, servers stay, what only prints prints; others are not modelled. Texts: Python 3.12. */
export const python: Program = {
  image: "python.exe",
  main: (system) => {
    const { args } = system;
    // An installer that was saved under this name.
    if (isSilent(args))
      return installPackage(system, splitProgram(system.commandLine).program, args) === null ? 0 : 1603;
    const at = args.findIndex((each) => !/^-[uBbdEIOqsSvWX]+$/.test(each));
    const [first = "", second = "", ...rest] = at < 0 ? [] : args.slice(at);
    if (first === "--version" || first === "-V") {
      system.out(`Python ${ownVersion(system, "3.12.8")}\n`);
      return 0;
    }
    if (first === "-m") return runModule(system, second, rest);
    if (first === "-c") return runText(system, second, "this script");
    if (first === "") return notModelledThenStay(system, "the console of Python");
    return runFile(
      system,
      first,
      [second, ...rest].filter((each) => each !== ""),
    );
  },
};

export const pip: Program = { image: "pip.exe", main: (system) => runPip(system, system.args) };
export const pip3: Program = { ...pip, image: "pip3.exe" };
