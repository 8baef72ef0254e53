import { isFailure } from "#core/failure.ts";
import type { PathInfo } from "#shell/system.ts";
import { extensionOf } from "../../common/path.ts";
import { textOf } from "../value/convert.ts";
import { listOf, type Value } from "../value/value.ts";
import type { Given } from "./bind.ts";
import { programLine } from "./bind.ts";
import { raise } from "./error.ts";
import { change, type Output, type Runtime } from "./runtime.ts";
import { inPipe } from "./spoiled-bytes.ts";

/** Where a program's error output goes. */
export type ErrorTarget = "own" | "output" | "nowhere" | ((text: string) => void);

const comSpec = "C:\\Windows\\System32\\cmd.exe";

const linesOf = (text: string): readonly string[] => {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};

/** Runs a program to its end; what it prints becomes lines, or goes straight through where nobody takes them. */
export const runNative = (
  runtime: Runtime,
  found: PathInfo,
  name: string,
  given: readonly Given[],
  input: readonly Value[] | null,
  output: Output,
  errors: ErrorTarget,
): void => {
  const { system, session, host } = runtime;
  host.finish();
  const script = /^\.(bat|cmd)$/i.test(extensionOf(found.path));
  const line = programLine(given);
  const quotedName = /\s/.test(name) ? `"${name}"` : name;
  const commandLine = script
    ? `cmd.exe /c "${[found.path.includes(" ") ? `"${found.path}"` : found.path, line].filter((each) => each !== "").join(" ")}"`
    : [quotedName, line].filter((each) => each !== "").join(" ");
  const stdout = output.direct ? undefined : system.stream();
  const stderr =
    errors === "own" ? undefined : errors === "nowhere" ? null : errors === "output" ? stdout : system.stream();
  const child = system.spawn(script ? comSpec : found.path, commandLine, {
    ...(session.cwd === session.processCwd ? {} : { cwd: session.cwd }),
    ...(session.env === session.processEnv ? {} : { env: session.env }),
    ...(input === null
      ? {}
      : {
          stdin: system.stream(
            input
              .flatMap((each) => listOf(each))
              .map((each) => `${inPipe(textOf(each))}\n`)
              .join(""),
          ),
        }),
    ...(stdout === undefined ? {} : { stdout }),
    ...(stderr === undefined ? {} : { stderr }),
  });
  if (isFailure(child)) {
    raise(runtime, {
      message: `Program '${name}' failed to run: ${child.message}`,
      category: "ResourceUnavailable",
      exception: "ApplicationFailedException",
      id: "NativeCommandFailed",
    });
    return;
  }
  const code = system.wait(child) | 0;
  change(runtime, { lastExitCode: code, ok: code === 0 });
  if (stdout !== undefined) for (const each of linesOf(system.collect(stdout))) output.emit(each);
  if (typeof errors === "function" && typeof stderr === "number") errors(system.collect(stderr));
};
