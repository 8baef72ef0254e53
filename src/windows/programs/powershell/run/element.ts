import { type Failure, isFailure } from "#core/failure.ts";
import { contentOf } from "../../common/content.ts";
import { resolvePath } from "../../common/path.ts";
import { formatValues } from "../format/format.ts";
import type { Argument, Element, Redirect } from "../syntax/tree.ts";
import { textOf } from "../value/convert.ts";
import { isKind, listOf, type Value } from "../value/value.ts";
import type { Given } from "./bind.ts";
import { raise } from "./error.ts";
import { evaluate } from "./expression.ts";
import { findCommand } from "./find-command.ts";
import { runCmdlet, runText } from "./invoke.ts";
import { type ErrorTarget, runNative } from "./native.ts";
import { change, Leaving, type Output, type Runtime } from "./runtime.ts";
import { inFile } from "./spoiled-bytes.ts";

const givenOf = (runtime: Runtime, argument: Argument): readonly Given[] => {
  if (argument.kind === "verbatim") return [argument];
  if (argument.kind === "parameter")
    return [
      {
        kind: "parameter",
        name: argument.name,
        value: argument.value === null ? undefined : evaluate(runtime, argument.value),
        text: argument.text,
      },
    ];
  const value = evaluate(runtime, argument.value);
  if (argument.value.kind !== "splat") return [{ kind: "value", value, bare: argument.bare }];
  if (isKind(value, "table"))
    return Object.values(value.entries).map(({ key, value: each }) => ({
      kind: "parameter",
      name: textOf(key),
      value: each,
      text: `-${textOf(key)}`,
    }));
  return listOf(value).map((each): Given => ({ kind: "value", value: each, bare: false }));
};

const unknownCommand = (runtime: Runtime, name: string): void => {
  const { system } = runtime;
  if (system.building && /^[A-Za-z]+-[A-Za-z]+$/.test(name)) {
    // A cmdlet of a module that is not modelled: what it would have done is unknown.
    system.notModelled(`what the cmdlet ${name} does`);
    return;
  }
  raise(runtime, {
    message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    category: "ObjectNotFound",
    exception: "CommandNotFoundException",
    id: "CommandNotFoundException",
    target: name,
  });
};

const run = (
  runtime: Runtime,
  element: Extract<Element, { kind: "command" }>,
  input: readonly Value[] | null,
  output: Output,
  errors: ErrorTarget,
): void => {
  const name = evaluate(runtime, element.name);
  const given = element.args.flatMap((each) => givenOf(runtime, each));
  runtime.place = { ...runtime.place, text: element.text, at: element.at };
  if (isKind(name, "block")) {
    runText(runtime, { text: name.text, file: null, given, input, own: element.how === "&" }, output);
    return;
  }
  const word =
    isKind(name, "object") && typeof name.members.$command === "string" ? name.members.$command : textOf(name);
  const command = findCommand(runtime, word);
  if (command === null) unknownCommand(runtime, word);
  else if (command.kind === "cmdlet") runCmdlet(runtime, command.cmdlet, given, input, output);
  else if (command.kind === "function")
    runText(runtime, { text: command.text, file: null, given, input, own: element.how !== "." }, output);
  else if (command.kind === "program") runNative(runtime, command.found, word, given, input, output, errors);
  else {
    const found = runtime.system.find(command.path);
    const text = found === null ? null : contentOf(runtime.system, found);
    if (text === null) {
      runtime.system.notModelled(`what ${command.path} does`);
      return;
    }
    try {
      runText(runtime, { text, file: command.path, given, input, own: element.how !== "." }, output);
    } catch (thrown) {
      if (!(thrown instanceof Leaving) || thrown.how !== "exit") throw thrown;
      change(runtime, { lastExitCode: thrown.code, ok: thrown.code === 0 });
    }
  }
};

const fileOf = (runtime: Runtime, redirect: Redirect): string | null => {
  if (redirect.to === null) return null;
  const target = evaluate(runtime, redirect.to);
  return target === null ? "" : resolvePath(runtime.session.cwd, textOf(target));
};

const refused = (runtime: Runtime, path: string, { code }: Failure): void =>
  raise(runtime, {
    message:
      code === "32"
        ? `The process cannot access the file '${path}' because it is being used by another process.`
        : `Could not find a part of the path '${path}'.`,
    category: "OpenError",
    exception: code === "32" ? "System.IO.IOException" : "System.IO.DirectoryNotFoundException",
    id: "FileOpenFailure",
    target: path,
  });

const save = (runtime: Runtime, path: string, text: string, append: boolean): void => {
  const failed = runtime.system.writeText(path, inFile(text), append);
  if (failed !== null) refused(runtime, path, failed);
};

/** Runs one element of a pipeline, its redirections in force. */
export const runElement = (
  runtime: Runtime,
  element: Element,
  input: readonly Value[] | null,
  output: Output,
): void => {
  let out = output;
  let errors: ErrorTarget = "own";
  const saved: Value[] = [];
  let path: string | null = null;
  let append = false;
  for (const redirect of element.redirects) {
    const file = fileOf(runtime, redirect);
    if (redirect.from <= 1 && file !== null) {
      path = file;
      append = redirect.append;
      out = { emit: (value) => saved.push(value), direct: false };
    }
    if (redirect.from === 2 || redirect.from === 0)
      errors =
        file === null ? "output" : file === "" ? "nowhere" : (text) => save(runtime, file, text, redirect.append);
  }
  if (errors === "output" && out.direct) errors = "own";
  // Held open from before the command runs until all is written. Source: PowerShell, Out-File, BeginProcessing.
  const file = path === null || path === "" ? null : runtime.system.open(path, append);
  if (path !== null && isFailure(file)) {
    refused(runtime, path, file);
    return;
  }
  if (element.kind === "expression") {
    const value = evaluate(runtime, element.value);
    change(runtime, { ok: true });
    if (element.value.kind !== "step") for (const each of listOf(value)) out.emit(each);
  } else run(runtime, element, input, out, errors);
  if (file === null || isFailure(file)) return;
  const text = formatValues(saved);
  if (text !== "") runtime.system.writeOpen(file, inFile(text));
  runtime.system.close(file);
};
