import type { System } from "#shell/system.ts";
import { splitProgram } from "../common/arguments.ts";
import { installPackage, isSilent } from "../common/installers/install.ts";
import { installers } from "../common/installers/installers.ts";
import { leafOf } from "../common/path.ts";

const named = /setup|install|redist|bootstrapper/i;

/**
 * Does what an installer does that nobody wrote a program for: one whose name is known, or says that it installs, with switches that keep it silent.
 * Null for every other program.
 */
export const runInstaller = (system: System): number | null => {
  const { program } = splitProgram(system.commandLine);
  const image = leafOf(program.replaceAll("/", "\\"));
  if (!isSilent(system.args)) return null;
  if (!named.test(image) && !installers.some(({ name }) => name.test(image))) return null;
  const failed = installPackage(system, image, system.args);
  return failed === null ? 0 : 1603;
};
