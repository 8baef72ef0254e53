import type { Call, Cmdlet } from "../cmdlets/cmdlet.ts";
import { parametersOf } from "../cmdlets/cmdlet.ts";
import { parse } from "../syntax/parse.ts";
import type { Parsed, Script } from "../syntax/tree.ts";
import { castTo } from "../types/cast.ts";
import { textOf, textsOf, truthOf } from "../value/convert.ts";
import { collapse, listOf, object, table, type Value } from "../value/value.ts";
import { bind, type Given, named } from "./bind.ts";
import { type Complaint, errorText, Raised, raise, recordOf } from "./error.ts";
import { change, Leaving, type Output, type Runtime, scoped } from "./runtime.ts";
import { preference, readVariable, writeVariable } from "./variable.ts";

/** Functions that call each other deeper than this are stopped. An assumption: the real limit is the stack. */
const deepest = 100;

/** A text as a script, parsed once. */
export const scriptOf = (runtime: Runtime, text: string): Parsed => {
  const known = runtime.parsed.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text);
  runtime.parsed.set(text, parsed);
  return parsed;
};

const parsedOrRaised = (runtime: Runtime, text: string, file: string | null): Script => {
  const parsed = scriptOf(runtime, text);
  if (parsed.ok) return parsed.script;
  runtime.place = { source: text, file, text: text.slice(parsed.at).split("\n")[0]?.slice(0, 1) || " ", at: parsed.at };
  return raise(runtime, {
    message: parsed.message,
    category: "ParserError",
    exception: "ParentContainsErrorRecordException",
    id: parsed.id,
  });
};

/** Shows an error that nobody has caught, and remembers it. */
export const showError = (runtime: Runtime, record: Raised["record"]): void => {
  runtime.host.finish();
  runtime.host.write(errorText(runtime, record), true);
  change(runtime, { ok: false });
};

/** An error after which a command may go on. */
const complain = (runtime: Runtime, complaint: Complaint, action: string): void => {
  const record = recordOf(runtime, complaint);
  const errors = listOf(readVariable(runtime, "global:error") ?? []);
  writeVariable(runtime, "global:error", [record, ...errors.slice(0, 20)]);
  change(runtime, { ok: false });
  if (action === "stop" || action === "inquire") throw new Raised(record);
  if (action === "silentlycontinue" || action === "ignore") return;
  showError(runtime, record);
};

const runtimeComplaint = (runtime: Runtime, cmdlet: string, bound: ReturnType<typeof bind>): Raised | null => {
  if (bound.ok) return null;
  const base = { category: "InvalidArgument", exception: "ParameterBindingException", command: cmdlet };
  const complaint: Complaint =
    "unknown" in bound
      ? {
          ...base,
          message: `A parameter cannot be found that matches parameter name '${bound.unknown}'.`,
          id: "NamedParameterNotFound",
        }
      : "missing" in bound
        ? {
            ...base,
            message: `Missing an argument for parameter '${bound.missing}'. Specify a parameter of type 'System.String' and try again.`,
            id: "MissingArgument",
          }
        : {
            ...base,
            message: `A positional parameter cannot be found that accepts argument '${textOf(bound.surplus)}'.`,
            id: "PositionalParameterNotFound",
          };
  return new Raised(recordOf(runtime, complaint));
};

export const runCmdlet = (
  runtime: Runtime,
  cmdlet: Cmdlet,
  given: readonly Given[],
  input: readonly Value[] | null,
  output: Output,
): void => {
  const bound = bind(parametersOf(cmdlet.parameters), given);
  const failed = runtimeComplaint(runtime, cmdlet.name, bound);
  if (failed !== null || !bound.ok) throw failed;
  const { values } = bound;
  const action = values.has("ErrorAction")
    ? textOf(values.get("ErrorAction") ?? null).toLowerCase()
    : preference(runtime, "erroractionpreference");
  change(runtime, { ok: true });
  const { place } = runtime;
  const gathered: Value[] = [];
  const call: Call = {
    runtime,
    name: cmdlet.name,
    input: input ?? [],
    piped: input !== null,
    emit: (value) => {
      gathered.push(value);
      output.emit(value);
    },
    has: (name) => values.has(name),
    flag: (name) => truthOf(values.get(name) ?? false),
    value: (name) => values.get(name) ?? null,
    text: (name) => textOf(values.get(name) ?? null),
    texts: (name) => textsOf(values.get(name)),
    complain: (complaint) => {
      runtime.place = place;
      complain(runtime, { command: cmdlet.name, ...complaint }, action);
    },
  };
  try {
    cmdlet.run(call);
  } catch (thrown) {
    if (
      !(thrown instanceof Raised) ||
      (action !== "silentlycontinue" && action !== "ignore") ||
      !values.has("ErrorAction") ||
      cmdlet.name === "ForEach-Object"
    )
      throw thrown;
    change(runtime, { ok: false });
  }
  if (values.has("OutVariable")) writeVariable(runtime, textOf(values.get("OutVariable") ?? null), collapse(gathered));
};

const argumentsFor = (runtime: Runtime, script: Script, given: readonly Given[]): Record<string, Value> => {
  const variables: Record<string, Value> = {};
  const parameters = script.parameters.map(({ name, type }, place) => ({
    name,
    aliases: [],
    kind: type?.toLowerCase() === "switch" ? ("switch" as const) : ("value" as const),
    place: type?.toLowerCase() === "switch" ? null : place,
    rest: false,
  }));
  const loose: Value[] = [];
  const known: Given[] = [];
  let open = parameters.filter(({ place }) => place !== null).length;
  given.forEach((each, at) => {
    const before = given[at - 1];
    const belongs =
      before?.kind === "parameter" && before.value === undefined && named(parameters, before.name)?.kind === "value";
    if (each.kind === "parameter" && named(parameters, each.name) === undefined) loose.push(each.text);
    else if (each.kind === "value" && !belongs && open <= 0) loose.push(each.value);
    else {
      if (each.kind === "value") open -= 1;
      known.push(each);
    }
  });
  const bound = bind(parameters, known);
  for (const { name, type, initial } of script.parameters) {
    const value =
      bound.ok && bound.values.has(name)
        ? (bound.values.get(name) ?? null)
        : initial === null
          ? type?.toLowerCase() === "switch"
            ? false
            : null
          : runtime.core.evaluate(runtime, initial);
    variables[name.toLowerCase()] = type === null || value === null ? value : castTo(runtime, type, value);
  }
  variables.args = bound.ok ? loose : [...loose, ...("surplus" in bound ? [bound.surplus] : [])];
  variables.psboundparameters = table(bound.ok ? [...bound.values] : []);
  return variables;
};

export interface Invocation {
  readonly text: string;
  readonly file: string | null;
  readonly given: readonly Given[];
  readonly input: readonly Value[] | null;
  /** Whether it has variables of its own. */
  readonly own: boolean;
}

/** Runs the text of a function, a script or a block with its arguments. */
export const runText = (runtime: Runtime, { text, file, given, input, own }: Invocation, output: Output): void => {
  if (runtime.depth > deepest)
    raise(runtime, {
      message: "The script failed due to call depth overflow.",
      category: "InvalidOperation",
      exception: "ScriptCallDepthException",
      id: "CallDepthOverflow",
    });
  const { place } = runtime;
  const script = parsedOrRaised(runtime, text, file);
  const variables = argumentsFor(runtime, script, given);
  if (file !== null) variables.psscriptroot = file.slice(0, Math.max(2, file.lastIndexOf("\\")));
  if (file !== null) variables.pscommandpath = file;
  if (file !== null)
    variables.myinvocation = object("System.Management.Automation.InvocationInfo", {
      MyCommand: object("System.Management.Automation.ExternalScriptInfo", {
        Path: file,
        Definition: file,
        Name: file.slice(file.lastIndexOf("\\") + 1),
      }),
    });
  if (input !== null) variables.input = [...input];
  const body = (): void => {
    const run = (statements: Script["body"]): void => {
      runtime.place = { source: text, file, text, at: 0 };
      runtime.core.statements(runtime, statements, output);
    };
    run(script.begin);
    if (script.perItem) {
      for (const each of input ?? [null]) {
        writeVariable(runtime, "_", each);
        run(script.body);
      }
    } else run(script.body);
    run(script.end);
  };
  try {
    if (own) scoped(runtime, variables, body);
    else {
      for (const [name, value] of Object.entries(variables))
        if (name !== "args" || given.length > 0) writeVariable(runtime, name, value);
      body();
    }
  } catch (thrown) {
    if (!(thrown instanceof Leaving) || thrown.how !== "return") throw thrown;
  } finally {
    runtime.place = place;
  }
};

/** Runs a block with values as its arguments. */
export const runBlock = (runtime: Runtime, text: string, args: readonly Value[], own: boolean, output: Output): void =>
  runText(
    runtime,
    { text, file: null, given: args.map((value) => ({ kind: "value", value, bare: false })), input: null, own },
    output,
  );
