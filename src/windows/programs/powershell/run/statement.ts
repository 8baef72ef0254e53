import type { Script, Statement } from "../syntax/tree.ts";
import { textOf, truthOf } from "../value/convert.ts";
import { equal } from "../value/operators.ts";
import { regexOf } from "../value/regex.ts";
import { collapse, isKind, listOf, object, type Value } from "../value/value.ts";
import { like } from "../value/wildcard.ts";
import { Raised, raise, recordOf } from "./error.ts";
import { assign, evaluate } from "./expression.ts";
import { change, gather, Leaving, type Output, type Runtime } from "./runtime.ts";
import { writeVariable } from "./variable.ts";

/** Rounds after which a loop that does nothing else is stopped: a browser's tab must stay alive. */
const mostRounds = 100_000;

const test = (runtime: Runtime, statement: Statement): boolean =>
  truthOf(collapse(gather((output) => runtime.core.statement(runtime, statement, output))));

const resultOf = (runtime: Runtime, statement: Statement): Value => {
  const [only] = statement.kind === "pipeline" ? statement.elements : [];
  if (
    statement.kind === "pipeline" &&
    statement.elements.length === 1 &&
    only?.kind === "expression" &&
    only.redirects.length === 0 &&
    only.value.kind !== "sub"
  ) {
    runtime.place = { ...runtime.place, text: statement.text, at: statement.at };
    return evaluate(runtime, only.value);
  }
  return collapse(gather((output) => runtime.core.statement(runtime, statement, output)));
};

// False once the loop is left.
const round = (runtime: Runtime, body: Script, output: Output): boolean => {
  try {
    runtime.core.statements(runtime, body.body, output);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Leaving)) throw thrown;
    if (thrown.how === "continue") return true;
    if (thrown.how === "break") return false;
    throw thrown;
  }
};

const loop = (
  runtime: Runtime,
  next: () => boolean,
  body: Script,
  output: Output,
  after: () => void = () => {},
): void => {
  for (let rounds = 0; next(); rounds += 1) {
    if (rounds >= mostRounds)
      raise(runtime, {
        message: `Silo stops a loop after ${mostRounds} rounds.`,
        category: "LimitsExceeded",
        id: "LoopLimit",
      });
    if (!round(runtime, body, output)) return;
    after();
  }
};

const doLoop = (runtime: Runtime, statement: Extract<Statement, { kind: "do" }>, output: Output): void => {
  let first = true;
  loop(
    runtime,
    () => {
      const again = first || test(runtime, statement.test) !== statement.until;
      first = false;
      return again;
    },
    statement.body,
    output,
  );
};

const switchFits = (runtime: Runtime, mode: string, wanted: Value, value: Value): boolean => {
  if (isKind(wanted, "block")) {
    writeVariable(runtime, "_", value);
    return truthOf(collapse(gather((output) => runtime.core.block(runtime, wanted.text, [], false, output))));
  }
  if (mode === "regex") return regexOf(textOf(wanted), "i")?.test(textOf(value)) ?? false;
  return mode === "wildcard" ? like(textOf(wanted), textOf(value)) : equal(value, wanted);
};

const runSwitch = (runtime: Runtime, statement: Extract<Statement, { kind: "switch" }>, output: Output): void => {
  for (const value of listOf(resultOf(runtime, statement.over))) {
    writeVariable(runtime, "_", value);
    let any = false;
    for (const clause of statement.clauses) {
      if (clause.test === "default") continue;
      if (!switchFits(runtime, statement.mode, evaluate(runtime, clause.test), value)) continue;
      any = true;
      writeVariable(runtime, "_", value);
      if (!round(runtime, clause.body, output)) return;
    }
    const otherwise = statement.clauses.find((clause) => clause.test === "default");
    if (!any && otherwise !== undefined && !round(runtime, otherwise.body, output)) return;
  }
};

const catches = (types: readonly string[], record: Value): boolean => {
  if (types.length === 0) return true;
  const exception = isKind(record, "object") ? (record.members.Exception ?? null) : null;
  const type = isKind(exception, "object") ? exception.type.toLowerCase() : "";
  return types.some((each) => {
    const name = each.toLowerCase();
    return (
      type === name ||
      type.endsWith(`.${name}`) ||
      /^(system\.)?(exception|management\.automation\.runtimeexception)$/.test(name)
    );
  });
};

const runTry = (runtime: Runtime, statement: Extract<Statement, { kind: "try" }>, output: Output): void => {
  const handled = (): void => {
    try {
      runtime.core.statements(runtime, statement.body.body, output);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      const clause = statement.catches.find(({ types }) => catches(types, thrown.record));
      if (clause === undefined) throw thrown;
      writeVariable(runtime, "_", thrown.record);
      runtime.core.statements(runtime, clause.body.body, output);
    }
  };
  const last = (): void => runtime.core.statements(runtime, statement.last?.body ?? [], output);
  try {
    handled();
  } catch (thrown) {
    // What is none of ours leaves at once: the procedure will be run again from its start.
    if (thrown instanceof Raised || thrown instanceof Leaving) last();
    throw thrown;
  }
  last();
};

const runLeave = (runtime: Runtime, statement: Extract<Statement, { kind: "leave" }>, output: Output): void => {
  const { how, value, text, at } = statement;
  if (how === "return") {
    if (value !== null) runtime.core.statement(runtime, value, output);
    throw new Leaving("return");
  }
  const given = value === null ? null : resultOf(runtime, value);
  if (how === "exit") throw new Leaving("exit", Number(textOf(given)) | 0);
  if (isKind(given, "object") && given.type.endsWith("ErrorRecord")) throw new Raised(given);
  runtime.place = { ...runtime.place, text, at };
  const message =
    given === null
      ? "ScriptHalted"
      : isKind(given, "object") && typeof given.members.Message === "string"
        ? given.members.Message
        : textOf(given);
  const record = recordOf(runtime, { message, category: "OperationStopped", id: message, target: given });
  if (isKind(given, "object") && given.members.Message !== undefined)
    record.members.Exception = object(given.type, given.members);
  throw new Raised(record);
};

const runPipeline = (runtime: Runtime, statement: Extract<Statement, { kind: "pipeline" }>, output: Output): void => {
  let input: Value[] | null = null;
  for (const [at, element] of statement.elements.entries()) {
    const last = at === statement.elements.length - 1;
    if (element.kind === "expression") runtime.place = { ...runtime.place, text: statement.text, at: statement.at };
    if (last) runtime.core.element(runtime, element, input, output);
    else {
      const before: Value[] | null = input;
      input = gather((between) => runtime.core.element(runtime, element, before, between));
    }
  }
};

/** Runs one statement; its values go to the output. */
export const runStatement = (runtime: Runtime, statement: Statement, output: Output): void => {
  switch (statement.kind) {
    case "pipeline":
      runPipeline(runtime, statement, output);
      return;
    case "chain":
      runStatement(runtime, statement.left, output);
      if (runtime.session.ok === (statement.operator === "&&")) runStatement(runtime, statement.right, output);
      return;
    case "assign": {
      const value = resultOf(runtime, statement.value);
      assign(
        runtime,
        statement.target,
        statement.operator,
        Array.isArray(value) && statement.operator === "=" ? [...value] : value,
      );
      return;
    }
    case "if": {
      const clause = statement.clauses.find((each) => test(runtime, each.test));
      runtime.core.statements(runtime, clause?.body.body ?? statement.otherwise?.body ?? [], output);
      return;
    }
    case "foreach":
      for (const value of listOf(resultOf(runtime, statement.over))) {
        writeVariable(runtime, statement.variable, value);
        if (!round(runtime, statement.body, output)) return;
      }
      return;
    case "for": {
      const quiet: Output = { emit: () => {}, direct: false };
      const { start, test: condition, next } = statement;
      if (start !== null) runStatement(runtime, start, quiet);
      loop(
        runtime,
        () => condition === null || test(runtime, condition),
        statement.body,
        output,
        () => {
          if (next !== null) runStatement(runtime, next, quiet);
        },
      );
      return;
    }
    case "while":
      loop(runtime, () => test(runtime, statement.test), statement.body, output);
      return;
    case "do":
      doLoop(runtime, statement, output);
      return;
    case "switch":
      runSwitch(runtime, statement, output);
      return;
    case "try":
      runTry(runtime, statement, output);
      return;
    case "function": {
      const { name, text } = statement;
      change(runtime, { functions: { ...runtime.session.functions, [name.toLowerCase()]: { name, text } } });
      return;
    }
    case "leave":
      runLeave(runtime, statement, output);
      return;
    case "jump":
      throw new Leaving(statement.how);
  }
};

/** Runs statements in order. */
export const runStatements = (runtime: Runtime, body: readonly Statement[], output: Output): void => {
  for (const statement of body) runStatement(runtime, statement, output);
};
