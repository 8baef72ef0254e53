import { type Builtin, builtins } from "./builtins/index.ts";
import { runExternal } from "./external.ts";
import { fault, texts } from "./message.ts";
import { change, type Shell } from "./session.ts";

interface Named {
  readonly name: string;
  readonly tail: string;
}

const split = (text: string): Named => {
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') open = !open;
    else if (!open && /[\s,;=]/.test(letter)) return { name: text.slice(0, at), tail: text.slice(at) };
  }
  return { name: text, tail: "" };
};

const byName = new Map<string, Builtin>(builtins.flatMap((each) => each.names.map((name) => [name, each] as const)));

// `cd\`, `echo.`, `dir/b`: a built-in name may be followed by such a sign without a space.
const builtinOf = ({ name, tail }: Named): { readonly builtin: Builtin; readonly tail: string } | null => {
  const builtin = byName.get(name.toLowerCase());
  if (builtin !== undefined) return { builtin, tail };
  const [, word, more] = /^([A-Za-z]+)([.\\/:(+[\]][\s\S]*)$/.exec(name) ?? [];
  if (word === undefined || more === undefined) return null;
  const glued = byName.get(word.toLowerCase());
  if (glued === undefined || (/[\\/.]/.test(more.slice(1)) && /\.\w+$/.test(more) && !more.startsWith("/")))
    return null;
  return { builtin: glued, tail: more + tail };
};

const changeDrive = (shell: Shell, drive: string): number => {
  if (drive.toUpperCase() === shell.session.cwd.slice(0, 2).toUpperCase()) return 0;
  if (shell.system.find(`${drive}\\`) === null) return fault(shell, "The system cannot find the drive specified.");
  change(shell, { cwd: `${drive.toUpperCase()}\\` });
  return 0;
};

/** Runs a command by its name and tail: built in, a change of drive, or a program. */
export const runNamed = (shell: Shell, text: string, called: boolean): number => {
  const named = split(text.replace(/^[\s@,;=]+/, ""));
  if (named.name === "") return 0;
  const builtin = builtinOf(named);
  if (builtin !== null) {
    const code = builtin.builtin.run(shell, builtin.tail);
    if (code !== 0 || !builtin.builtin.keepsLevel) change(shell, { errorLevel: code });
    return code;
  }
  if (/^[A-Za-z]:$/.test(named.name)) return changeDrive(shell, named.name);
  if (/^\.+\//.test(named.name)) {
    fault(shell, texts.unknown(named.name.replace(/\/.*$/, "")));
    change(shell, { errorLevel: 9009 });
    return 1;
  }
  const code = runExternal(shell, named.name, named.tail, called);
  if (shell.session.errorLevel !== 9009 || code !== 1) change(shell, { errorLevel: code });
  return code;
};
