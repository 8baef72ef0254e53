import type { Program } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { openDirectory, placements } from "../common/placement.ts";

const valued = /^(?:-b|--branch|--depth|-o|--origin|-c|--config|-C|--git-dir|--work-tree|--reference)$/;

/** Clones into folders of unknown content; what a commit holds is not modelled. Texts: Git for Windows 2.47. */
export const git: Program = {
  image: "git.exe",
  main: (system) => {
    const words = system.args.filter((each, at) => !each.startsWith("-") && !valued.test(system.args[at - 1] ?? ""));
    const [verb = "", ...rest] = words;
    if (verb === "version" || system.args[0] === "--version") {
      system.out(`git version ${ownVersion(system, "2.47.1")}.windows.1\n`);
      return 0;
    }
    const inside = system.find(resolvePath(system.cwd(), ".git")) !== null;
    switch (verb) {
      case "clone": {
        const [url = "", given] = rest;
        const name = given ?? leafOf(url.replaceAll("/", "\\").replace(/\\$/, "")).replace(/\.git$/, "");
        const path = resolvePath(system.cwd(), name);
        if (system.find(path) !== null && given !== ".") {
          system.err(`fatal: destination path '${name}' already exists and is not an empty directory.\n`);
          return 128;
        }
        system.sleep(5_000_000);
        system.err(`Cloning into '${name}'...\n`);
        const modified = system.wallClock();
        const open = given === "." ? [] : [openDirectory(path, `what is in ${url}`, modified)];
        system.install(
          [
            ...open,
            ...placements(path, ".git\\HEAD:1 .git\\config:1 .git\\index:20 .git\\objects\\ .git\\refs\\", {
              modified,
            }),
          ],
          `git clone ${url}`,
        );
        if (given === ".") system.notModelled(`what is in ${url}`);
        return 0;
      }
      case "init":
        system.install(
          placements(
            resolvePath(system.cwd(), rest[0] ?? "."),
            ".git\\HEAD:1 .git\\config:1 .git\\objects\\ .git\\refs\\",
            { modified: system.wallClock() },
          ),
          "git init",
        );
        system.out(`Initialized empty Git repository in ${system.cwd().replaceAll("\\", "/")}/.git/\n`);
        return 0;
      case "config":
      case "lfs":
      case "remote":
        return 0;
      case "checkout":
      case "fetch":
      case "pull":
      case "submodule":
      case "reset":
      case "rev-parse":
      case "log":
      case "status":
      case "describe":
        if (!inside) {
          system.err("fatal: not a git repository (or any of the parent directories): .git\n");
          return 128;
        }
        if (verb === "checkout") system.err(`HEAD is now at ${rest[0] ?? "HEAD"}\n`);
        else if (verb === "rev-parse" || verb === "log" || verb === "describe")
          return notModelledThenStay(system, `git ${verb}`);
        return 0;
      default:
        return notModelledThenStay(system, `git ${verb}`);
    }
  },
};
