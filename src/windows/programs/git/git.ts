import type { Program, System } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { parentOf, resolvePath } from "../common/path.ts";
import { assumedText, placements } from "../common/placement.ts";
import { clone } from "./clone.ts";
import { config } from "./config.ts";
import { lfs } from "./lfs.ts";

const init = (system: System, args: readonly string[]): number => {
  const name = args.find((each) => !each.startsWith("-")) ?? ".";
  const path = resolvePath(system.cwd(), name);
  const modified = system.wallClock();
  system.install(
    [
      assumedText(resolvePath(path, ".git\\HEAD"), "ref: refs/heads/master\n", modified),
      assumedText(resolvePath(path, ".git\\config"), "[core]\n\trepositoryformatversion = 0\n", modified),
      ...placements(path, ".git\\objects\\ .git\\refs\\", { modified }),
    ],
    "git init",
  );
  system.out(`Initialized empty Git repository in ${path.replaceAll("\\", "/")}/.git/\n`);
  return 0;
};

/** Commands inside a repository: `null` ones say nothing and change what nobody knows anyway. */
const inside: Readonly<Record<string, ((args: readonly string[]) => string) | null>> = {
  checkout: ([first = "HEAD"]) => `Note: switching to '${first.replace(/^tags\//, "")}'.\n`,
  switch: ([first = "HEAD"]) => `Switched to branch '${first}'\n`,
  fetch: null,
  pull: null,
  submodule: null,
  reset: null,
  clean: null,
  add: null,
  apply: null,
  remote: null,
  "sparse-checkout": null,
  gc: null,
  tag: null,
  branch: null,
};

const inRepository = (system: System): boolean => {
  for (let path = system.cwd(); ; path = parentOf(path)) {
    if (system.find(resolvePath(path, ".git")) !== null) return true;
    if (path === parentOf(path)) return false;
  }
};

// Options before the command: `-C dir`, `-c name=value`.
const pastOptions = (args: readonly string[]): readonly string[] => {
  let at = 0;
  while ((args[at] ?? "").startsWith("-") && !/^--?(?:v|version)$/.test(args[at] ?? ""))
    at += /^(?:-C|-c|--git-dir|--work-tree)$/.test(args[at] ?? "") ? 2 : 1;
  return args.slice(at);
};

/** Keeps histories, of which only that they are there is modelled. Texts: Git for Windows 2.47. */
export const git: Program = {
  image: "git.exe",
  main: (system) => {
    const [verb = "", ...rest] = pastOptions(system.args);
    if (/^(?:version|--version|-v)$/.test(verb)) {
      const version = ownVersion(system, "2.47.1");
      system.out(`git version ${version}${/windows/.test(version) ? "" : ".windows.1"}\n`);
      return 0;
    }
    if (verb === "clone") return clone(system, rest);
    if (verb === "init") return init(system, rest);
    if (verb === "config") return config(system, rest);
    if (verb === "lfs") return lfs(system, rest);
    if (!Object.hasOwn(inside, verb)) {
      const known = /^(?:rev-parse|log|describe|status|diff|show|commit|merge|push|ls-remote|archive|am|stash|rebase)$/;
      if (known.test(verb)) return notModelledThenStay(system, `git ${verb}`);
      system.err(`git: '${verb}' is not a git command. See 'git --help'.\n`);
      return 1;
    }
    const given = system.args.includes("-C") || system.args.some((each) => each.startsWith("--git-dir"));
    if (!given && !inRepository(system)) {
      system.err("fatal: not a git repository (or any of the parent directories): .git\n");
      return 128;
    }
    const text = inside[verb];
    if (text !== null && text !== undefined) system.err(text(rest.filter((each) => !each.startsWith("-"))));
    return 0;
  },
};
