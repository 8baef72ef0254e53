import type { Program } from "#shell/system.ts";
import { file } from "./file.ts";
import { hardLink } from "./hard-link.ts";
import { reparsePoint } from "./reparse-point.ts";
import { resource } from "./resource.ts";
import { sparse } from "./sparse.ts";
import type { Commands } from "./spot.ts";
import { usn } from "./usn.ts";
import { shortNames, volume } from "./volume.ts";

const groups: Readonly<Record<string, Commands>> = {
  "8dot3name": shortNames,
  file,
  hardlink: hardLink,
  reparsepoint: reparsePoint,
  resource,
  sparse,
  usn,
  volume,
};

/** Looks at a volume and its files from below: journal, reparse points, file ids, links, free space. */
export const fsutil: Program = {
  image: "fsutil.exe",
  main: (system) => {
    const [group = "", command = "", ...rest] = system.args;
    const run = groups[group.toLowerCase()]?.[command.toLowerCase()];
    if (run !== undefined) return run(system, rest);
    if (group === "") {
      system.out("---- Commands Supported ----\n\n");
      system.notModelled("the list of fsutil's commands");
    } else system.notModelled(`fsutil ${group} ${command}`.trim());
    return 0;
  },
};
