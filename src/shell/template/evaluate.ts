import { goQuote } from "../go-quote.ts";
import type { Parameter, TemplateFunction } from "./functions.ts";
import type { Call, Operand, Pipeline } from "./nodes.ts";
import { attemptAt, complainAt, type State } from "./state.ts";
import { type GoValue, isMap, isTrue, shapeOf, typeOf } from "./value.ts";

interface Place {
  readonly pos: number;
  readonly text: string;
}

const countComplaint = (name: string, wanted: string, got: number): string =>
  `wrong number of args for ${name}: want ${wanted} got ${got}`;

/** One field of a value, called with `args` if it is a method. */
const fieldOf = (state: State, place: Place, of: GoValue, name: string, args: readonly GoValue[]): GoValue => {
  const shape = shapeOf(of);
  if (of === null || of === undefined) return complainAt(state, place, `nil data; no entry for key ${goQuote(name)}`);
  if (shape === undefined && !isMap(of))
    return complainAt(state, place, `can't evaluate field ${name} in type ${typeOf(of)}`);
  const fields = of as Readonly<Record<string, GoValue>>;
  if (!Object.hasOwn(fields, name)) {
    if (shape !== undefined) return complainAt(state, place, `can't evaluate field ${name} in type ${shape.type}`);
    return state.strict ? complainAt(state, place, `map has no entry for key ${goQuote(name)}`) : undefined;
  }
  const value = fields[name];
  if (typeof value === "function") {
    if (args.length !== value.length) complainAt(state, place, countComplaint(name, String(value.length), args.length));
    return (value as (...args: readonly GoValue[]) => GoValue)(...args);
  }
  if (args.length === 0) return value;
  if (shape?.methods === true) return complainAt(state, place, countComplaint(name, "0", args.length));
  return complainAt(
    state,
    place,
    shape === undefined
      ? `${name} is not a method but has arguments`
      : `${name} has arguments but cannot be invoked as function`,
  );
};

const fieldsOf = (
  state: State,
  place: Place,
  of: GoValue,
  names: readonly string[],
  args: readonly GoValue[],
): GoValue =>
  names.reduce<GoValue>(
    (value, name, at) => fieldOf(state, place, value, name, at === names.length - 1 ? args : []),
    of,
  );

const variableOf = (state: State, name: string): GoValue =>
  state.variables.findLast((each) => each.name === name)?.value;

const accepts = (kind: Parameter, value: GoValue): boolean => {
  if (kind === "any") return true;
  if (kind === "strings") return value === null || value === undefined || typeOf(value) === "[]string";
  return typeOf(value) === kind;
};

const goName: Readonly<Record<Parameter, string>> = {
  any: "interface {}",
  string: "string",
  strings: "[]string",
  int: "int",
};

const isLiteral = ({ kind }: Operand): boolean => kind === "number" || kind === "string" || kind === "bool";

const checkArgument = (state: State, place: Place, literal: boolean, kind: Parameter, value: GoValue): void => {
  if (accepts(kind, value)) return;
  complainAt(
    state,
    place,
    literal
      ? `expected ${kind === "int" ? "integer" : goName[kind]}; found ${place.text}`
      : `wrong type for value; expected ${goName[kind]}; got ${typeOf(value)}`,
  );
};

/** `and` and `or` stop at the first value that decides. */
const shortCircuit = (
  state: State,
  dot: GoValue,
  name: string,
  operands: readonly Operand[],
  piped: Piped,
): GoValue => {
  const stops = (value: GoValue): boolean => isTrue(value) === (name === "or");
  let last: GoValue;
  for (const operand of operands) {
    last = evaluate(state, dot, operand);
    if (stops(last)) return last;
  }
  return piped === undefined ? last : piped.value;
};

/** The value that a pipeline hands to its next call. */
type Piped = { readonly value: GoValue } | undefined;

const countProblem = (
  name: string,
  { params, variadic = false }: TemplateFunction,
  count: number,
): string | undefined => {
  const least = variadic ? (name === "printf" ? 1 : optional.has(name) ? 0 : 1) : params.length;
  if (variadic && count < least) return countComplaint(name, `at least ${least}`, count);
  return !variadic && count !== least ? countComplaint(name, String(least), count) : undefined;
};

/** Functions that are content with no argument at all. */
const optional = new Set(["print", "println", "html", "js", "urlquery"]);

const callFunction = (
  state: State,
  dot: GoValue,
  call: Call,
  head: Place & { name: string },
  piped: Piped,
): GoValue => {
  const { name } = head;
  const operands = call.args.slice(1);
  const known = state.functions[name] as TemplateFunction;
  const problem = countProblem(name, known, operands.length + (piped === undefined ? 0 : 1));
  if (problem !== undefined) return complainAt(state, head, problem);
  if (name === "and" || name === "or") return shortCircuit(state, dot, name, operands, piped);
  const kindAt = (at: number): Parameter => known.params[Math.min(at, known.params.length - 1)] ?? "any";
  const args = operands.map((operand, at) => {
    const value = evaluate(state, dot, operand);
    checkArgument(state, operand, isLiteral(operand), kindAt(at), value);
    return value;
  });
  if (piped !== undefined) {
    checkArgument(state, head, false, kindAt(args.length), piped.value);
    args.push(piped.value);
  }
  return attemptAt(state, call, `error calling ${name}: `, () => known.run(...(args as never[])));
};

/** One operand without arguments. */
export const evaluate = (state: State, dot: GoValue, operand: Operand): GoValue => {
  switch (operand.kind) {
    case "pipeline":
      return runPipeline(state, dot, operand);
    case "function":
      return runCall(state, dot, { pos: operand.pos, text: operand.text, args: [operand] }, undefined);
    case "nil":
      return null;
    default:
      return valueIn(state, dot, operand, []);
  }
};

const valueIn = (state: State, dot: GoValue, operand: Operand, args: readonly GoValue[]): GoValue => {
  switch (operand.kind) {
    case "dot":
      return dot;
    case "bool":
    case "number":
    case "string":
      return operand.value;
    case "field":
      return fieldsOf(state, operand, dot, operand.names, args);
    case "variable":
      return fieldsOf(state, operand, variableOf(state, operand.name), operand.names, args);
    case "chain":
      return fieldsOf(state, operand, evaluate(state, dot, operand.of), operand.names, args);
    default:
      return complainAt(state, operand, "nil is not a command");
  }
};

const runCall = (state: State, dot: GoValue, call: Call, piped: Piped): GoValue => {
  const [head, ...rest] = call.args;
  if (head === undefined) return undefined;
  if (head.kind === "function") return callFunction(state, dot, call, head, piped);
  const more = rest.length > 0 || piped !== undefined;
  if (head.kind === "pipeline" && !more) return runPipeline(state, dot, head);
  const callable =
    head.kind === "field" || head.kind === "chain" || (head.kind === "variable" && head.names.length > 0);
  if (more && !callable) return complainAt(state, head, `can't give argument to non-function ${head.text}`);
  const args = rest.map((operand) => evaluate(state, dot, operand));
  return valueIn(state, dot, head, piped === undefined ? args : [...args, piped.value]);
};

/** The value of a pipeline; its variables are set. */
export const runPipeline = (state: State, dot: GoValue, pipeline: Pipeline): GoValue => {
  let piped: Piped;
  for (const call of pipeline.calls) piped = { value: runCall(state, dot, call, piped) };
  const value = piped?.value;
  for (const name of pipeline.variables) {
    const known = pipeline.assigns ? state.variables.findLast((each) => each.name === name) : undefined;
    if (known !== undefined) known.value = value;
    else if (!pipeline.assigns) state.variables.push({ name, value });
    else complainAt(state, pipeline.calls.at(-1) ?? pipeline, `undefined variable: ${name}`);
  }
  return value;
};
