import { variable as environmentVariable, withVariable } from "../../common/environment.ts";
import { momentOf } from "../../common/moment.ts";
import { dateText, textOf } from "../value/convert.ts";
import { custom, object, table, type Value } from "../value/value.ts";
import { change, type Runtime, type Scope } from "./runtime.ts";

const holder = (scope: Scope | null, name: string): Scope | null => {
  for (let at = scope; at !== null; at = at.parent) if (Object.hasOwn(at.variables, name)) return at;
  return null;
};

// Source: learn.microsoft.com, about_Automatic_Variables, about_Preference_Variables.
const automatic = (runtime: Runtime, name: string): Value | undefined => {
  const { session, system, edition } = runtime;
  switch (name) {
    case "true":
      return true;
    case "false":
      return false;
    case "null":
      return null;
    case "?":
      return session.ok;
    case "lastexitcode":
      return session.lastExitCode;
    case "pwd":
      return object("System.Management.Automation.PathInfo", { Path: session.cwd, $text: session.cwd });
    case "home":
      return environmentVariable(session.env, "USERPROFILE") ?? "C:\\Users\\ContainerAdministrator";
    case "pid":
      return system.process;
    case "pshome":
      return edition === "Desktop" ? "C:\\Windows\\System32\\WindowsPowerShell\\v1.0" : "C:\\Program Files\\PowerShell";
    case "psversiontable":
      return edition === "Desktop"
        ? table(
            [
              ["PSVersion", versionOf("5.1.20348.2849")],
              ["PSEdition", "Desktop"],
              ["CLRVersion", "4.0.30319.42000"],
            ],
            true,
          )
        : table(
            [
              ["PSVersion", versionOf("7.4.6")],
              ["PSEdition", "Core"],
              ["OS", "Microsoft Windows 10.0.20348"],
              ["Platform", "Win32NT"],
            ],
            true,
          );
    case "host":
      return custom({ Name: "ConsoleHost", Version: versionOf("5.1.20348.2849") });
    case "iswindows":
      return edition === "Core" ? true : undefined;
    case "islinux":
    case "ismacos":
      return edition === "Core" ? false : undefined;
    case "psculture":
    case "psuiculture":
      return "en-US";
    case "erroractionpreference":
    case "verbosepreference":
    case "debugpreference":
    case "warningpreference":
    case "progresspreference":
      return name.startsWith("verbose") || name.startsWith("debug") ? "SilentlyContinue" : "Continue";
    case "confirmpreference":
      return "High";
    case "ofs":
      return " ";
    default:
      return undefined;
  }
};

/** `5.1.20348.2849` as a version. */
export const versionOf = (text: string): Value => {
  const [major = 0, minor = 0, build = -1, revision = -1] = text.split(".").map(Number);
  return object("System.Version", { Major: major, Minor: minor, Build: build, Revision: revision, $text: text });
};

const split = (name: string): readonly [drive: string, rest: string] => {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name.toLowerCase()] : [name.slice(0, colon).toLowerCase(), name.slice(colon + 1)];
};

/** A variable's value; undefined for one that was never set. */
export const readVariable = (runtime: Runtime, name: string): Value | undefined => {
  const [drive, rest] = split(name);
  if (drive === "env") return environmentVariable(runtime.session.env, rest) ?? null;
  const folded = rest.toLowerCase();
  if (drive === "global") return runtime.session.variables[folded];
  const fixed = folded === "true" || folded === "false" || folded === "null" ? automatic(runtime, folded) : undefined;
  if (fixed !== undefined) return fixed;
  const scope = holder(runtime.scope, folded);
  if (scope !== null) return scope.variables[folded];
  if (Object.hasOwn(runtime.session.variables, folded)) return runtime.session.variables[folded];
  return automatic(runtime, folded);
};

/** Sets a variable where the script stands; at the top that is a global one. */
export const writeVariable = (runtime: Runtime, name: string, value: Value): void => {
  const [drive, rest] = split(name);
  if (drive === "env") {
    change(runtime, { env: withVariable(runtime.session.env, rest, textOf(value)) });
    return;
  }
  const folded = rest.toLowerCase();
  if (folded === "null" || folded === "true" || folded === "false") return;
  if (drive === "global" || drive === "script" || runtime.scope.parent === null)
    change(runtime, { variables: { ...runtime.session.variables, [folded]: value } });
  else runtime.scope.variables[folded] = value;
};

/** A preference such as `ErrorActionPreference`, folded. */
export const preference = (runtime: Runtime, name: string): string =>
  textOf(readVariable(runtime, name) ?? "").toLowerCase();

/** `Wednesday, December 11, 2024 8:30:00 AM`, as a date is shown by itself. */
export const longDate = (millis: number): string => {
  const at = momentOf(millis);
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  const clock = dateText(millis).slice(11).split(":");
  return `${days[at.weekday]}, ${months[at.month - 1]} ${at.day}, ${at.year} ${at.hour % 12 || 12}:${clock[1]}:${clock[2]} ${at.hour < 12 ? "AM" : "PM"}`;
};
