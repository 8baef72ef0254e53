import { isFailure } from "#core/failure.ts";
import { fedContent } from "../common/content.ts";
import { type Buffer, buffer, type Io, type Sink } from "../common/io.ts";
import { unquote } from "../common/option.ts";
import { resolvePath } from "../common/path.ts";
import { fault, texts } from "./message.ts";
import { type Shell, within } from "./session.ts";
import type { Redirection } from "./syntax.ts";

interface Target {
  readonly path: string;
  readonly buffer: Buffer;
}

const isNul = (name: string): boolean => /^nul$/i.test(name);

// The file is made before the command runs: a command may read what it writes to, and an impossible place stops it.
const open = (shell: Shell, path: string, append: boolean): Target | string => {
  const written = shell.system.writeText(path, "", append);
  if (written === null) return { path, buffer: buffer() };
  return written.code === "3" ? texts.noPath : written.code === "2" ? texts.noFile : texts.denied;
};

/** Runs a command with its redirections in force; what went to files is written when it has ended. */
export const redirected = (
  shell: Shell,
  redirections: readonly Redirection[],
  expand: (text: string) => string,
  run: (shell: Shell) => number,
): number => {
  if (redirections.length === 0) return run(shell);
  let { input } = shell.io;
  const sinks: Record<number, Sink> = { 1: shell.io.out, 2: shell.io.err };
  const targets: Target[] = [];
  for (const { handle, kind, target } of redirections) {
    const name = unquote(expand(target));
    if (kind === "duplicate") {
      const source = sinks[Number(target)];
      if (source !== undefined) sinks[handle] = source;
    } else if (isNul(name)) {
      if (kind === "read") input = "";
      else sinks[handle] = { kind: "nul" };
    } else if (kind === "read") {
      const path = resolvePath(shell.session.cwd, name);
      const info = shell.system.find(path);
      const text = shell.system.readText(path);
      if (isFailure(text)) return fault(shell, text.code === "3" ? texts.noPath : texts.noFile);
      input = info === null ? text : (fedContent(shell.system, info) ?? text);
    } else {
      const opened = open(shell, resolvePath(shell.session.cwd, name), kind === "append");
      if (typeof opened === "string") return fault(shell, opened);
      sinks[handle] = opened.buffer;
      targets.push(opened);
    }
  }
  const io: Io = { input, out: sinks[1] ?? shell.io.out, err: sinks[2] ?? shell.io.err };
  const code = run(within(shell, { io }));
  // The file was made, or cut, when it was opened: what comes is added.
  for (const { path, buffer: written } of targets)
    if (written.text !== "") shell.system.writeText(path, written.text, true);
  return code;
};
