import { goQuote } from "../go-quote.ts";
import { Complaint } from "./complaint.ts";
import { evaluate, runPipeline } from "./evaluate.ts";
import { functions as knownFunctions, type TemplateFunction } from "./functions.ts";
import type { Node, Pipeline, Template } from "./nodes.ts";
import { complainAt, type State } from "./state.ts";
import { type GoValue, isMap, isTrue, mapKeys, printValue } from "./value.ts";

type Leaving = "break" | "continue" | undefined;

interface Output {
  text: string;
}

const printed = (value: GoValue): string => (value === undefined || value === null ? "<no value>" : printValue(value));

/** The value of an `if`, `with` or `range` before its variables are set. */
const valueOnly = (state: State, dot: GoValue, pipeline: Pipeline): GoValue =>
  runPipeline(state, dot, { ...pipeline, variables: [] });

const itemsOf = (state: State, pipeline: Pipeline, value: GoValue): readonly (readonly [GoValue, GoValue])[] => {
  if (Array.isArray(value)) return value.map((item, at) => [at, item]);
  if (isMap(value)) return mapKeys(value).map((key) => [key, value[key]]);
  if (value === null || value === undefined) return [];
  const place = pipeline.calls.at(-1)?.args.at(-1) ?? pipeline;
  return complainAt(state, place, `range can't iterate over ${printValue(value)}`);
};

const runRange = (
  state: State,
  out: Output,
  dot: GoValue,
  node: Extract<Node, { pipeline: Pipeline; body: unknown }>,
): Leaving => {
  const { pipeline, body, otherwise } = node;
  const items = itemsOf(state, pipeline, valueOnly(state, dot, pipeline));
  const known = state.variables.length;
  if (items.length === 0) return runNodes(state, out, dot, otherwise);
  for (const [key, item] of items) {
    const [first, second] = pipeline.variables;
    if (first !== undefined) state.variables.push({ name: first, value: second === undefined ? item : key });
    if (second !== undefined) state.variables.push({ name: second, value: item });
    const left = runNodes(state, out, item, body);
    state.variables.length = known;
    if (left === "break") break;
  }
  return undefined;
};

const runNode = (state: State, out: Output, dot: GoValue, node: Node): Leaving => {
  switch (node.kind) {
    case "text":
      out.text += node.text;
      return undefined;
    case "action": {
      const value = runPipeline(state, dot, node.pipeline);
      if (node.pipeline.variables.length === 0) out.text += printed(value);
      return undefined;
    }
    case "range":
      return runRange(state, out, dot, node);
    case "if":
    case "with": {
      const known = state.variables.length;
      const value = runPipeline(state, dot, node.pipeline);
      const inner = node.kind === "with" ? value : dot;
      const left = isTrue(value) ? runNodes(state, out, inner, node.body) : runNodes(state, out, dot, node.otherwise);
      state.variables.length = known;
      return left;
    }
    case "template": {
      const body = state.template.named[node.name];
      if (body === undefined) return complainAt(state, node, `template ${goQuote(node.name)} not defined`);
      const data = node.pipeline === undefined ? null : evaluate(state, dot, node.pipeline);
      runNodes({ ...state, variables: [{ name: "$", value: data }] }, out, data, body);
      return undefined;
    }
    default:
      return node.kind;
  }
};

const runNodes = (state: State, out: Output, dot: GoValue, nodes: readonly Node[]): Leaving => {
  for (const node of nodes) {
    const left = runNode(state, out, dot, node);
    if (left !== undefined) return left;
  }
  return undefined;
};

export interface ExecuteOptions {
  /** Whether a key that a map lacks is an error; without, it prints `<no value>`. */
  readonly strict?: boolean;
  readonly functions?: Readonly<Record<string, TemplateFunction>>;
}

export type Executed = { readonly text: string } | { readonly error: string };

/** Runs a template on data. An error is worded as Go words it: `template: :1:2: executing "" at <.Foo>: …`. */
export const executeTemplate = (template: Template, data: GoValue, options: ExecuteOptions = {}): Executed => {
  const { strict = false, functions = knownFunctions } = options;
  const out: Output = { text: "" };
  try {
    runNodes({ template, functions, strict, variables: [{ name: "$", value: data }] }, out, data, template.body);
    return { text: out.text };
  } catch (thrown) {
    if (thrown instanceof Complaint) return { error: thrown.message };
    throw thrown;
  }
};
