import type { PathInfo, System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { parentOf } from "../common/path.ts";

/** The file that a program was started from, as its command line names it; null where that leads nowhere. */
export const ownFile = (system: System): PathInfo | null => system.which(splitProgram(system.commandLine).program);

/** The directory of the program's own file. */
export const ownDirectory = (system: System, otherwise: string): string => {
  const own = ownFile(system);
  return own === null ? otherwise : parentOf(own.path);
};

/** The version resource of the program's own file. */
export const ownVersion = (system: System, otherwise: string): string => {
  const node = ownFile(system)?.node;
  return node?.kind === "file" && node.version !== undefined && !/^10\.0\.\d{5}/.test(node.version)
    ? node.version
    : otherwise;
};
