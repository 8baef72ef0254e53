import { isFailure } from "#core/failure.ts";
import type { PathInfo } from "#shell/system.ts";
import { contentOf } from "../common/content.ts";
import { findProgram } from "../common/find-program.ts";
import { drain, pipesOf, spawnStreams } from "../common/io.ts";
import { rawWords, unquote } from "../common/option.ts";
import { extensionOf } from "../common/path.ts";
import { runScript } from "./batch.ts";
import { fault, texts } from "./message.ts";
import { change, type Shell } from "./session.ts";

/** ERRORLEVEL after an unknown command; the processor itself ends with 1. */
const unknownLevel = 9009;

/** Starts a program and, unless told otherwise, waits for it. */
export const launch = (shell: Shell, { path }: PathInfo, commandLine: string, wait = true): number => {
  const { system, session, io } = shell;
  const pipes = pipesOf(system, io);
  const child = system.spawn(path, commandLine, {
    ...(session.cwd === session.processCwd ? {} : { cwd: session.cwd }),
    ...(session.env === session.processEnv ? {} : { env: session.env }),
    ...spawnStreams(system, io, pipes),
  });
  if (isFailure(child)) return fault(shell, child.message);
  if (!wait) return 0;
  const code = system.wait(child);
  drain(system, pipes);
  return code | 0;
};

/** A command that is not built in: a script, a program, or nothing known. */
export const runExternal = (shell: Shell, name: string, tail: string, called = false): number => {
  const { system, session } = shell;
  const plain = unquote(name);
  const found = plain === "" ? null : findProgram(system, plain, session);
  if (found === null || found.node.kind === "directory") {
    fault(shell, texts.unknown(plain));
    change(shell, { errorLevel: unknownLevel });
    return 1;
  }
  if (/^\.(bat|cmd)$/i.test(extensionOf(found.path))) {
    const text = contentOf(system, found);
    if (text !== null) return runScript(shell, found.path, [name, ...rawWords(tail)], tail.trim(), text, called);
    system.notModelled(`what ${found.path} does`);
    return system.building ? 0 : fault(shell, `Silo does not model what is in ${found.path}.`);
  }
  return launch(shell, found, name + tail);
};
