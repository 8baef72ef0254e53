import { declareProcedure, defineProcedure, type Procedure, type Steps } from "#core/procedure.ts";
import type { Program, System } from "#shell/system.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import { beginLine, endLine } from "../../kernel/terminal/line.ts";
import { buffered } from "../common/buffered.ts";
import { contentOf } from "../common/content.ts";
import { variable } from "../common/environment.ts";
import { parentOf, resolvePath } from "../common/path.ts";
import { hostOf } from "./host.ts";
import { invocationOf } from "./invocation.ts";
import type { Given } from "./run/bind.ts";
import { runElement } from "./run/element.ts";
import { Raised } from "./run/error.ts";
import { evaluate } from "./run/expression.ts";
import { runBlock, runText, showError } from "./run/invoke.ts";
import { type Core, change, Leaving, type Output, type Runtime, type Session } from "./run/runtime.ts";
import { runStatement, runStatements } from "./run/statement.ts";

type Edition = Runtime["edition"];

const core: Core = {
  evaluate,
  statements: runStatements,
  statement: runStatement,
  element: runElement,
  block: runBlock,
  showError,
};

const newSession = (system: System): Session => {
  const env = system.env();
  const cwd = system.cwd();
  return {
    cwd,
    env,
    processCwd: cwd,
    processEnv: env,
    pushed: [],
    variables: {},
    functions: {},
    aliases: {},
    lastExitCode: null,
    ok: true,
    downloads: {},
    exit: null,
  };
};

const runtimeOf = (system: System, edition: Edition, session: Session): Runtime => ({
  system,
  core,
  edition,
  session,
  scope: { variables: {}, parent: null },
  place: { source: "", file: null, text: "", at: 0 },
  depth: 0,
  host: hostOf(system),
  parsed: new Map(),
});

/** Runs a text at the top of the shell. An error ends it and is shown; `exit` ends the shell. */
const runTop = (runtime: Runtime, text: string, file: string | null, given: readonly Given[] = []): void => {
  const output: Output = { emit: (value) => runtime.host.show(value), direct: true };
  try {
    runText(runtime, { text, file, given, input: null, own: file !== null }, output);
  } catch (thrown) {
    if (thrown instanceof Raised) showError(runtime, thrown.record);
    else if (!(thrown instanceof Leaving)) throw thrown;
    else if (thrown.how === "exit") change(runtime, { exit: thrown.code });
  }
  runtime.host.finish();
};

interface LineArgs {
  readonly process: number;
  readonly line: string;
  readonly edition: Edition;
  readonly session: Session;
}

const powershellLine = declareProcedure<LineArgs, Session>("powershell line");

const exitCode = ({ session }: Runtime): number => session.exit ?? (session.ok ? 0 : 1);

/** The procedure of one typed line, for a machine to list. `createSystem` gives a process its system calls. */
export const powershellLineProcedure = (
  createSystem: (steps: Steps, process: number) => System,
): Procedure<LineArgs, Session> =>
  defineProcedure(powershellLine, (steps, { process, line, edition, session }) => {
    const mark = steps.do(beginLine, { shell: process as ProcessId, command: line });
    const system = buffered(createSystem(steps, process));
    const runtime = runtimeOf(system, edition, session);
    runTop(runtime, line, null);
    system.flush();
    const { ok, exit, lastExitCode } = runtime.session;
    const failed = lastExitCode === null || lastExitCode === 0 ? 1 : lastExitCode;
    if (mark !== null) steps.do(endLine, { line: mark, exitCode: exit ?? (ok ? 0 : failed) });
    return runtime.session;
  });

const banners: Readonly<Record<Edition, string>> = {
  Desktop:
    "Windows PowerShell\nCopyright (C) Microsoft Corporation. All rights reserved.\n\nInstall the latest PowerShell for new features and improvements! https://aka.ms/PSWindows\n\n",
  Core: "PowerShell 7.4.6\n",
};

const isOpen = (line: string): boolean => {
  const tail = line.trimEnd();
  return tail.endsWith("`") || tail.endsWith("{") || tail.endsWith("|") || tail.endsWith("(") || tail.endsWith(",");
};

const interact = (runtime: Runtime, banner: boolean): number => {
  const { system, edition } = runtime;
  if (banner) system.out(banners[edition]);
  for (;;) {
    let line = system.readLine(`PS ${runtime.session.cwd}> `);
    if (line === null) return runtime.session.lastExitCode ?? 0;
    // An unfinished line goes on after another prompt until an empty one ends it.
    if (isOpen(line)) {
      for (let more = system.readLine(">> "); more !== null && more.trim() !== ""; more = system.readLine(">> "))
        line += `\n${more}`;
    }
    if (line.trim() === "") continue;
    change(
      runtime,
      system.steps.call(powershellLine, { process: system.process, line, edition, session: runtime.session }),
    );
    if (runtime.session.exit !== null) return runtime.session.exit;
  }
};

const runFile = (runtime: Runtime, file: string, args: readonly string[]): number => {
  const { system } = runtime;
  const written = /\.\w+$/.test(file) ? file : `${file}.ps1`;
  const found = system.find(resolvePath(runtime.session.cwd, written));
  const text = found === null ? null : contentOf(system, found);
  if (found === null || text === null) {
    if (found !== null) {
      system.notModelled(`what is in ${found.path}`);
      return 0;
    }
    system.out(
      `The argument '${file}' to the -File parameter does not exist. Provide the path to an existing '.ps1' file as an argument to the -File parameter.\n`,
    );
    if (runtime.edition === "Desktop")
      system.out("Windows PowerShell\nCopyright (C) Microsoft Corporation. All rights reserved.\n");
    return runtime.edition === "Desktop" ? 0xfffd0000 : 64;
  }
  const given = args.map((each): Given => {
    const [, name, value] = /^-([A-Za-z]\w*)(?::(.*))?$/.exec(each) ?? [];
    return name === undefined
      ? { kind: "value", value: each, bare: true }
      : {
          kind: "parameter",
          name,
          value: value === undefined ? undefined : ({ $true: true, $false: false }[value.toLowerCase()] ?? value),
          text: each,
        };
  });
  runTop(runtime, text, found.path, given);
  // A script that ends by itself ends well; an error that ended it is 1.
  return runtime.session.exit ?? (runtime.session.ok ? 0 : 1);
};

const main =
  (edition: Edition) =>
  (own: System): number => {
    const system = buffered(own);
    const code = start(edition, system);
    system.flush();
    return code;
  };

// The shell writes what it knows of modules where this variable says. Source: learn.microsoft.com, about_PSModulePath.
const writeAnalysisCache = ({ system, session, edition }: Runtime): void => {
  const path = edition === "Core" ? variable(session.env, "PSModuleAnalysisCachePath") : undefined;
  if (path === undefined || system.find(path) !== null) return;
  if (system.find(parentOf(path)) === null) system.makeDirectory(parentOf(path));
  system.writeOpaque(path, 60_000);
};

const start = (edition: Edition, system: System): number => {
  const invocation = invocationOf(system.args, edition);
  const session = newSession(system);
  const runtime = runtimeOf(
    system,
    edition,
    invocation.workingDirectory === null
      ? session
      : { ...session, cwd: resolvePath(session.cwd, invocation.workingDirectory) },
  );
  switch (invocation.mode) {
    case "version":
      system.out("PowerShell 7.4.6\n");
      return 0;
    case "help":
      system.out(
        `\n${edition === "Core" ? "Usage: pwsh[.exe]" : "PowerShell[.exe]"} [-Command { - | <script-block> [-args <arg-array>] | <string> [<CommandParameters>] } ] [-File <filePath> <args>]\n`,
      );
      return 0;
    case "file": {
      const code = runFile(runtime, invocation.file, invocation.args);
      return (invocation.stays && runtime.session.exit === null ? interact(runtime, false) : code) >>> 0;
    }
    case "command":
      writeAnalysisCache(runtime);
      runTop(runtime, invocation.text, null);
      if (invocation.stays && runtime.session.exit === null) return interact(runtime, false) >>> 0;
      return exitCode(runtime) >>> 0;
    case "interactive":
      return interact(runtime, !invocation.noLogo) >>> 0;
  }
};

export const powershell: Program = { image: "powershell.exe", main: main("Desktop") };
export const pwsh: Program = { image: "pwsh.exe", main: main("Core") };
