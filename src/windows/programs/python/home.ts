import type { System } from "#shell/system.ts";
import { joinTo } from "../common/path.ts";
import { ownDirectory } from "../install/own-directory.ts";

/** The directory that python.exe is in; pip.exe is in `Scripts` below it. */
export const pythonHome = (system: System): string => ownDirectory(system, "C:\\Python").replace(/\\Scripts$/i, "");

export const sitePackages = (system: System): string => joinTo(pythonHome(system), "Lib\\site-packages");
