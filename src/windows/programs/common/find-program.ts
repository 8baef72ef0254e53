import type { PathInfo, System } from "#shell/system.ts";
import { type Environment, variable } from "./environment.ts";
import { joinTo, resolvePath } from "./path.ts";

const directoriesOf = (path: string | undefined): readonly string[] =>
  (path ?? "")
    .split(";")
    .map((each) => each.trim().replaceAll('"', ""))
    .filter((each) => each !== "");

/** What a shell may have changed since its process began. */
export interface Place {
  readonly cwd: string;
  readonly env: Environment;
  /** Directory and environment of the process itself. */
  readonly processCwd: string;
  readonly processEnv: Environment;
  /** PowerShell does not look into the current directory. */
  readonly skipCurrent?: boolean;
}

/** The program that a name means, by the shell's own current directory and PATH: only what differs from the process's is asked for by itself. */
export const findProgram = (system: System, name: string, place: Place): PathInfo | null => {
  if (/[\\/:]/.test(name)) return system.which(resolvePath(place.cwd, name));
  if (!place.skipCurrent && place.cwd !== place.processCwd) {
    const here = system.which(joinTo(place.cwd, name));
    if (here !== null) return here;
  }
  const known = new Set(directoriesOf(variable(place.processEnv, "PATH")).map((each) => each.toUpperCase()));
  for (const directory of directoriesOf(variable(place.env, "PATH"))) {
    if (known.has(directory.toUpperCase()) || !/^[A-Za-z]:|^\\/.test(directory)) continue;
    const found = system.which(joinTo(resolvePath(place.cwd, directory), name));
    if (found !== null) return found;
  }
  return system.which(name);
};
