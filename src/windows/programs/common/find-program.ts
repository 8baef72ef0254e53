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
  const known = new Set(directoriesOf(variable(place.processEnv, "PATH")).map((each) => each.toUpperCase()));
  const fresh = directoriesOf(variable(place.env, "PATH"))
    .filter((each) => !known.has(each.toUpperCase()) && /^[A-Za-z]:|^\\/.test(each))
    .map((each) => resolvePath(place.cwd, each));
  // What is really there goes before what may be in a directory of unknown content.
  let unknown: PathInfo | null = null;
  for (const directory of !place.skipCurrent && place.cwd !== place.processCwd ? [place.cwd, ...fresh] : fresh) {
    const found = system.which(joinTo(directory, name));
    if (found?.notModelled === null) return found;
    unknown ??= found;
  }
  const found = system.which(name);
  return found?.notModelled === null ? found : (unknown ?? found);
};
