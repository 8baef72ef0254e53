import { resolvePath } from "../common/path.ts";
import { modified, substitute } from "./loop-variable.ts";
import type { Shell } from "./session.ts";

/** An absolute path by the session's directory. */
export const absolute = (shell: Shell, path: string): string => resolvePath(shell.session.cwd, path);

/** `%~dpnx1`. */
export const modifiedWord = (shell: Shell, word: string, modifiers: string): string =>
  modified(word, modifiers, shell.session.cwd, (path) => shell.system.find(path));

/** Loop variables replaced. */
export const looped = (shell: Shell, text: string): string =>
  substitute(text, shell.loops, (value, modifiers) => modifiedWord(shell, value, modifiers));
