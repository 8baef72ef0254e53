import { declareProcedure, defineProcedure, type Procedure, type Steps } from "#core/procedure.ts";
import type { Program, System } from "#shell/system.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import { beginLine, endLine } from "../../kernel/terminal/line.ts";
import { splitProgram } from "../common/arguments.ts";
import { buffered } from "../common/buffered.ts";
import { ownIo } from "../common/io.ts";
import { runLine } from "./line.ts";
import { runNamed } from "./named.ts";
import { promptText } from "./prompt.ts";
import { type Core, change, newSession, type Session, type Shell } from "./session.ts";
import { version } from "./version.ts";

const core: Core = { line: runLine, named: runNamed };

const shellOf = (system: System, session: Session): Shell => ({
  system,
  core,
  session,
  script: null,
  loops: {},
  io: ownIo,
});

/** One typed line. Answers of a line are forgotten with it, so a long session stays cheap to replay. */
interface LineArgs {
  readonly process: number;
  readonly line: string;
  readonly session: Session;
}

const cmdLine = declareProcedure<LineArgs, Session>("cmd line");

/** The procedure of one typed line, for a machine to list. `createSystem` gives a process its system calls. */
export const cmdLineProcedure = (
  createSystem: (steps: Steps, process: number) => System,
): Procedure<LineArgs, Session> =>
  defineProcedure(cmdLine, (steps, { process, line, session }) => {
    const mark = steps.do(beginLine, { shell: process as ProcessId, command: line });
    const system = buffered(createSystem(steps, process));
    const shell = shellOf(system, session);
    runLine(shell, line);
    system.flush();
    const { leaving, errorLevel } = shell.session;
    if (mark !== null)
      steps.do(endLine, { line: mark, exitCode: leaving?.kind === "exit" ? leaving.code : errorLevel });
    return shell.session;
  });

const interact = (shell: Shell, banner: boolean): number => {
  const { system } = shell;
  if (banner) system.out(`${version(system)}\n(c) Microsoft Corporation. All rights reserved.\n`);
  for (;;) {
    const line = system.readLine(`\n${shell.session.echo ? promptText(shell) : ""}`);
    if (line === null) return shell.session.errorLevel;
    if (line.trim() === "") continue;
    change(shell, system.steps.call(cmdLine, { process: system.process, line, session: shell.session }));
    const { leaving } = shell.session;
    if (leaving?.kind === "exit" || leaving?.kind === "return") return leaving.code;
    change(shell, { leaving: null });
  }
};

interface Invocation {
  readonly afterwards: "interact" | "end" | "stay";
  readonly line: string;
  readonly quiet: boolean;
}

// Source: learn.microsoft.com, cmd: without /S the quotes stay if there are just two, no special sign, white space between, and what is between is a program.
const unwrapped = (system: System, text: string, simple: boolean): string => {
  const line = text.trimStart();
  if (!line.startsWith('"')) return line;
  const inside = line.slice(1, line.indexOf('"', 1));
  const stays =
    !simple &&
    line.split('"').length === 3 &&
    !/[&<>()@^|]/.test(line) &&
    /\s/.test(inside) &&
    system.which(inside)?.notModelled === null;
  const last = line.lastIndexOf('"');
  return stays || last === 0 ? (stays ? line : line.slice(1)) : line.slice(1, last) + line.slice(last + 1);
};

const invocationOf = (system: System): Invocation => {
  let { rest } = splitProgram(system.commandLine);
  let simple = false;
  let quiet = false;
  for (;;) {
    const [written, letter = ""] = /^\s*\/([a-z?])(?::\S*)?/i.exec(rest) ?? [];
    if (written === undefined) return { afterwards: "interact", line: "", quiet };
    rest = rest.slice(written.length);
    if (/[ckr]/i.test(letter))
      return { afterwards: /k/i.test(letter) ? "stay" : "end", line: unwrapped(system, rest, simple), quiet };
    if (/s/i.test(letter)) simple = true;
    if (/q/i.test(letter)) quiet = true;
  }
};

const start = (system: System): number => {
  const { afterwards, line, quiet } = invocationOf(system);
  const shell = shellOf(system, { ...newSession(system), echo: !quiet });
  if (afterwards === "interact") return interact(shell, true) >>> 0;
  const code = runLine(shell, line);
  const { leaving } = shell.session;
  if (leaving?.kind === "exit" || leaving?.kind === "return") return leaving.code >>> 0;
  if (afterwards === "stay") return interact(shell, false) >>> 0;
  return code === "incomplete" ? 1 : code >>> 0;
};

const main = (own: System): number => {
  const system = buffered(own);
  const code = start(system);
  system.flush();
  return code;
};

export const cmd: Program = { image: "cmd.exe", main };
