import type { System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { parentOf } from "../common/path.ts";

/** The directory that the running program's file is in, as far as its command line leads there. */
export const ownDirectory = (system: System, otherwise: string): string => {
  const own = system.which(splitProgram(system.commandLine).program);
  return own === null ? otherwise : parentOf(own.path);
};
