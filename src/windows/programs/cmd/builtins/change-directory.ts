import { unquote } from "../../common/option.ts";
import { fault, out, texts } from "../message.ts";
import { change, type Shell } from "../session.ts";
import { absolute } from "../words.ts";
import type { Builtin } from "./builtin.ts";

/** Makes a directory the current one; gives the exit code. */
const enter = (shell: Shell, written: string): number => {
  const path = absolute(shell, written);
  const found = shell.system.find(path);
  if (found === null) return fault(shell, texts.noPath);
  if (found.node.kind === "file") return fault(shell, texts.directory);
  change(shell, { cwd: found.path });
  return 0;
};

export const changeDirectory: Builtin = {
  names: ["cd", "chdir"],
  run: (shell, tail) => {
    const change = /^\s*\/d(?=\s|$)/i.exec(tail);
    const path = unquote(tail.slice(change?.[0].length ?? 0)).trim();
    if (path === "") {
      out(shell, `${shell.session.cwd}\n`);
      return 0;
    }
    // Source: Microsoft, KB156276: CMD does not support UNC paths as current directory.
    if (path.startsWith("\\\\"))
      return fault(shell, `'${path}'\nCMD does not support UNC paths as current directories.`);
    const drive = /^[A-Za-z]:/.exec(path)?.[0].toUpperCase();
    // Without /D the directory of another drive changes, not the drive; only C: is modelled.
    if (drive !== undefined && drive !== shell.session.cwd.slice(0, 2))
      return change === null ? 0 : fault(shell, texts.noPath);
    return enter(shell, path);
  },
};

export const pushDirectory: Builtin = {
  names: ["pushd"],
  run: (shell, tail) => {
    const { cwd, pushed } = shell.session;
    const path = unquote(tail).trim();
    if (path === "") {
      for (const each of pushed) out(shell, `${each}\n`);
      return 0;
    }
    const code = enter(shell, path);
    if (code === 0) change(shell, { pushed: [cwd, ...pushed] });
    return code;
  },
};

export const popDirectory: Builtin = {
  names: ["popd"],
  run: (shell) => {
    const [last, ...pushed] = shell.session.pushed;
    if (last === undefined) return 1;
    change(shell, { cwd: last, pushed });
    return 0;
  },
};
