import type { Program, System } from "#shell/system.ts";
import { downloadTo, nameInUrl } from "../common/download.ts";
import { variable } from "../common/environment.ts";
import { installPackage } from "../common/installers/install.ts";
import { joinTo, leafOf, resolvePath } from "../common/path.ts";
import { openDirectory } from "../common/placement.ts";
import { readWish, type Wish } from "./options.ts";

/** Exit codes. Source: learn.microsoft.com, "MsiExec.exe and InstMsi.exe error messages". */
const codes = { fatal: 1603, unknownProduct: 1605, noPackage: 1619, badCommandLine: 1639 } as const;

// What the log says besides its first and last line is not known.
const logIt = (system: System, { log, target }: Wish, code: number): void => {
  if (log === null || log === "") return;
  const text = `=== Verbose logging started ===\nMSI (c): package ${target}\nMainEngineThread is returning ${code}\n=== Verbose logging stopped ===\n`;
  system.writeText(log, text);
};

const extract = (system: System, path: string): number => {
  const given = system.args.find((each) => /^targetdir=/i.test(each)) ?? "";
  const directory = resolvePath("C:\\", given.slice(given.indexOf("=") + 1).replaceAll('"', ""));
  const what = `what ${leafOf(path)} extracts`;
  const there = system.find(directory);
  if (there !== null && there.notModelled === null) system.notModelled(what);
  else system.install([openDirectory(directory, what, system.wallClock())], `extraction of ${leafOf(path)}`);
  return 0;
};

const fetched = (system: System, url: string): string | null => {
  const path = joinTo(variable(system.env(), "TEMP") ?? "C:\\Windows\\Temp", nameInUrl(url));
  return downloadTo(system, url, path) === null ? path : null;
};

const perform = (system: System, { act, target }: Wish): number => {
  if (act === null || target === "") return codes.badCommandLine;
  if (act === "uninstall" && target.startsWith("{")) return codes.unknownProduct;
  const path = /^https?:\/\//i.test(target) ? fetched(system, target) : resolvePath(system.cwd(), target);
  const found = path === null ? null : system.find(path);
  if (found === null || found.node.kind === "directory") return codes.noPackage;
  if (act === "extract") return extract(system, found.path);
  if (act === "install") return installPackage(system, found.path, system.args) === null ? 0 : codes.fatal;
  system.notModelled(`what the ${act} of ${leafOf(found.path)} changes`);
  return 0;
};

/** The Windows Installer. What a package lays down is known by its name alone; a dialog that nobody sees is taken as answered, which is an assumption. */
export const msiexec: Program = {
  image: "msiexec.exe",
  main: (system) => {
    const wish = readWish(system.args);
    const code = perform(system, wish);
    logIt(system, wish, code);
    return code;
  },
};
