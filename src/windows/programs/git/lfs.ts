import type { Program, System } from "#shell/system.ts";
import { ownVersion } from "../common/own-version.ts";

/** Git's large files: nothing is fetched that is modelled. Source: git-lfs.com, git lfs install. */
export const lfs = (system: System, [verb = ""]: readonly string[]): number => {
  if (verb === "install") system.out("Git LFS initialized.\n");
  if (verb === "version" || verb === "--version")
    system.out(`git-lfs/${ownVersion(system, "3.6.0")} (GitHub; windows amd64)\n`);
  return 0;
};

export const gitLfs: Program = { image: "git-lfs.exe", main: (system) => lfs(system, system.args) };
