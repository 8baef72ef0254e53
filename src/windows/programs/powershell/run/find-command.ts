import type { PathInfo } from "#shell/system.ts";
import { findProgram } from "../../common/find-program.ts";
import { joinTo, resolvePath } from "../../common/path.ts";
import type { Cmdlet } from "../cmdlets/cmdlet.ts";
import { aliasOf, cmdletOf } from "../cmdlets/index.ts";
import type { Runtime } from "./runtime.ts";

export type Command =
  | { readonly kind: "function"; readonly name: string; readonly text: string }
  | { readonly kind: "cmdlet"; readonly cmdlet: Cmdlet }
  | { readonly kind: "script"; readonly path: string }
  | { readonly kind: "program"; readonly found: PathInfo };

const scriptAt = (runtime: Runtime, name: string): string | null => {
  const { system, session } = runtime;
  const isPath = /[\\/]/.test(name);
  const named = /\.ps1$/i.test(name) ? [name] : isPath ? [`${name}.ps1`] : [];
  for (const each of named) {
    const place = isPath || /^[A-Za-z]:/.test(each) ? resolvePath(session.cwd, each) : null;
    const found = place === null ? null : system.find(place);
    if (found?.node.kind === "file" && (found.notModelled === null || each === name)) return found.path;
  }
  return null;
};

/** What a command name means: alias, function, cmdlet, script, program. */
export const findCommand = (runtime: Runtime, name: string): Command | null => {
  const { session } = runtime;
  const alias = session.aliases[name.toLowerCase()] ?? aliasOf(name, runtime.edition);
  if (alias !== undefined && alias.toLowerCase() !== name.toLowerCase()) return findCommand(runtime, alias);
  const known = session.functions[name.toLowerCase()];
  if (known !== undefined) return { kind: "function", ...known };
  const cmdlet = cmdletOf(name.replace(/^[\w.]+\\(?=\w+-)/, ""), runtime.edition);
  if (cmdlet !== undefined) return { kind: "cmdlet", cmdlet };
  if (name === "" || /[\n"<>|]/.test(name)) return null;
  const script = scriptAt(runtime, name);
  if (script !== null) return { kind: "script", path: script };
  const found = findProgram(runtime.system, name, { ...session, skipCurrent: true });
  // The current directory is not looked into: what is found only there stays unknown.
  const here = joinTo(session.cwd, "").toUpperCase();
  const onlyHere =
    found !== null &&
    !/[\\/]/.test(name) &&
    found.path.toUpperCase() === here + found.path.slice(here.length).toUpperCase() &&
    !found.path.slice(here.length).includes("\\") &&
    !onPath(runtime, session.cwd);
  return found === null || onlyHere ? null : { kind: "program", found };
};

const onPath = (runtime: Runtime, directory: string): boolean =>
  Object.entries(runtime.session.env).some(
    ([name, value]) =>
      name.toUpperCase() === "PATH" &&
      value
        .split(";")
        .some((each) => each.trim().replace(/\\+$/, "").toUpperCase() === directory.replace(/\\+$/, "").toUpperCase()),
  );
