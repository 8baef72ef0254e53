import { isFailure } from "#core/failure.ts";
import type { OpenFile } from "#shell/system.ts";
import { fedContent } from "../common/content.ts";
import { type Buffer, buffer, type Io, type Sink } from "../common/io.ts";
import { unquote } from "../common/option.ts";
import { resolvePath } from "../common/path.ts";
import { fault, texts } from "./message.ts";
import { type Shell, within } from "./session.ts";
import type { Redirection } from "./syntax.ts";

interface Target {
  readonly file: OpenFile;
  readonly buffer: Buffer;
}

const isNul = (name: string): boolean => /^nul$/i.test(name);

// The file is opened before the command runs: a command may read what it writes to, and an impossible place stops it.
const open = (shell: Shell, path: string, append: boolean): Target | string => {
  const file = shell.system.open(path, append);
  return isFailure(file) ? file.message : { file, buffer: buffer(true) };
};

/** Runs a command with its redirections in force; what went to files, which are open all the while, is written when it has ended. */
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
  const closeAll = (): void => {
    for (const { file } of targets) shell.system.close(file);
  };
  const stopped = (text: string): number => {
    closeAll();
    return fault(shell, text);
  };
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
      if (isFailure(text)) return stopped(text.code === "3" ? texts.noPath : texts.noFile);
      input = info === null ? text : (fedContent(shell.system, info) ?? text);
    } else {
      const opened = open(shell, resolvePath(shell.session.cwd, name), kind === "append");
      if (typeof opened === "string") return stopped(opened);
      sinks[handle] = opened.buffer;
      targets.push(opened);
    }
  }
  const io: Io = { input, out: sinks[1] ?? shell.io.out, err: sinks[2] ?? shell.io.err };
  const code = run(within(shell, { io }));
  for (const { file, buffer: written } of targets) if (written.text !== "") shell.system.writeOpen(file, written.text);
  closeAll();
  return code;
};
