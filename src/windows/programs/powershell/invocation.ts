import { fromBase64 } from "#contract/file-tree/index.ts";
import { utf16 } from "./types/object-method.ts";

/** How the shell was started. */
export interface Invocation {
  readonly mode: "interactive" | "command" | "file" | "version" | "help";
  readonly text: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly noLogo: boolean;
  readonly stays: boolean;
  readonly workingDirectory: string | null;
  /** An option that does not exist. */
  readonly wrong: string | null;
}

// A name may be shortened. Source: learn.microsoft.com, about_PowerShell_exe, about_Pwsh.
const valued = [
  "executionpolicy",
  "ep",
  "ex",
  "psconsolefile",
  "version",
  "windowstyle",
  "outputformat",
  "o",
  "inputformat",
  "configurationname",
  "configurationfile",
  "custompipename",
  "settingsfile",
];
const flags = [
  "nologo",
  "noprofile",
  "nop",
  "noninteractive",
  "sta",
  "mta",
  "noexit",
  "noprofileloadtime",
  "login",
  "interactive",
];

const decoded = (text: string): string => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return "";
  return utf16(String.fromCharCode(...fromBase64(text)));
};

const isShort = (name: string, full: string, least: number): boolean => name.length >= least && full.startsWith(name);

/** Reads the arguments of powershell.exe or pwsh.exe. What follows the options without a name is a command, or for pwsh.exe a file. */
export const invocationOf = (args: readonly string[], edition: "Desktop" | "Core"): Invocation => {
  let result: Invocation = {
    mode: "interactive",
    text: "",
    file: "",
    args: [],
    noLogo: false,
    stays: false,
    workingDirectory: null,
    wrong: null,
  };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    const name = /^[-/]/.test(arg) ? arg.replace(/^(?:--?|\/)/, "").toLowerCase() : null;
    const rest = args.slice(at + 1);
    if (name === null || arg === "-") {
      if (edition === "Core" && /\.ps1$/i.test(arg)) return { ...result, mode: "file", file: arg, args: rest };
      return { ...result, mode: "command", text: arg === "-" ? "" : args.slice(at).join(" ") };
    }
    if (isShort(name, "command", 1)) return { ...result, mode: "command", text: rest.join(" ") };
    if (isShort(name, "file", 1)) return { ...result, mode: "file", file: rest[0] ?? "", args: rest.slice(1) };
    if (isShort(name, "encodedcommand", 1) && name !== "ep" && name !== "ex")
      return { ...result, mode: "command", text: decoded(rest[0] ?? "") };
    if (name === "ec") return { ...result, mode: "command", text: decoded(rest[0] ?? "") };
    if (edition === "Core" && (name === "version" || name === "v")) return { ...result, mode: "version" };
    if (name === "?" || name === "help" || name === "h") return { ...result, mode: "help" };
    if (isShort(name, "workingdirectory", 2) || name === "wd") {
      result = { ...result, workingDirectory: rest[0] ?? null };
      at += 1;
    } else if (flags.some((each) => isShort(name, each, 3))) {
      result = {
        ...result,
        noLogo: result.noLogo || isShort(name, "nologo", 3),
        stays: result.stays || isShort(name, "noexit", 3),
      };
    } else if (valued.some((each) => isShort(name, each, Math.min(2, each.length)))) at += 1;
    // Windows PowerShell takes what it does not know for the start of a command.
    else return { ...result, mode: "command", text: args.slice(at).join(" ") };
  }
  return result;
};
