import type { System } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { joinTo, resolvePath } from "../common/path.ts";
import { assumedText, openDirectory, type Placed, placements } from "../common/placement.ts";
import { pythonHome, sitePackages } from "./home.ts";
import { type Requirement, requirement, requirementsIn } from "./requirements.ts";

const version = "24.3.1";

/** How long one distribution takes to fetch and unpack, in µs. An assumption. */
const perPackage = 1_100_000;

/** Commands that distributions bring. Source: their own entry points. */
const commands: Readonly<Record<string, readonly string[]>> = {
  django: ["django-admin"],
  flask: ["flask"],
  gunicorn: ["gunicorn"],
  uvicorn: ["uvicorn"],
  waitress: ["waitress-serve"],
  pytest: ["pytest"],
  poetry: ["poetry"],
  pipenv: ["pipenv"],
  virtualenv: ["virtualenv"],
  jupyter: ["jupyter"],
  ansible: ["ansible", "ansible-playbook"],
  awscli: ["aws"],
  black: ["black"],
  cmake: ["cmake"],
  conan: ["conan"],
  meson: ["meson"],
  ninja: ["ninja"],
  celery: ["celery"],
};

const valued = new Set(
  "-i --index-url --extra-index-url --target -t --timeout --find-links -f --trusted-host --proxy --cert -c --constraint --cache-dir --root --prefix --platform --python-version --only-binary --no-binary --retries".split(
    " ",
  ),
);

interface Wish {
  readonly texts: readonly string[];
  readonly target: string | null;
  /** A requirements file that is missing. */
  readonly missing: string | null;
}

const wishOf = (system: System, args: readonly string[]): Wish => {
  const texts: string[] = [];
  let target: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const [, option = args[at] ?? "", glued] = /^(--?[\w-]+)=(.*)$/.exec(args[at] ?? "") ?? [];
    const value = (): string => glued ?? args[++at] ?? "";
    if (option === "-r" || option === "--requirement") {
      const path = value();
      const lines = requirementsIn(system, path);
      if (lines === null) return { texts, target, missing: path };
      texts.push(...lines);
    } else if (option === "-e" || option === "--editable") value();
    else if (option === "-t" || option === "--target") target = value();
    else if (valued.has(option)) value();
    else if (!option.startsWith("-")) texts.push(args[at] ?? "");
  }
  return { texts, target, missing: null };
};

const nodesOf = (system: System, directory: string, { name, version: own }: Requirement): readonly Placed[] => {
  const modified = system.wallClock();
  const folded = name.toLowerCase().replaceAll(/[-.]/g, "_");
  const info = joinTo(directory, `${name.replaceAll(/[-.]/g, "_")}-${own}.dist-info`);
  const scripts = (commands[name.toLowerCase()] ?? []).map((each) => `Scripts\\${each}.exe:106`).join(" ");
  return [
    openDirectory(joinTo(directory, folded), `what is in the package ${name}`, modified),
    ...placements(info, "INSTALLER:1 RECORD:20 WHEEL:1", { modified }),
    assumedText(joinTo(info, "METADATA"), `Metadata-Version: 2.1\nName: ${name}\nVersion: ${own}\n`, modified),
    ...placements(pythonHome(system), scripts, { modified }),
  ];
};

const install = (system: System, args: readonly string[]): number => {
  const { texts, target, missing } = wishOf(system, args);
  if (missing !== null) {
    system.err(`ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${missing}'\n`);
    return 1;
  }
  if (texts.length === 0 && !args.some((each) => /^(?:-r|-e|--requirement|--editable)/.test(each))) {
    system.err('ERROR: You must give at least one requirement to install (see "pip help install")\n');
    return 1;
  }
  const wanted = texts.flatMap((each) => requirement(each) ?? []);
  const directory = target === null ? sitePackages(system) : resolvePath(system.cwd(), target);
  system.sleep(perPackage * Math.max(1, wanted.length));
  if (wanted.length > 0)
    system.install(
      wanted.flatMap((each) => nodesOf(system, directory, each)),
      `pip install ${texts.join(" ")}`,
    );
  const lines = wanted.map(
    ({ name, version: own, text }) => `Collecting ${text}\n  Downloading ${name}-${own}-py3-none-any.whl\n`,
  );
  system.out(
    `${lines.join("")}Installing collected packages: ${wanted.map(({ name }) => name).join(", ")}\nSuccessfully installed ${wanted.map(({ name, version: own }) => `${name}-${own}`).join(" ")}\n`,
  );
  return 0;
};

const silent = new Set(["list", "freeze", "cache", "config", "check", "uninstall", "show", "debug"]);

/** pip, which python.exe runs. Texts: pip 24. */
export const runPip = (system: System, args: readonly string[]): number => {
  const [verb = "", ...rest] = args.filter(
    (each) => !/^--(?:no-cache-dir|disable-pip-version-check|quiet|isolated)$/.test(each),
  );
  if (verb === "--version" || verb === "-V") {
    const python = ownVersion(system, "3.12").split(".").slice(0, 2).join(".");
    system.out(`pip ${version} from ${sitePackages(system)}\\pip (python ${python})\n`);
    return 0;
  }
  if (verb === "install") return install(system, rest);
  return silent.has(verb) ? 0 : notModelledThenStay(system, `pip ${verb}`);
};

/** `get-pip.py`, as bootstrap.pypa.io hands it out. */
export const getPip = (system: System, args: readonly string[]): number => {
  const given = args.find((each) => /^pip==/.test(each))?.slice(5) ?? version;
  const home = pythonHome(system);
  system.sleep(perPackage);
  system.install(
    placements(
      home,
      `Scripts\\pip.exe:106 Scripts\\pip3.exe:106 Lib\\site-packages\\pip\\__init__.py:1 Lib\\site-packages\\pip-${given}.dist-info\\METADATA:4`,
      { modified: system.wallClock() },
    ),
    "get-pip.py",
  );
  system.out(
    `Collecting pip==${given}\n  Downloading pip-${given}-py3-none-any.whl\nInstalling collected packages: pip\nSuccessfully installed pip-${given}\n`,
  );
  return 0;
};
