import type { Program, System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { contentOf } from "../common/content.ts";
import { installPackage, isSilent } from "../common/installers/install.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { joinTo, leafOf, parentOf, resolvePath } from "../common/path.ts";
import { openDirectory, placements } from "../common/placement.ts";

const home = (system: System): string => {
  const path = system.which(splitProgram(system.commandLine).program)?.path ?? "C:\\Python\\python.exe";
  return parentOf(path).replace(/\\Scripts$/i, "");
};

const names = (system: System, args: readonly string[]): readonly string[] => {
  const list: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "-r" || arg === "--requirement") {
      const found = system.find(args[++at] ?? "");
      const text = found === null ? "" : (contentOf(system, found) ?? "");
      list.push(
        ...text
          .split(/\r?\n/)
          .map((line) => line.replace(/[#;].*$/, "").trim())
          .filter((line) => line !== "" && !line.startsWith("-")),
      );
    } else if (/^(?:-i|--index-url|--extra-index-url|--target|-t|--timeout|--find-links|-f)$/.test(arg)) at += 1;
    else if (!arg.startsWith("-")) list.push(arg);
  }
  return list;
};

const install = (system: System, args: readonly string[]): number => {
  const requirements = args.findIndex((each) => each === "-r" || each === "--requirement");
  const file = args[requirements + 1] ?? "";
  if (requirements >= 0 && system.find(file) === null) {
    system.err(`ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${file}'\n`);
    return 1;
  }
  const wanted = names(system, args);
  const modified = system.wallClock();
  system.sleep(4_000_000);
  const placed = wanted.map((each) => {
    const name = each.replace(/[=<>~![ ].*$/, "");
    return openDirectory(
      joinTo(home(system), `Lib\\site-packages\\${name.toLowerCase().replaceAll("-", "_")}`),
      `what is in the package ${name}`,
      modified,
    );
  });
  if (placed.length > 0) system.install(placed, `pip install ${wanted.join(" ")}`);
  for (const each of wanted) system.out(`Collecting ${each}\n`);
  system.out(
    `Installing collected packages: ${wanted.map((each) => each.replace(/[=<>~![ ].*$/, "")).join(", ")}\nSuccessfully installed ${wanted.map((each) => each.replace("==", "-")).join(" ")}\n`,
  );
  return 0;
};

const runPip = (system: System, args: readonly string[]): number => {
  const [verb = "", ...rest] = args;
  if (verb === "--version" || verb === "-V") {
    system.out(`pip 24.3.1 from ${home(system)}\\Lib\\site-packages\\pip (python 3.12)\n`);
    return 0;
  }
  if (verb === "install") return install(system, rest);
  if (["list", "freeze", "cache", "config", "check", "uninstall"].includes(verb)) return 0;
  return notModelledThenStay(system, `pip ${verb}`);
};

/** Runs scripts, which are not modelled but for pip's own. Texts: Python 3.12. */
export const python: Program = {
  image: "python.exe",
  main: (system) => {
    const { args } = system;
    const [first = "", second = "", ...rest] = args;
    // An installer that was saved under this name.
    if (isSilent(args))
      return installPackage(system, splitProgram(system.commandLine).program, args) === null ? 0 : 1603;
    if (first === "--version" || first === "-V") {
      system.out(`Python ${ownVersion(system, "3.12.8")}\n`);
      return 0;
    }
    if (first === "-m" && second === "pip") return runPip(system, rest);
    if (first === "-m" && second === "venv") {
      const directory = resolvePath(system.cwd(), rest[0] ?? "venv");
      system.install(
        placements(
          directory,
          "Scripts\\python.exe:100 Scripts\\pip.exe:110 Scripts\\activate.bat:1 Lib\\site-packages\\ pyvenv.cfg:1",
          { modified: system.wallClock() },
        ),
        "python -m venv",
      );
      return 0;
    }
    const path = resolvePath(system.cwd(), first);
    if (/\.py$/i.test(first) && system.find(path) === null) {
      system.err(`${home(system)}\\python.exe: can't open file '${path}': [Errno 2] No such file or directory\n`);
      return 2;
    }
    if (leafOf(path).toLowerCase() === "get-pip.py") {
      system.install(
        placements(home(system), "Scripts\\pip.exe:110 Scripts\\pip3.exe:110 Lib\\site-packages\\pip\\__init__.py:1", {
          modified: system.wallClock(),
        }),
        "get-pip.py",
      );
      system.out("Successfully installed pip-24.3.1\n");
      return 0;
    }
    return notModelledThenStay(system, first === "" ? "the console of Python" : `what ${leafOf(path)} does`);
  },
};

export const pip: Program = { image: "pip.exe", main: (system) => runPip(system, system.args) };
export const pip3: Program = { ...pip, image: "pip3.exe" };
