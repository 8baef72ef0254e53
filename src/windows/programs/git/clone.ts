import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { leafOf, resolvePath } from "../common/path.ts";
import { assumedText, openDirectory, placements } from "../common/placement.ts";
import { isTaken } from "../common/taken.ts";
import { hasOption, optionOf, readWords } from "../install/words.ts";

const valued = {
  "-b": "branch",
  "--branch": "branch",
  "--depth": "depth",
  "-o": "origin",
  "--origin": "origin",
  "-c": "config",
  "--config": "config",
  "--reference": "reference",
  "-j": "jobs",
  "--jobs": "jobs",
  "--filter": "filter",
} as const;

/** How long a repository takes to come, in µs. An assumption. */
const fetching = 5_000_000;

const isEmpty = (system: System, path: string): boolean => {
  const nodes = system.list(path);
  return isFailure(nodes) || nodes.length === 0;
};

/** Clones into a folder of unknown content: what a commit holds is not modelled. Source: git-scm.com, git-clone. */
export const clone = (system: System, args: readonly string[]): number => {
  const words = readWords(args, valued);
  const [url, given] = words.rest;
  if (url === undefined) {
    system.err("fatal: You must specify a repository to clone.\n");
    return 129;
  }
  const name = given ?? leafOf(url.replace(/[\\/]+$/, "").replaceAll("/", "\\")).replace(/\.git$/, "");
  const path = resolvePath(system.cwd(), name.replaceAll("/", "\\"));
  const there = isTaken(system, path);
  if (there && !isEmpty(system, path)) {
    system.err(`fatal: destination path '${name}' already exists and is not an empty directory.\n`);
    return 128;
  }
  system.err(`Cloning into '${name}'...\n`);
  system.sleep(fetching);
  const modified = system.wallClock();
  const branch = optionOf(words, "branch") ?? "main";
  const bare = hasOption(words, "--bare", "--mirror");
  const record = bare ? path : resolvePath(path, ".git");
  system.install(
    [
      ...(there ? [] : [openDirectory(path, `what is in ${url}`, modified)]),
      assumedText(resolvePath(record, "HEAD"), `ref: refs/heads/${branch}\n`, modified),
      assumedText(
        resolvePath(record, "config"),
        `[core]\n\trepositoryformatversion = 0\n\tbare = ${bare}\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
        modified,
      ),
      ...placements(record, "index:20 packed-refs:1 objects\\pack\\ refs\\heads\\", { modified }),
    ],
    `git clone ${url}`,
  );
  if (there) system.notModelled(`what is in ${url}`);
  return 0;
};
